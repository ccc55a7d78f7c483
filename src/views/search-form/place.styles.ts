import { css } from 'lit';

export const placeStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
  }

  .where {
    flex: 1 1 10.5em;
    min-inline-size: 0;
  }

  .radius {
    flex: none;
  }

  .radius .field {
    inline-size: auto;
    padding-inline: calc(3 * var(--_space)) calc(2 * var(--_space));
    cursor: pointer;
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

  /* 44 px to press, on a line of text. */
  .locate::after {
    content: '';
    position: absolute;
    inset-block: calc((1.5em - var(--_target)) / 2);
    inset-inline: calc(-1 * var(--_space));
  }

  .locate[aria-disabled='true'] {
    color: var(--_muted);
  }

  /* Three columns, narrow ones: the radius goes under the place, on one line. */
  @container widget (600px <= inline-size < 720px) {
    .radius {
      flex-basis: 100%;
      display: flex;
      align-items: center;
      gap: calc(3 * var(--_space));
    }

    .radius .field {
      min-block-size: var(--_target);
      padding-block: var(--_space);
    }
  }

  .message {
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_warning);
  }
`;
