import { css } from 'lit';

/** One calm question in place of the list; then one line above it. */
export const territoryStyles = css`
  .question {
    max-inline-size: 40em;
    margin-inline: auto;
    padding-block: calc(6 * var(--_space));
  }

  .title {
    margin-block-end: var(--_space);
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
  }

  form {
    margin-block-start: calc(5 * var(--_space));
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .row > .box,
  .row > .field {
    flex: 1 1 14em;
    inline-size: auto;
    min-inline-size: 0;
  }

  .row .button {
    flex: 0 1 auto;
  }

  #example {
    margin-block-start: var(--_space);
  }

  .question > .button {
    margin-block-start: calc(4 * var(--_space));
  }

  .list-form {
    padding-block-start: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  .back {
    min-block-size: var(--_target);
    margin-block-start: calc(3 * var(--_space));
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(4 * var(--_space));
    margin-block: calc(2 * var(--_space));
  }

  .line p {
    min-inline-size: 0;
  }

  .change {
    min-block-size: var(--_target);
  }

  @container widget (inline-size < 480px) {
    .question {
      padding-block: calc(2 * var(--_space));
    }

    .row .button,
    .question > .button {
      inline-size: 100%;
    }
  }
`;
