import { css } from 'lit';

export const placeStyles = css`
  .row {
    display: grid;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
  }

  .where {
    min-inline-size: 0;
  }

  /* Under the place, on one line. */
  .radius {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
  }

  .radius .field {
    inline-size: auto;
    min-block-size: var(--_target);
    padding-block: var(--_space);
    padding-inline: calc(3 * var(--_space)) calc(2 * var(--_space));
    cursor: pointer;
  }

  @container widget (inline-size >= 960px) {
    .row.with-radius {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .radius {
      display: block;
    }

    .radius .field {
      min-block-size: calc(var(--_target) + 2 * var(--_space));
    }
  }

  .locate {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    font-size: var(--_small);
    text-decoration: none;
    text-align: start;
  }

  .locate:hover span {
    text-decoration: underline;
  }

  /* 44 px to press, on a line of text; more above it than below, where the field is. */
  .locate::after {
    content: '';
    position: absolute;
    inset-block-start: -16px;
    inset-block-end: -4px;
    inset-inline: calc(-1 * var(--_space)) 0;
  }

  .locate[aria-disabled='true'] {
    color: var(--_muted);
  }

  .message {
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_warning);
  }
`;
