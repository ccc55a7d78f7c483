import { css } from 'lit';

export const emptyStyles = css`
  .lifts {
    display: grid;
    gap: calc(2 * var(--_space));
  }

  .lifts .button {
    inline-size: 100%;
    justify-content: space-between;
  }
`;
