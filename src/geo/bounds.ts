import type { Zone } from '../model/query.js';
import type { Point } from './point.js';

export type { Point };

/** A rectangle of the map, WGS84 degrees. No French territory crosses the 180th meridian. */
export type Bounds = Zone;

/** The smallest rectangle around points; undefined when there is none. */
export function boundsOf(points: Iterable<Point>): Bounds | undefined {
  let bounds: Bounds | undefined;
  for (const { lat, lon } of points) {
    bounds ??= { south: lat, west: lon, north: lat, east: lon };
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
    bounds.west = Math.min(bounds.west, lon);
    bounds.east = Math.max(bounds.east, lon);
  }
  return bounds;
}

export function contains(bounds: Bounds, { lat, lon }: Point): boolean {
  return lat >= bounds.south && lat <= bounds.north && lon >= bounds.west && lon <= bounds.east;
}
