import { css } from 'lit';

export const hoursStyles = css`
  :host {
    display: block;
  }

  .now {
    font-weight: 600;
  }

  .today {
    margin-block-end: calc(2 * var(--_space));
  }

  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding-block: calc(0.5 * var(--_space));
    text-align: start;
    vertical-align: baseline;
  }

  th {
    padding-inline-end: calc(4 * var(--_space));
    font-weight: 400;
    white-space: nowrap;
  }

  th::first-letter {
    text-transform: uppercase;
  }

  tr[aria-current] > * {
    font-weight: 600;
  }

  .closed {
    color: var(--_muted);
  }

  .whole {
    white-space: nowrap;
  }

  .whole:not(:last-child) {
    margin-inline-end: calc(3 * var(--_space));
  }

  .also {
    margin-block-start: calc(2 * var(--_space));
    color: var(--_muted);
    font-size: var(--_small);
  }
`;
