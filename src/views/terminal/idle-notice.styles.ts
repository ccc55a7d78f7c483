import { css } from 'lit';

export const idleNoticeStyles = css`
  :host {
    position: sticky;
    inset-block-end: calc(4 * var(--_space));
    z-index: 3;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: var(--_shadow);
  }
`;
