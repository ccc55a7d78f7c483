import { css } from 'lit';

/** What stands beside the filters: two buttons that share a row on narrow widths. */
export const toolStyles = css`
  @container widget (inline-size < 600px) {
    :host {
      flex: auto;
    }

    .button {
      inline-size: 100%;
      padding-inline: calc(2 * var(--_space));
    }
  }
`;
