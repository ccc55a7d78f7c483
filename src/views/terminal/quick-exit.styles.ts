import { css } from 'lit';

export const quickExitStyles = css`
  :host {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    padding-block: calc(2 * var(--_space));
    background: var(--_background);
  }

  .button {
    flex: none;
    border-color: var(--_danger);
    color: var(--_danger);
    font-weight: 650;
  }

  p {
    flex: 1;
    min-inline-size: 16em;
  }

  /* On a phone the button alone stays in sight, not what explains it. */
  @container widget (inline-size < 600px) {
    :host {
      display: contents;
    }

    .button {
      position: sticky;
      inset-block-start: calc(2 * var(--_space));
      z-index: 3;
      justify-self: start;
    }

    p {
      margin-block-start: calc(-2 * var(--_space));
    }
  }
`;
