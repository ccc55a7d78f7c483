import { boundsOf, type Bounds, type Point } from '../../geo/bounds.js';
import type { Hit, Place } from '../../model/query.js';

/** A hit that has a point of its own, WGS84 degrees. */
export interface LocatedHit {
  readonly lat: number;
  readonly lon: number;
  readonly hit: Hit;
}

/** The hits that a map can show: those whose offer has coordinates. The others are in the list only. */
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
/** Degrees around a middle point that hold mainland France, Corsica included. */
const TERRITORY = 12;

/**
 * The rectangle to show first. Around a place, what can be gone to decides: a remote service may
 * stand at the other end of the country. Across an ocean, the territory that has most points.
 */
export function boundsToFit(located: readonly LocatedHit[], place: Place | undefined): Bounds | undefined {
  if (!place) return boundsOf(sameTerritory(located));
  const reachable = located.filter(({ hit }) => hit.distance !== undefined);
  return boundsOf([place, ...(reachable.length > 0 ? reachable : around(located, place))]);
}

function sameTerritory(points: readonly LocatedHit[]): readonly LocatedHit[] {
  const bounds = boundsOf(points);
  if (!bounds || Math.max(bounds.north - bounds.south, bounds.east - bounds.west) < WIDEST) return points;
  const lat = median(points.map((point) => point.lat));
  const lon = median(points.map((point) => point.lon));
  const near = around(points, { lat, lon });
  return near.length > 0 ? near : points;
}

function around(points: readonly LocatedHit[], { lat, lon }: Point): LocatedHit[] {
  return points.filter((point) => Math.abs(point.lat - lat) < TERRITORY && Math.abs(point.lon - lon) < TERRITORY);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
