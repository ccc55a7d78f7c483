import { css } from 'lit';

/** The offers that have no place on the map, above the caption. */
export const unlocatedStyles = css`
  .unlocated summary {
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .unlocated summary {
      padding-block: calc(3 * var(--_space));
    }
  }

  .unlocated .offers {
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    inset-block-end: 100%;
    max-block-size: 16em;
    border-block: 1px solid var(--_border);
    background: var(--_background);
    color: var(--_text);
    /* As the popup's: the caption is smaller. */
    font-size: calc(1em / 0.8125);
  }

  .unlocated .more {
    justify-content: center;
    color: var(--_accent-text);
    font-weight: 600;
  }
`;
