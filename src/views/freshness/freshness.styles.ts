import { css } from 'lit';

/** A bar that floats over the end of the window: what is read never moves for it. */
export const freshnessStyles = css`
  :host {
    position: sticky;
    z-index: 20;
    inset-block-end: 0;
    block-size: 0;
    margin-block-start: calc(-4 * var(--_space));
  }

  .bar {
    position: absolute;
    inset-block-end: calc(2 * var(--_space));
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    inline-size: fit-content;
    max-inline-size: min(100%, 44em);
    margin-inline: auto;
    padding: calc(2 * var(--_space)) calc(2 * var(--_space)) calc(2 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: var(--_shadow);
    font-size: var(--_small);
  }

  /* Nothing is on screen that could move: why it failed stands under the failure, not over it. */
  :host([data-kind='cause']) {
    position: static;
    block-size: auto;
    margin-block: calc(2 * var(--_space));
  }

  :host([data-kind='cause']) .bar {
    position: static;
    box-shadow: none;
  }

  .words {
    flex: 1;
    min-inline-size: 0;
    line-height: 1.4;
  }

  .button {
    flex: none;
    padding-block: var(--_space);
  }

  @container widget (inline-size < 480px) {
    .bar {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--_space) calc(2 * var(--_space));
      inline-size: auto;
    }

    .button {
      grid-row: 2;
      justify-self: start;
      margin-block-end: var(--_space);
    }

    .close {
      grid-area: 1 / 2;
      align-self: start;
    }
  }
`;
