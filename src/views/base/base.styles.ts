import { css } from 'lit';

/** What every view starts from: box sizing, focus, buttons, links, fields, chips, hidden text. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    line-height: 1.5;
    color: var(--_text);
    text-align: start;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: inherit;
  }

  ul,
  ol {
    list-style: none;
  }

  a {
    color: var(--_accent-text);
    text-underline-offset: 0.2em;
  }

  :focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
    /* Not under the number of results, which stays in sight. */
    scroll-margin-block-start: calc(var(--oi-sticky-top, 0px) + 5em);
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  button {
    cursor: pointer;
  }

  button:disabled,
  button[aria-disabled='true'] {
    cursor: default;
  }

  /* A real button; .primary is the one action of its place. */
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_target);
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    font-weight: 500;
    text-decoration: none;
  }

  .button:hover {
    background: var(--_surface);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }

  /* Looks like a link, acts like a button. */
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @media (pointer: coarse) {
    .link {
      min-block-size: var(--_target);
    }
  }

  .field {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
  }

  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: var(--_small);
  }

  /* What is pressed is the button: its icon may be drawn again under the pointer, between down and up. */
  .icon {
    pointer-events: none;
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    forced-color-adjust: auto;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Read aloud, not shown; a button that skips a part with many stops is seen once it has the focus. */
  .aloud,
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .skip:focus {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(2 * var(--_space));
    inset-inline-start: calc(2 * var(--_space));
  }

  @media (forced-colors: active) {
    .button,
    .field {
      border-color: ButtonText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
