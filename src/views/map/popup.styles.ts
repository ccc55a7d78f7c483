import { css } from 'lit';

/** The short card of a marker, and the list of what stands at one spot. */
export const popupStyles = css`
  .leaflet-popup-content-wrapper {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  .leaflet-popup {
    position: absolute;
    margin-block-end: 10px;
  }

  .leaflet-popup-tip-container {
    position: absolute;
    inset-inline-start: 50%;
    inline-size: 20px;
    block-size: 10px;
    margin-block-start: -1px;
    margin-inline-start: -10px;
    overflow: hidden;
    pointer-events: none;
  }

  .leaflet-popup-tip {
    inline-size: 12px;
    block-size: 12px;
    margin: -7px auto 0;
    border: 1px solid var(--_border-strong);
    background: var(--_background);
    rotate: 45deg;
  }

  .popup-frame {
    display: flex;
    flex-direction: column;
    text-align: start;
    white-space: normal;
  }

  .popup {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    outline: none;
    overflow-wrap: anywhere;
  }

  .popup > .title {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    padding-inline-end: calc(var(--_target) + var(--_space));
    border-block-end: 1px solid var(--_border);
  }

  .popup .title {
    font-size: var(--_large);
    font-weight: 700;
    line-height: 1.3;
  }

  .close {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-end: 0;
  }

  .close:focus-visible,
  .row:focus-visible {
    outline-offset: -3px;
  }

  .offer {
    display: grid;
    gap: calc(1 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space)) calc(4 * var(--_space));
    overflow-y: auto;
  }

  .offer > :first-child {
    padding-inline-end: var(--_target);
  }

  .need {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    font-size: 0.9286em;
  }

  .where,
  .need,
  .distance {
    color: var(--_muted);
  }

  .distance {
    font-variant-numeric: tabular-nums;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1 * var(--_space)) calc(4 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }

  .offers {
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .offers li + li {
    border-block-start: 1px solid var(--_border);
  }

  .row {
    display: flex;
    gap: calc(3 * var(--_space));
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: calc(2.5 * var(--_space)) calc(4 * var(--_space));
    border: 0;
    background: none;
    text-align: start;
  }

  .row .icon {
    margin-block-start: 0.1em;
    color: var(--_accent-text);
  }

  .row:hover {
    background: var(--_accent-soft);
  }

  .row .name,
  .row .where {
    display: block;
  }

  .row .name {
    font-weight: 600;
  }
`;
