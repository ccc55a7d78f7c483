import { css } from 'lit';

export const handoverStyles = css`
  :host {
    display: grid;
    gap: calc(4 * var(--_space));
    container-type: inline-size;
  }

  fieldset {
    min-inline-size: 0;
  }

  legend,
  .words > span:first-child:not(.muted),
  summary {
    padding: 0;
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(4 * var(--_space));
    min-block-size: var(--_target);
  }

  .choose-all {
    min-block-size: var(--_target);
  }

  /* Many offers push what to do with them out of sight: the way there stays at the foot of the window. */
  .go-on {
    position: sticky;
    inset-block-end: calc(2 * var(--_space));
    inline-size: 100%;
    margin-block-start: calc(3 * var(--_space));
  }

  .offers {
    border-block-end: 1px solid var(--_border);
  }

  .offers li {
    border-block-start: 1px solid var(--_border);
  }

  .offers label {
    display: flex;
    align-items: start;
    gap: calc(3 * var(--_space));
    min-block-size: var(--_target);
    padding-block: calc(2.5 * var(--_space));
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .offers input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    accent-color: var(--_accent);
    /* What floats at the foot of the window never covers the one that has the focus. */
    scroll-margin-block-end: 6em;
  }

  .offers label span {
    display: block;
  }

  .offers .muted {
    font-size: var(--_small);
  }

  .words {
    display: grid;
    gap: calc(1.5 * var(--_space));
  }

  textarea {
    resize: block;
    line-height: 1.4;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .button[aria-disabled='true'],
  .button:disabled {
    opacity: 0.55;
  }

  .said:empty {
    display: none;
  }

  summary {
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_accent-text);
    cursor: pointer;
  }

  .notice {
    padding: calc(3 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .notice .button {
    margin-block-start: calc(2 * var(--_space));
  }

  .link-part {
    display: grid;
    gap: calc(4 * var(--_space));
    padding-block-start: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  .link-part > div {
    display: grid;
    gap: calc(3 * var(--_space));
    align-content: start;
    justify-items: start;
    min-inline-size: 0;
  }

  .link-part label {
    inline-size: 100%;
  }

  figure {
    justify-self: start;
    text-align: center;
  }

  .qr {
    display: block;
    inline-size: 11em;
    block-size: 11em;
    border-radius: var(--_radius);
  }

  .parts,
  .how {
    display: grid;
    gap: calc(5 * var(--_space));
    align-content: start;
    min-inline-size: 0;
  }

  .how {
    container-type: inline-size;
  }

  @container (min-width: 22em) {
    .link-part {
      grid-template-columns: auto 1fr;
    }
  }

  /* What is chosen, and beside it, always in sight, what to do with it. */
  @container (min-width: 48em) {
    .go-on {
      display: none;
    }

    .parts {
      grid-template-columns: minmax(0, 1fr) minmax(0, 26em);
      gap: calc(10 * var(--_space));
    }

    .how {
      position: sticky;
      inset-block-start: calc(4 * var(--_space));
      align-self: start;
    }
  }

  /* Printed from, never seen. */
  .printed {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0;
  }
`;
