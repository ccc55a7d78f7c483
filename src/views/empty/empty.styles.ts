import { css } from 'lit';

export const emptyStyles = css`
  .lifts {
    display: grid;
    gap: calc(2 * var(--_space));
  }

  .lifts .button {
    inline-size: 100%;
    justify-content: space-between;
    text-align: start;
  }

  .lifts .muted {
    white-space: nowrap;
  }

  .nearest {
    display: grid;
    gap: calc(2 * var(--_space));
    padding-block-start: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  .nearest li {
    padding-block: calc(2 * var(--_space));
    overflow-wrap: anywhere;
  }

  .nearest .link {
    font-size: var(--_large);
    font-weight: 650;
    text-align: start;
    text-decoration: none;
  }
`;
