import { boundsOf, type Bounds, type Point } from '../../geo/bounds.js';
import { DEFAULT_RADIUS, type Hit, type Place } from '../../model/query.js';

/** A hit that has a point of its own, WGS84 degrees. */
export interface LocatedHit {
  readonly lat: number;
  readonly lon: number;
  readonly hit: Hit;
}

/** The hits that a map can show: those whose offer has coordinates. The others are in the list, or under the map where there is none. */
export function locatedHits(hits: readonly Hit[]): LocatedHit[] {
  const located: LocatedHit[] = [];
  for (const hit of hits) {
    const { latitude: lat, longitude: lon } = hit.offer;
    if (Number.isFinite(lat) && Number.isFinite(lon)) located.push({ lat: lat!, lon: lon!, hit });
  }
  return located;
}

/** Wider than mainland France: an ocean lies between the points. */
const WIDEST = 25;
export const KILOMETRES_PER_DEGREE = 111.32;
/** Degrees around a middle point that hold mainland France, Corsica included. */
const TERRITORY = 12;

/** What the map shows first, and how many of the results it could have shown stand beyond an ocean. */
export interface Fit {
  readonly bounds: Bounds | undefined;
  readonly beyond: number;
}

/**
 * Around a place, what can be gone to decides: a remote service may stand at the other end of the country. Across an ocean, the
 * territory of the place, else the one that has most points: the others are said, not shown as dots around a globe. Nothing to go
 * to, nothing near: the whole circle that was searched.
 */
export function fitOf(located: readonly LocatedHit[], place: Place | undefined, radius = DEFAULT_RADIUS): Fit {
  if (!place) return fitted(located, sameTerritory(located));
  const reachable = located.filter(({ hit }) => hit.distance !== undefined);
  const near = around(reachable.length > 0 ? reachable : located, place);
  if (reachable.length === 0)
    return { bounds: boundsOf(near.length > 0 ? [place, ...near] : reach(place, radius)), beyond: 0 };
  return fitted(reachable, near.length > 0 ? near : reachable, place);
}

function fitted(all: readonly LocatedHit[], near: readonly LocatedHit[], place?: Point): Fit {
  return { bounds: boundsOf(place ? [place, ...near] : near), beyond: all.length - near.length };
}

/** Opposite corners of the square around a circle. */
function reach({ lat, lon }: Point, radius: number): Point[] {
  const north = (radius || DEFAULT_RADIUS) / KILOMETRES_PER_DEGREE;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return [
    { lat: lat - north, lon: lon - east },
    { lat: lat + north, lon: lon + east },
  ];
}

/** Longitudes first, then the latitudes there: together, three territories may have a middle in the sea. */
function sameTerritory(points: readonly LocatedHit[]): readonly LocatedHit[] {
  const bounds = boundsOf(points);
  if (!bounds || Math.max(bounds.north - bounds.south, bounds.east - bounds.west) < WIDEST) return points;
  const lon = median(points.map((point) => point.lon));
  const there = points.filter((point) => Math.abs(point.lon - lon) < TERRITORY);
  return around(there, { lat: median(there.map((point) => point.lat)), lon });
}

function around(points: readonly LocatedHit[], { lat, lon }: Point): LocatedHit[] {
  return points.filter((point) => Math.abs(point.lat - lat) < TERRITORY && Math.abs(point.lon - lon) < TERRITORY);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
