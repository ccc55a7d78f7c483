import { css } from 'lit';

/** One sentence, one action, in the place of the list. */
export const stateStyles = css`
  .state {
    display: grid;
    justify-items: center;
    gap: calc(3 * var(--_space));
    max-inline-size: 30em;
    margin-inline: auto;
    padding: calc(12 * var(--_space)) calc(4 * var(--_space));
    text-align: center;
  }

  .state > .icon {
    inline-size: 2em;
    block-size: 2em;
    color: var(--_muted);
  }

  .strong {
    font-size: var(--_large);
    font-weight: 650;
  }
`;

export const resultsStyles = css`
  .header {
    inset-block-start: var(--oi-sticky-top, 0px);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    margin-block: calc(-2 * var(--_space)) calc(3 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
    background: var(--_background);
    /* What passes under it fades, and no outline shows beside it. */
    box-shadow: 0 0 4px 4px var(--_background);
  }

  /* How many there are stays in sight, unless the window is so low that it would hide the list. */
  @media (min-height: 30em) {
    .header {
      position: sticky;
    }
  }

  .count {
    font-size: var(--_large);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* Without the list: see the widget. */
  :host([brief]) :is(oi-sort, .list, .more, .skeleton) {
    display: none;
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }

  /* Cards out of sight cost no layout; they stay in find-in-page and for screen readers. */
  .list > li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 13em;
  }

  .more {
    display: grid;
    justify-items: center;
    gap: calc(2 * var(--_space));
    margin-block: calc(6 * var(--_space));
  }

  .loading {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .progress {
    min-block-size: 1.5em;
    color: var(--_muted);
    animation: appear 150ms 1s backwards;
  }

  .bar {
    inline-size: 100%;
    block-size: 4px;
    accent-color: var(--_accent);
  }

  .skeleton {
    display: grid;
    gap: calc(3 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .skeleton i {
    block-size: 0.9em;
    border-radius: 3px;
    background: var(--_surface);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .skeleton i:nth-child(1) {
    inline-size: 62%;
    block-size: 1.2em;
  }

  .skeleton i:nth-child(2) {
    inline-size: 40%;
  }

  .skeleton i:nth-child(3) {
    inline-size: 78%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @keyframes breathe {
    from {
      opacity: 0.55;
    }
  }

  @container widget (inline-size < 600px) {
    .header {
      flex-wrap: nowrap;
    }
  }
`;
