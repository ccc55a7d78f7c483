import { css } from 'lit';

/** The map without tiles: the territory in the tone of paper, a hairline grid, names as in an atlas. */
export const groundStyles = css`
  .ground-pane {
    z-index: 100;
  }

  .land-pane {
    z-index: -1;
  }

  .names-pane {
    z-index: 450;
    pointer-events: none;
  }

  .grid-tile {
    border-block-start: 1px solid color-mix(in oklab, var(--_text) 5%, transparent);
    border-inline-start: 1px solid color-mix(in oklab, var(--_text) 5%, transparent);
  }

  .land {
    filter: blur(5px);
    fill: none;
    stroke: var(--_land);
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .bare.all-land {
    background: var(--_land);
  }

  .name-box {
    inline-size: 0;
    block-size: 0;
  }

  /* The town itself. */
  .name-box::before {
    content: '';
    position: absolute;
    inset-block-start: -2px;
    inset-inline-start: -2px;
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: var(--_muted);
  }

  .name-box .name {
    position: absolute;
    color: var(--_muted);
    font-size: 12.5px;
    line-height: 1;
    letter-spacing: 0.01em;
    white-space: nowrap;
    text-shadow:
      0 0 2px var(--_land),
      0 0 3px var(--_land),
      0 0 4px var(--_land);
  }

  .name-box .name.main {
    font-size: 15px;
    font-weight: 600;
  }

  /* Drawings would be neither the page's nor the system's. */
  @media (forced-colors: active) {
    .ground-pane {
      display: none;
    }
  }
`;
