import { css } from 'lit';
import { choicesStyles } from './choices.styles.js';

const bar = css`
  .bar,
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .bar .icon {
    inline-size: 1em;
    block-size: 1em;
    transition: rotate 120ms;
  }

  [aria-expanded='true'] > .icon {
    rotate: 180deg;
  }

  .bar .button[aria-expanded='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .badge {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.6em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.6;
    font-variant-numeric: tabular-nums;
  }

  .chips {
    margin-block-start: calc(3 * var(--_space));
  }

  li > .reset {
    margin-inline-start: calc(2 * var(--_space));
  }

  .chip,
  .locked {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: 36px;
    padding-block: var(--_space);
    padding-inline: calc(3.5 * var(--_space)) calc(2.5 * var(--_space));
    border: 1px solid var(--_accent);
    border-radius: 22px;
    background: var(--_accent-soft);
    font-size: var(--_small);
    font-weight: 500;
    line-height: 1.35;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .locked {
    border: 1px dashed var(--_border-strong);
    background: none;
    color: var(--_muted);
    font-weight: 400;
  }

  .chip:focus-visible {
    border-radius: 22px;
  }

  @media (pointer: coarse) {
    .chip {
      min-block-size: var(--_target);
    }
  }

  .chips .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .chip:hover {
    background: color-mix(in oklab, var(--_accent) 16%, var(--_background));
  }
`;

const panel = css`
  .panel {
    margin-block-start: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .panel .groups {
    padding: calc(4 * var(--_space));
  }

  .panel .columns {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    column-gap: calc(8 * var(--_space));
  }

  .panel .publics .values {
    grid-template-columns: repeat(auto-fill, minmax(16em, 1fr));
    column-gap: calc(8 * var(--_space));
  }

  .panel .several legend {
    padding-inline-start: calc(2 * var(--_space));
    margin-block-end: var(--_space);
  }

  /* Groups of unequal heights, packed. */
  .panel .several {
    columns: 15em auto;
    column-gap: calc(8 * var(--_space));
  }

  .panel .several fieldset {
    break-inside: avoid;
    padding-block-end: calc(4 * var(--_space));
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(5 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_background);
  }

  /* In sight while a long panel is walked through. */
  .panel .foot {
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
  }
`;

const sheet = css`
  .sheet {
    inset: 0;
    inline-size: 100%;
    max-inline-size: 40em;
    block-size: 100%;
    max-block-size: 100%;
    margin: 0 auto;
    padding: 0;
    border: 0;
    background: var(--_background);
    color: var(--_text);
    overscroll-behavior: contain;
  }

  .sheet[open] {
    display: flex;
    flex-direction: column;
  }

  .sheet::backdrop {
    background: rgb(0 0 0 / 0.5);
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block: calc(2 * var(--_space));
    padding-inline: calc(4 * var(--_space)) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_border);
  }

  .head h2 {
    font-size: var(--_large);
    font-weight: 600;
  }

  .sheet .groups {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: calc(4 * var(--_space)) calc(2 * var(--_space));
  }

  .sheet fieldset + fieldset {
    margin-block-start: calc(6 * var(--_space));
  }

  .sheet legend {
    margin-block-end: var(--_space);
    padding-inline-start: calc(2 * var(--_space));
  }

  .sheet .foot {
    padding-block-end: max(calc(3 * var(--_space)), env(safe-area-inset-bottom));
  }

  .sheet .foot .primary {
    flex: 1 1 auto;
  }

  @container widget (inline-size < 600px) {
    .bar,
    .panel {
      display: none;
    }
  }

  @container widget (inline-size >= 600px) {
    .open {
      display: none;
    }
  }
`;

/** Every filter is locked on one value: nothing to show, and no gap. */
const empty = css`
  :host([data-empty]) {
    display: none;
  }
`;

export const filtersStyles = [bar, choicesStyles, panel, sheet, empty];
