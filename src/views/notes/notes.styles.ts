import { css } from 'lit';

export const notesStyles = css`
  .notes {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
    font-size: var(--_small);
  }

  .proposals {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: 36px;
    padding-block: var(--_space);
    padding-inline: calc(3 * var(--_space));
    border: 1px solid var(--_border-strong);
    border-radius: 1.5em;
    background: var(--_background);
  }

  .chip:hover {
    background: var(--_surface);
  }

  @media (pointer: coarse) {
    .chip {
      min-block-size: var(--_target);
    }
  }
`;

export const reservedStyles = css`
  p {
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_warning);
    font-size: var(--_small);
  }
`;
