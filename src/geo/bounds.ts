import { distanceKm } from './distance.js';
import type { Point } from './point.js';

export type { Point };

/** A rectangle of the map, WGS84 degrees. No French territory crosses the 180th meridian. */
export interface Bounds {
  south: number;
  west: number;
  north: number;
  east: number;
}

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

export function centreOf({ south, west, north, east }: Bounds): Point {
  return { lat: (south + north) / 2, lon: (west + east) / 2 };
}

/** The circle that holds the whole rectangle, radius in kilometres: how “search in this zone” becomes a place. */
export function circleAround(bounds: Bounds): Point & { radius: number } {
  const centre = centreOf(bounds);
  const corners = [bounds.south, bounds.north].map((lat) => distanceKm(centre.lat, centre.lon, lat, bounds.west));
  return { ...centre, radius: Math.max(...corners) };
}
