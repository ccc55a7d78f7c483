import { css } from 'lit';

/** A field with its label, its icon, its clear button and its floating list. */
export const comboboxStyles = css`
  .labels {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(3 * var(--_space));
    min-block-size: 2em;
  }

  label {
    font-weight: 600;
  }

  .box {
    position: relative;
  }

  .field {
    min-block-size: calc(var(--_target) + 2 * var(--_space));
    padding-inline-end: calc(var(--_target) + var(--_space));
    text-overflow: ellipsis;
  }

  .field:placeholder-shown {
    padding-inline-end: calc(3 * var(--_space));
  }

  .field:hover {
    border-color: var(--_text);
  }

  .field:focus-visible {
    outline-offset: -1px;
    border-radius: var(--_radius);
  }

  .box > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(3.5 * var(--_space));
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }

  .box > .icon + .field {
    padding-inline-start: calc(10.5 * var(--_space));
  }

  .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: calc(var(--_target) + var(--_space));
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
  }

  .clear:hover {
    color: var(--_text);
  }

  .clear:focus-visible {
    outline-offset: -6px;
    border-radius: var(--_radius);
  }

  .list {
    position: absolute;
    z-index: 30;
    inset-block-start: calc(100% + var(--_space));
    inset-inline: 0;
    max-block-size: min(22em, 60vh);
    padding-block: calc(1.5 * var(--_space));
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid color-mix(in oklab, var(--_text) 28%, var(--_background));
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: var(--_shadow);
  }

  .option {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    min-block-size: var(--_target);
    padding: calc(1.5 * var(--_space)) calc(3.5 * var(--_space));
    cursor: pointer;
  }

  .option .icon {
    color: var(--_muted);
  }

  .kind {
    padding: calc(2 * var(--_space)) calc(3.5 * var(--_space)) var(--_space);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
  }

  .option:hover {
    background: var(--_surface);
  }

  .option[aria-selected='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .option[aria-selected='true']:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

  .option .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    line-height: 1.35;
  }

  .option .detail {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .message {
    margin-block-start: calc(1.5 * var(--_space));
    font-size: var(--_small);
    max-inline-size: 70ch;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
