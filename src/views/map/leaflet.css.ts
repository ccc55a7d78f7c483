import { css } from 'lit';

/**
 * What Leaflet 1.9 needs to work, and nothing of how it looks. Leaflet counts pixels from the left:
 * the canvas is set left-to-right, so that logical properties mean what its code expects; what it
 * holds of text sets its own direction.
 */
export const leafletCss = css`
  .leaflet-container {
    position: absolute;
    inset: 0;
    overflow: hidden;
    direction: ltr;
    -webkit-tap-highlight-color: transparent;
  }

  .leaflet-pane,
  .leaflet-tile,
  .leaflet-marker-icon,
  .leaflet-tile-container,
  .leaflet-pane > svg,
  .leaflet-zoom-box,
  .leaflet-layer {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
  }

  .leaflet-tile,
  .leaflet-marker-icon {
    user-select: none;
    -webkit-user-drag: none;
  }

  /* A page's img { max-width: 100% } does not come in; Safari's own stretching does. */
  .leaflet-pane > svg,
  .leaflet-tile {
    max-inline-size: none;
    max-block-size: none;
  }

  .leaflet-safari .leaflet-tile-container {
    inline-size: 1600px;
    block-size: 1600px;
    transform-origin: 0 0;
  }

  /* Hides the seams between tiles while they fade: https://crbug.com/600120 */
  img.leaflet-tile {
    mix-blend-mode: plus-lighter;
  }

  .leaflet-tile {
    visibility: hidden;
  }

  .leaflet-tile-loaded {
    visibility: inherit;
  }

  .leaflet-pane {
    z-index: 400;
  }

  .leaflet-tile-pane {
    z-index: 200;
  }

  .leaflet-marker-pane {
    z-index: 600;
  }

  .leaflet-popup-pane {
    z-index: 700;
  }

  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }

  svg.leaflet-zoom-animated {
    will-change: transform;
  }

  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }

  .leaflet-zoom-anim .leaflet-zoom-hide {
    visibility: hidden;
  }

  .leaflet-grab {
    cursor: grab;
  }

  .leaflet-drag-target {
    cursor: grabbing;
  }

  .leaflet-marker-icon,
  .leaflet-pane > svg path,
  .leaflet-tile-container {
    pointer-events: none;
  }

  .leaflet-marker-icon.leaflet-interactive {
    pointer-events: auto;
  }
`;
