import { css } from 'lit';
import { groundStyles } from './ground.styles.js';
import { closeStyles } from '../base/close.styles.js';
import { popupStyles } from './popup.styles.js';
import { unlocatedStyles } from './unlocated.styles.js';
import { spotStyles } from './spot.styles.js';

const frame = css`
  :host {
    min-inline-size: 0;
    block-size: var(--oi-map-height, 100%);
    min-block-size: 280px;
    /* One must always be able to scroll past the map. */
    max-block-size: 100vh;
    max-block-size: 100dvh;
  }

  .frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
    max-block-size: inherit;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_background);
  }

  /* Leaflet's layers stack inside, whatever the page's own layers. */
  .stage {
    position: relative;
    isolation: isolate;
    flex: 1;
    min-block-size: 0;
  }

  .canvas {
    position: absolute;
    z-index: 0;
    inset: 0;
    background: var(--_ground);
    font-size: var(--_small);
    line-height: 1.35;
    /* One finger scrolls the page; two are ours. */
    touch-action: pan-x pan-y;
    /* Darker than the page, and the land lighter, in both themes. */
    --_ground: color-mix(in oklab, #000 5%, color-mix(in oklab, var(--_text) 2%, var(--_background)));
    --_land: color-mix(in oklab, #fff 6%, var(--_background));
  }

  .canvas:focus-visible {
    outline-offset: -3px;
  }

  .leaflet-tile-pane {
    filter: var(--_tiles-filter, none);
  }

  .leaflet-tile-loaded {
    animation: appear 140ms ease-out;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .controls {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(2 * var(--_space));
    inset-inline-end: calc(2 * var(--_space));
    display: grid;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_background);
  }

  .controls button {
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
  }

  .controls button + button {
    border-block-start: 1px solid var(--_border);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }

  .controls button:hover,
  .zone:hover {
    background: color-mix(in oklab, var(--_text) 6%, var(--_background));
  }

  .controls button:focus-visible {
    outline-offset: -3px;
  }

  .zone {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(2 * var(--_space));
    /* As wide as its words, in the middle of what the other buttons leave. */
    inset-inline: calc(2 * var(--_space)) calc(var(--_target) + 4 * var(--_space));
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    inline-size: fit-content;
    min-block-size: var(--_target);
    margin-inline: auto;
    padding: calc(1 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_border-strong);
    border-radius: 22px;
    background: var(--_background);
    box-shadow: var(--_shadow);
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.3;
  }

  .hint {
    position: absolute;
    z-index: 1;
    inset: 0;
    display: grid;
    place-items: center;
    padding: calc(4 * var(--_space));
    background: color-mix(in oklab, var(--_background) 86%, transparent);
    font-size: var(--_large);
    font-weight: 600;
    text-align: center;
    opacity: 0;
    pointer-events: none;
    transition: opacity 140ms;
  }

  .hint.shown {
    opacity: 1;
  }

  .caption {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
    padding: calc(1 * var(--_space)) calc(3 * var(--_space));
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }

  .caption p:empty {
    display: none;
  }

  .credit {
    margin-inline-start: auto;
  }
`;

export const mapStyles = [frame, spotStyles, closeStyles, popupStyles, groundStyles, unlocatedStyles];
