import { css } from 'lit';

export const sortStyles = css`
  :host,
  .field {
    min-inline-size: 0;
  }

  .sort {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    font-size: var(--_small);
    color: var(--_muted);
  }

  .field {
    inline-size: auto;
    text-overflow: ellipsis;
    color: var(--_text);
  }

  @container widget (inline-size < 600px) {
    .sort > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .field {
      max-inline-size: 11em;
    }
  }
`;
