import { css } from 'lit';

/**
 * Every tone and size of the widget. An integrator sets `--oi-accent`, `--oi-text`,
 * `--oi-background` (and `--oi-radius`…); every other tone derives from them. `--_*` properties are
 * private. They are set on the root's `.root` and inherited by every view.
 */
export const tokens = css`
  .root {
    color-scheme: light;
    --_accent: var(--oi-accent, #0f5c66);
    --_text: var(--oi-text, #1d2226);
    --_background: var(--oi-background, #fff);
    --_danger: var(--oi-danger, #b3261e);
    --_success: var(--oi-success, #1d6b3a);
    --_warning: var(--oi-warning, #8a4b00);
    --_tiles-filter: none;
  }

  .root.dark {
    color-scheme: dark;
    --_accent: var(--oi-accent-dark, var(--oi-accent, #7cc8d1));
    --_text: var(--oi-text-dark, var(--oi-text, #e9ecee));
    --_background: var(--oi-background-dark, var(--oi-background, #171b1e));
    --_danger: var(--oi-danger, #ffb4ab);
    --_success: var(--oi-success, #8fd6a5);
    --_warning: var(--oi-warning, #f2bd74);
    /* A light map, made dark without turning its greens red. */
    --_tiles-filter: invert(0.89) hue-rotate(180deg) saturate(0.5);
  }

  .root {
    /* The accent where it is text: corrected by the root when the integrator's lacks contrast. */
    --_accent-text: var(--_accent);
    --_on-accent: var(--_background);
    --_accent-soft: color-mix(in oklab, var(--_accent) 9%, var(--_background));
    --_muted: color-mix(in oklab, var(--_text) 72%, var(--_background));
    --_surface: color-mix(in oklab, var(--_text) 3.5%, var(--_background));
    --_border: color-mix(in oklab, var(--_text) 15%, var(--_background));
    /* 3:1 on the background: the edge of what can be filled or pressed. */
    --_border-strong: var(--oi-border, color-mix(in oklab, var(--_text) 55%, var(--_background)));
    --_radius: var(--oi-radius, 6px);
    --_space: var(--oi-spacing, 4px);
    --_target: 44px;
    --_shadow: 0 4px 16px rgb(0 0 0 / 0.16);
    --_focus: 2px solid var(--_accent-text);
    --_small: 0.875em;
    --_large: 1.125em;
    --_title: 1.375em;
  }
`;
