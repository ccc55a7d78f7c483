import { css } from 'lit';

/** Markers: an offer is a pin, several a disc; pointed at or open, they are filled, larger, above. */
export const spotStyles = css`
  .spot {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-size: 14px;
    line-height: 1;
    pointer-events: auto;
    touch-action: inherit;
  }

  .disc {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border: 2px solid var(--_accent-text);
    border-radius: 50%;
    background: var(--_background);
    box-shadow: 0 0 0 1.5px var(--_background);
    transition:
      scale 120ms ease-out,
      background-color 120ms;
  }

  /* A drop: three round corners; the fourth stands on the place, and everything turns and grows around it. */
  .pin .disc {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 22px;
    inline-size: 32px;
    block-size: 32px;
    border-end-start-radius: 2px;
    rotate: -45deg;
    transform-origin: 0 100%;
  }

  .pin .icon {
    inline-size: 18px;
    block-size: 18px;
    rotate: 45deg;
  }

  .cluster .disc {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    box-shadow:
      0 0 0 1.5px var(--_background),
      0 0 0 6px color-mix(in srgb, var(--_accent-text) 24%, transparent);
  }

  .cluster.many .disc {
    inline-size: 40px;
    block-size: 40px;
  }

  .cluster.most .disc {
    inline-size: 46px;
    block-size: 46px;
    font-size: 15px;
  }

  .cluster.thousands .disc {
    font-size: 12.5px;
  }

  .spot:hover .disc {
    background: color-mix(in oklab, var(--_accent-text) 14%, var(--_background));
  }

  .spot.raised .disc,
  .spot[aria-expanded='true'] .disc {
    background: var(--_accent-text);
    color: var(--_background);
    scale: 1.18;
  }

  .spot:focus-visible {
    outline: none;
  }

  .spot:focus-visible .disc {
    outline: 3px solid var(--_text);
    outline-offset: 2px;
  }

  .place-dot {
    border: 3px solid var(--_background);
    border-radius: 50%;
    background: var(--_text);
    box-shadow: 0 0 0 2px var(--_text);
    z-index: 300;
  }

  .reach {
    fill: none;
    stroke: var(--_text);
    stroke-opacity: 0.45;
    stroke-width: 1.5;
    stroke-dasharray: 5 5;
  }

  .reach-label {
    z-index: 300;
  }

  .reach-label span {
    position: absolute;
    translate: -50% -50%;
    padding: 2px 8px;
    border: 1px solid var(--_border-strong);
    border-radius: 12px;
    background: var(--_background);
    color: var(--_text);
    font-size: 12px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .disc {
      border-color: ButtonText;
    }

    .spot.raised .disc,
    .spot[aria-expanded='true'] .disc {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
