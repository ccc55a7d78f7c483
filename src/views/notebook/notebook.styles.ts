import { css } from 'lit';

export const notebookStyles = css`
  :host {
    max-inline-size: 46em;
    margin-inline: auto;
    overflow-wrap: anywhere;
  }

  .back {
    margin-block-end: var(--_space);
  }

  .sheet {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
  }

  .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
  }

  .head p {
    margin-inline-end: auto;
  }

  .part-title {
    font-size: var(--_large);
    font-weight: 650;
  }

  [role='status']:empty {
    display: none;
  }

  .said,
  .next {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-inline-start: 3px solid var(--_accent);
    background: var(--_accent-soft);
  }

  .next {
    display: flex;
    align-items: baseline;
    gap: calc(2 * var(--_space));
    font-weight: 500;
  }

  .next .icon,
  .notice > .icon,
  .keeping > .icon {
    position: relative;
    inset-block-start: 0.2em;
  }

  .notice,
  .keeping {
    display: flex;
    align-items: start;
    gap: calc(2 * var(--_space));
  }

  .notice {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-inline-start: 3px solid var(--_warning);
    background: color-mix(in oklab, var(--_warning) 8%, var(--_background));
  }

  .notice > .icon {
    color: var(--_warning);
  }

  .notice .button {
    margin-block-start: calc(2 * var(--_space));
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: calc(3 * var(--_space));
    max-inline-size: 30em;
    margin-inline: auto;
    padding-block: calc(6 * var(--_space));
    text-align: center;
    text-wrap: pretty;
  }

  .drawing {
    display: grid;
    place-items: center;
    inline-size: 4.5em;
    block-size: 4.5em;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }

  .drawing .icon {
    inline-size: 2em;
    block-size: 2em;
  }

  .like-keep {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space);
    color: var(--_accent-text);
    font-weight: 600;
    white-space: nowrap;
  }

  .like-keep .icon {
    align-self: center;
    inline-size: 1em;
    block-size: 1em;
  }

  .entries {
    display: grid;
    gap: calc(4 * var(--_space));
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .name {
    padding: 0;
    border: 0;
    min-block-size: var(--_target);
    background: none;
    color: var(--_accent-text);
    font-size: var(--_large);
    font-weight: 650;
    line-height: 1.35;
    text-align: start;
    text-wrap: pretty;
  }

  .name:hover {
    text-decoration: underline;
  }

  .entry[data-step='not-for-me'] .name,
  .entry[data-step='done'] .name {
    color: var(--_muted);
  }

  .by {
    font-weight: 500;
  }

  .where,
  .foot p {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    color: var(--_muted);
  }

  .where .icon,
  .foot .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .contacts,
  .follow,
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(2 * var(--_space));
  }

  .follow {
    gap: calc(3 * var(--_space));
  }

  .stack {
    display: grid;
    gap: var(--_space);
    font-weight: 500;
  }

  .stack .field {
    font-weight: 400;
  }

  .stack > .small {
    font-weight: 400;
  }

  .follow > .stack {
    flex: 1 1 13em;
    max-inline-size: 20em;
  }

  fieldset {
    min-inline-size: 0;
  }

  /* A browser's own fields of a day or an hour shrink badly: side by side only where both fit whole. */
  fieldset .field {
    inline-size: auto;
    max-inline-size: 100%;
  }

  textarea {
    resize: block;
    field-sizing: content;
    min-block-size: 4.5em;
    max-block-size: 20em;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(4 * var(--_space));
    border-block-start: 1px solid var(--_border);
    padding-block-start: var(--_space);
    margin-block-end: calc(-2 * var(--_space));
  }

  .remove,
  .erase {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: calc(1.5 * var(--_space));
    min-block-size: var(--_target);
    color: var(--_text);
  }

  .keeping {
    color: var(--_muted);
  }

  .away {
    display: grid;
    gap: calc(3 * var(--_space));
    padding-block-start: calc(5 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: calc(4 * var(--_space));
  }

  .ways > div {
    display: grid;
    align-content: start;
    gap: calc(1.5 * var(--_space));
  }

  .ways > div > * {
    justify-self: start;
  }

  .file {
    position: relative;
    cursor: pointer;
  }

  .file:focus-within {
    outline: var(--_focus);
    outline-offset: 2px;
  }

  .sure {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
  }

  .sure p {
    flex-basis: 100%;
    font-weight: 500;
  }

  .danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  @media (forced-colors: active) {
    .said,
    .next,
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;
