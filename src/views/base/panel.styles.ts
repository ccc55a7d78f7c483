import { css } from 'lit';

/** What stands in place of the list: the way back, and the title that gets the focus. */
export const panelStyles = css`
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_target);
    text-decoration: none;
  }

  .back:hover {
    text-decoration: underline;
  }

  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .title {
    font-size: var(--_title);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: pretty;
  }
`;
