import { css } from 'lit';

/** Boxes, their labels and counts, catégories and what they unfold into. */
export const choicesStyles = css`
  .columns,
  .publics .values {
    display: grid;
  }

  .columns {
    align-items: start;
  }

  .categorie {
    display: flex;
  }

  label.box {
    flex: 1;
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    min-block-size: var(--_target);
    min-inline-size: 0;
    padding-block: var(--_space);
    padding-inline: calc(2 * var(--_space));
    border-radius: var(--_radius);
    line-height: 1.35;
    cursor: pointer;
  }

  label.box:not(.inert):hover {
    background: var(--_surface);
  }

  label.inert {
    color: var(--_muted);
    cursor: default;
  }

  label.inert .words {
    font-weight: 400;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .inert input {
    opacity: 0.45;
  }

  .words {
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .categorie .words {
    font-weight: 500;
  }

  .categorie .words .icon {
    color: var(--_muted);
  }

  .reference {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }

  .number {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .unfold,
  .close {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
  }

  .unfold:hover,
  .close:hover {
    background: var(--_surface);
    color: var(--_text);
  }

  .details {
    margin-block-end: calc(2 * var(--_space));
    margin-inline-start: calc(4.5 * var(--_space));
    padding-inline-start: calc(2 * var(--_space));
    border-inline-start: 1px solid var(--_border);
  }

  /* In line with the counts of the catégories, whose rows end with a button. */
  .details .number {
    margin-inline-end: var(--_target);
  }

  legend {
    padding: 0;
    font-weight: 600;
  }
`;
