import { css } from 'lit';

export const sourceStyles = css`
  :host {
    min-block-size: calc(1.5 * var(--_small) + 3 * var(--_space) + 1px);
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
  }

  p {
    font-size: var(--_small);
  }
`;
