import { css } from 'lit';

/** A button that skips a part with many stops: seen once it has the focus. */
export const skipStyles = css`
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .skip:focus {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(2 * var(--_space));
    inset-inline-start: calc(2 * var(--_space));
  }
`;
