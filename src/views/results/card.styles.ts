import { css } from 'lit';

export const cardStyles = css`
  .card {
    position: relative;
    display: grid;
    gap: var(--_space);
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    overflow-wrap: anywhere;
  }

  .card:hover,
  .card[data-raised] {
    border-color: var(--_accent);
  }

  .card[data-raised] {
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .card:dir(rtl)[data-raised] {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

  .name {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-size: var(--_large);
    font-weight: 650;
    line-height: 1.35;
    text-align: start;
    text-decoration: none;
    max-inline-size: 100%;
  }

  .name bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  /* The whole card is the target; its words stay the name. */
  .name::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  .name:hover {
    text-decoration: underline;
  }

  .name:focus-visible {
    outline: none;
  }

  .name:focus-visible::after {
    outline: var(--_focus);
    outline-offset: -2px;
  }

  .heading:has(+ .keep) {
    padding-inline-end: 4.5em;
  }

  /* Above the card's own target. */
  .keep {
    position: absolute;
    z-index: 1;
    inset-block-start: var(--_space);
    inset-inline-end: var(--_space);
    display: grid;
    justify-items: center;
    align-content: center;
    min-inline-size: 4.5em;
    min-block-size: 52px;
    padding: var(--_space);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.25;
  }

  .keep:hover {
    background: var(--_surface);
    color: var(--_text);
  }

  .card .keep .icon {
    inline-size: 1.375em;
    block-size: 1.375em;
  }

  .keep[aria-pressed='true'] {
    color: var(--_accent-text);
    font-weight: 650;
  }

  .keep[aria-pressed='true'] .icon {
    fill: currentcolor;
  }

  .keep[aria-pressed='false'] .kept,
  .keep[aria-pressed='true'] span:not(.kept) {
    display: none;
  }

  .second {
    font-weight: 500;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .where,
  .facts li {
    display: flex;
    align-items: baseline;
    gap: calc(1.5 * var(--_space));
  }

  .where,
  .facts,
  .why {
    color: var(--_muted);
  }

  .distance {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .card .icon {
    inline-size: 1em;
    block-size: 1em;
    align-self: center;
  }

  .themes,
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(2 * var(--_space));
  }

  .themes,
  .facts,
  .why {
    font-size: var(--_small);
  }

  .themes {
    margin-block: var(--_space);
  }

  .themes li {
    padding: 0.125em 0.625em;
    border-radius: 1em;
    background: var(--_surface);
    border: 1px solid var(--_border);
  }

  .facts {
    gap: var(--_space) calc(4 * var(--_space));
  }

  /* Above the target that the whole card is. */
  .alike {
    position: relative;
    max-inline-size: 100%;
    font-size: var(--_small);
  }

  .alike summary {
    padding-block: calc(2 * var(--_space));
    color: var(--_accent-text);
    cursor: pointer;
  }

  .alike li {
    padding-block: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  .alike .link {
    text-align: start;
  }

  /* Underlined, not painted. */
  mark {
    background: none;
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
`;
