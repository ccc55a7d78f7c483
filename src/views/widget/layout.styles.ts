import { css } from 'lit';

/** The ground plan, by the element's own width: narrow under 600 px, wide from 960 px. */
export const layout = css`
  :host {
    display: block;
    inline-size: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  /* A contained element has no width of its own in a flex row, a float or a table cell: it gets one here. */
  .root {
    container: widget / inline-size;
    contain-intrinsic-inline-size: 320px;
    inline-size: 100%;
    color: var(--_text);
    background: var(--_background);
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }

  /* Where the root reads the tones that it may have to correct: see tones.ts. */
  .probe {
    color: var(--_accent);
    outline-color: var(--_text);
    background-color: var(--_background);
  }

  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
  }

  /* Their room is kept while their code arrives: the list must not move. */
  oi-search-form,
  oi-filters,
  oi-panes,
  oi-notebook-button {
    display: block;
    min-block-size: var(--_target);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(2 * var(--_space));
  }

  .tools oi-filters {
    flex: 1 0 100%;
    min-inline-size: 0;
  }

  /* At the foot of the window while the widget is in sight. */
  oi-notebook-news {
    position: sticky;
    z-index: 2;
    inset-block-end: calc(2 * var(--_space));
  }

  oi-search-form:not(:defined) {
    min-block-size: 15.25em;
  }

  oi-start:not(:defined) {
    display: block;
    min-block-size: 27em;
  }

  oi-source:not(:defined) {
    display: block;
    font-size: var(--_small);
  }

  oi-emergency:not(:defined) {
    display: none;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    align-items: start;
  }

  .column {
    min-inline-size: 0;
  }

  /* The number of results stays in sight down the whole of it, not of its own box only. */
  .brief {
    display: block;
  }

  .brief :is(.column, oi-results) {
    display: contents;
  }

  .map-slot {
    isolation: isolate;
    min-inline-size: 0;
  }

  oi-map,
  .map-wait {
    display: block;
    block-size: var(--oi-map-height, min(50vh, 420px));
    min-block-size: 240px;
  }

  .map-wait {
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* Filters and notebook on one row, where it holds both, the chips below them. */
  @container widget (300px <= inline-size < 600px) {
    .tools {
      position: relative;
    }

    oi-filters ~ oi-notebook-button {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
    }
  }

  /* Preparing a sheet comes after the list. */
  @container widget (inline-size < 600px) {
    .wide-only {
      display: none;
    }

    .after {
      margin-block-start: calc(4 * var(--_space));
    }

    oi-panes {
      min-block-size: calc(var(--_target) + 6px);
    }

    oi-map {
      block-size: var(--oi-map-height, min(70vh, 520px));
    }
  }

  @container widget (inline-size >= 600px) {
    .narrow-only {
      display: none;
    }

    oi-search-form:not(:defined) {
      min-block-size: 5.25em;
    }

    oi-start:not(:defined) {
      min-block-size: 14em;
    }

    .map-slot {
      order: -1;
    }
  }

  @container widget (inline-size >= 960px) {
    oi-panes {
      display: none;
    }

    .tools oi-filters {
      flex-basis: 0;
    }

    .body.both {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: calc(6 * var(--_space));
    }

    .body .map-slot {
      order: 0;
    }

    .body.both .map-slot {
      position: sticky;
      inset-block-start: calc(var(--oi-sticky-top, 0px) + 4 * var(--_space));
    }

    .body.both oi-map,
    .body.both .map-wait {
      block-size: var(--oi-map-height, min(100vh - 2rem - var(--oi-sticky-top, 0px), 760px));
    }

    .frame {
      gap: calc(5 * var(--_space));
    }
  }

  @media print {
    .map-slot,
    oi-panes {
      display: none;
    }
  }
`;
