import { css } from 'lit';

export const searchFormStyles = css`
  :host {
    position: relative;
  }

  form {
    display: grid;
    gap: calc(3 * var(--_space));
    align-items: start;
  }

  /* Names are long: the list may be wider than its field, never than the widget. */
  .list {
    min-inline-size: min(30em, 100cqi);
  }

  .submit {
    min-block-size: calc(var(--_target) + 2 * var(--_space));
    padding-inline: calc(5 * var(--_space));
    font-weight: 600;
  }

  @container widget (inline-size >= 600px) {
    form {
      grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr) auto;
    }

    /* In line with the fields, whose labels stand above them. */
    .submit {
      margin-block-start: 2em;
    }
  }

  @container widget (600px <= inline-size < 720px) {
    .submit .icon {
      display: none;
    }
  }

  @container widget (inline-size >= 720px) {
    form {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    }
  }

  @container widget (inline-size >= 960px) {
    form {
      gap: calc(4 * var(--_space));
    }
  }
`;
