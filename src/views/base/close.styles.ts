import { css } from 'lit';

/** A cross that closes what it stands in. */
export const closeStyles = css`
  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
  }

  .close:hover {
    color: var(--_text);
  }
`;
