import { LatLngBounds, Map as LeafletMap, type FitBoundsOptions } from 'leaflet/dist/leaflet-src.esm.js';
import type { Bounds } from '../../geo/bounds.js';
import { MAX_ZOOM, MIN_ZOOM } from './spot-index.js';

/** Mainland France: what shows before anything is known. */
export const FRANCE: Bounds = { south: 42.3, west: -4.8, north: 51.1, east: 8.2 };

/** Closest zoom chosen for the visitor: a street and those around it. */
export const CLOSEST_FIT = 15;

/** Motion is left out where the visitor asked for none. */
export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Leaflet ends a zoom by a timer, and throws when the map was removed meanwhile. */
class CalmMap extends LeafletMap {
  declare private _mapPane?: HTMLElement;

  protected _onZoomTransitionEnd(): void {
    const end = (LeafletMap.prototype as unknown as { _onZoomTransitionEnd(): void })._onZoomTransitionEnd;
    if (this._mapPane) end.call(this);
  }
}

/**
 * A Leaflet map that listens to the mouse and two fingers only: the keyboard, the credit, the
 * buttons and the sharing of the wheel are ours.
 */
export function createLeafletMap(canvas: HTMLElement): LeafletMap {
  const moving = !prefersStill();
  return new CalmMap(canvas, {
    attributionControl: false,
    boxZoom: false,
    fadeAnimation: false,
    inertia: moving,
    keyboard: false,
    markerZoomAnimation: moving,
    maxZoom: MAX_ZOOM,
    minZoom: MIN_ZOOM,
    scrollWheelZoom: false,
    trackResize: false,
    zoomAnimation: moving,
    zoomControl: false,
  }).fitBounds(toLatLngBounds(FRANCE), { animate: false });
}

/** Shows a rectangle, without the `movestart` that tells a visitor's own moves. */
export function showBounds(map: LeafletMap, bounds: Bounds, options: { animate: boolean; maxZoom?: number }): void {
  const silent = { noMoveStart: true };
  // `pan` and `zoom` are handed on to `setView`: documented there, untyped here.
  const fit: FitBoundsOptions & { pan: typeof silent; zoom: typeof silent } = {
    // A marker stands above its point.
    paddingTopLeft: [32, 44],
    paddingBottomRight: [76, 26],
    maxZoom: options.maxZoom ?? CLOSEST_FIT,
    animate: options.animate && !prefersStill(),
    pan: silent,
    zoom: silent,
  };
  map.fitBounds(toLatLngBounds(bounds), fit);
}

export function toLatLngBounds({ south, west, north, east }: Bounds): LatLngBounds {
  return new LatLngBounds([south, west], [north, east]);
}

/** The rectangle that the map shows. */
export function viewOf(map: LeafletMap, pad = 0): Bounds {
  const bounds = map.getBounds().pad(pad);
  return { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() };
}
