import { css } from 'lit';

export const offerStyles = css`
  :host {
    max-inline-size: 46em;
    overflow-wrap: anywhere;
  }

  .back {
    margin-block-end: var(--_space);
  }

  .sheet {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(6 * var(--_space));
  }

  .sheet .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
  }

  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
  }

  .title:focus-visible {
    outline-offset: 4px;
  }

  .missing {
    padding-block: calc(6 * var(--_space));
    font-size: var(--_large);
  }

  .by {
    font-weight: 500;
  }

  .where,
  .freshness,
  .notice {
    display: flex;
    align-items: start;
    gap: calc(2 * var(--_space));
  }

  .where .icon,
  .freshness .icon,
  .notice .icon {
    margin-block-start: 0.2em;
  }

  .where,
  .freshness {
    color: var(--_muted);
  }

  .freshness {
    font-size: var(--_small);
  }

  .freshness.old,
  .notice.old .icon {
    color: var(--_warning);
  }

  .notice {
    max-inline-size: 34em;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .whole {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .head .notice {
    margin-block-start: var(--_space);
  }

  /* As many in a row as their words allow; on narrow widths each fills its share. */
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    margin-block: calc(2 * var(--_space)) var(--_space);
  }

  .actions li {
    flex: 1 1 auto;
  }

  @container (inline-size >= 480px) {
    .actions li {
      flex: 0 1 auto;
    }
  }

  .actions .button {
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }

  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    padding-block-start: calc(5 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }

  .part-title {
    font-size: var(--_large);
    font-weight: 650;
    line-height: 1.35;
  }

  .facts {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  /* Label and value side by side where both fit, else one above the other. */
  .fact {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(4 * var(--_space));
  }

  .fact > dt {
    flex: 0 0 8em;
    color: var(--_muted);
  }

  .fact > dd {
    flex: 1 1 16em;
    min-inline-size: 0;
  }

  .themes {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(2 * var(--_space));
    font-size: var(--_small);
  }

  .themes li {
    padding: 0.125em 0.625em;
    border: 1px solid var(--_border);
    border-radius: 1em;
    background: var(--_surface);
  }

  address {
    font-style: normal;
  }

  .line {
    display: block;
  }

  .askers {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space));
  }

  .askers > div {
    flex: 1 1 15em;
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .askers dt,
  .structure-name,
  .strong {
    font-weight: 600;
  }

  .others {
    display: grid;
    justify-items: start;
    gap: var(--_space);
  }

  .others ul {
    display: grid;
    gap: calc(2 * var(--_space));
  }

  .others .link {
    text-align: start;
  }

  .mark .icon {
    inline-size: 0.875em;
    block-size: 0.875em;
    margin-inline-start: 0.25em;
    vertical-align: -0.1em;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(6 * var(--_space));
  }

  .report .icon {
    margin-inline-end: 0.375em;
    vertical-align: -0.2em;
  }

  .report .mark .icon {
    margin-inline: 0.25em 0;
  }

  @media (pointer: coarse) {
    .links a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_target);
    }
  }

  @media print {
    .back,
    .mark,
    .report {
      display: none;
    }

    .part {
      break-inside: avoid;
    }
  }
`;
