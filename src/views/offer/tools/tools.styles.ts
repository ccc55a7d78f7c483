import { css } from 'lit';

export const toolsStyles = css`
  /* Equal shares of one row, a whole word at least: the words stand under their drawing where there is little room. */
  .tools {
    container-type: inline-size;
    display: grid;
    gap: var(--_space);
    overflow-wrap: break-word;
  }

  ul {
    display: flex;
    gap: calc(1.5 * var(--_space));
  }

  li {
    flex: 1 1 0;
  }

  .button {
    flex-direction: column;
    gap: 0;
    inline-size: 100%;
    block-size: 100%;
    padding: var(--_space);
    border-color: transparent;
    background: var(--_surface);
    font-size: var(--_small);
    line-height: 1.3;
  }

  .button:hover {
    border-color: var(--_border-strong);
  }

  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    font-weight: 650;
  }

  .button[aria-pressed='true'] .icon {
    fill: currentcolor;
  }

  .said:not(:empty) {
    margin-block-start: var(--_space);
    font-size: var(--_small);
  }

  @container (inline-size >= 480px) {
    li {
      flex: 0 1 auto;
    }

    .button {
      flex-direction: row;
      gap: calc(2 * var(--_space));
      padding-inline: calc(3 * var(--_space));
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
