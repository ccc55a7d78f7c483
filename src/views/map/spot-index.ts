import Supercluster, { type PointFeature } from 'supercluster';
import { boundsOf, type Bounds } from '../../geo/bounds.js';
import type { LocatedHit } from './located.js';

/**
 * What stands at one place of the map at one zoom: a hit, or several drawn as one. An index gives
 * the same object for the same spot, so that its marker can be kept.
 */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
  /** In the order of the results; never empty. */
  readonly hits: readonly LocatedHit[];
  /** False when no zoom of the map tells its hits apart: they are listed. */
  readonly parts: boolean;
}

/** Closest zoom of the map. Spots still gathered there stand within some metres: they are listed. */
export const MAX_ZOOM = 19;
/** Widest zoom of the map: the oceans between the territories, on a narrow one too. */
export const MIN_ZOOM = 2;

/** A marker is 44 px wide: two of them may touch, not hide each other. */
const CLUSTER_RADIUS = 60;

/** Hits at one point, as positions in the results. */
interface Point {
  readonly lat: number;
  readonly lon: number;
  readonly ranks: number[];
}

/** What supercluster carries: the index of a point, and those of all the points of a cluster. */
interface Member {
  index: number;
  members?: number[];
}

type Feature = PointFeature<Member>;

/** The clusters of one zoom. */
interface Level {
  readonly clusters: Supercluster<Member, Member>;
  /** By index of the point, and by id of the cluster, which supercluster numbers after the points. */
  readonly spots: Map<number, Spot>;
}

/**
 * Clusters of the located hits, through supercluster, one zoom at a time: a visitor sees three or
 * four of the seventeen, and indexing them all took eight times longer. Hits at the same
 * coordinates are one point for it: in real feeds three times fewer points than offers.
 */
export class SpotIndex {
  readonly #located: readonly LocatedHit[];
  readonly #points: readonly Point[];
  readonly #features: Feature[];
  readonly #levels = new Map<number, Level>();

  constructor(located: readonly LocatedHit[]) {
    this.#located = located;
    this.#points = groupByPoint(located);
    this.#features = this.#points.map(featureOf);
  }

  /** The spots of a view. */
  within({ west, south, east, north }: Bounds, zoom: number): Spot[] {
    const level = this.#level(Math.floor(zoom));
    const box: [number, number, number, number] = [Math.max(west, -180), south, Math.min(east, 180), north];
    return level.clusters.getClusters(box, zoom).map(({ geometry, properties }) => {
      const id = 'cluster_id' in properties ? properties.cluster_id : properties.index;
      let spot = level.spots.get(id);
      if (!spot) level.spots.set(id, (spot = this.#spotOf(properties, geometry.coordinates)));
      return spot;
    });
  }

  #level(zoom: number): Level {
    let level = this.#levels.get(zoom);
    if (!level) this.#levels.set(zoom, (level = { clusters: clusterAt(zoom, this.#features), spots: new Map() }));
    return level;
  }

  #spotOf({ index, members }: Member, [lon, lat]: number[]): Spot {
    if (!members) {
      const { lat, lon, ranks } = this.#points[index]!;
      return { lat, lon, hits: ranks.map((rank) => this.#located[rank]!), parts: false };
    }
    const ranks: number[] = [];
    for (const member of members) ranks.push(...this.#points[member]!.ranks);
    const hits = Array.from(Uint32Array.from(ranks).sort(), (rank) => this.#located[rank]!);
    return { lat: lat!, lon: lon!, hits, parts: partsAt(hits, MAX_ZOOM) };
  }
}

/** The first zoom after `zoom` at which the hits of a spot that parts are several spots. */
export function partingZoom({ hits }: Spot, zoom: number): number {
  let next = Math.floor(zoom) + 1;
  while (next < MAX_ZOOM && !partsAt(hits, next)) next++;
  return next;
}

/** Are these hits several spots at this zoom? Those far apart for it are, without asking supercluster. */
function partsAt(hits: readonly LocatedHit[], zoom: number): boolean {
  const { south, west, north, east } = boundsOf(hits)!;
  const degreesPerPixel = 360 / 2 ** (zoom + 8);
  if (Math.max(north - south, east - west) > 4 * CLUSTER_RADIUS * degreesPerPixel) return true;
  const features = groupByPoint(hits).map(featureOf);
  return features.length > 1 && clusterAt(zoom, features).getClusters([-180, -90, 180, 90], zoom).length > 1;
}

function clusterAt(zoom: number, features: Feature[]): Supercluster<Member, Member> {
  return new Supercluster<Member, Member>({
    radius: CLUSTER_RADIUS,
    extent: 256,
    minZoom: zoom,
    maxZoom: zoom,
    // Gathered on the way: asking for the leaves afterwards took as long as clustering.
    map: (member) => member,
    reduce: (cluster, { index }) => (cluster.members ??= [cluster.index]).push(index),
  }).load(features);
}

/** Are all the hits at the same address, as far as coordinates tell? */
export function isOnePoint(hits: readonly LocatedHit[]): boolean {
  const { lat, lon } = hits[0]!;
  return hits.every((other) => other.lat === lat && other.lon === lon);
}

/** The commune that most hits of a spot name; undefined when none does. */
export function mainCommune(hits: readonly LocatedHit[]): string | undefined {
  const counts = new Map<string, number>();
  let main: string | undefined;
  for (const { hit } of hits) {
    const { commune } = hit.offer;
    if (!commune) continue;
    const count = (counts.get(commune) ?? 0) + 1;
    counts.set(commune, count);
    if (main === undefined || count > counts.get(main)!) main = commune;
  }
  return main;
}

function groupByPoint(located: readonly LocatedHit[]): Point[] {
  const points = new Map<string, Point>();
  located.forEach(({ lat, lon }, rank) => {
    const key = `${lat},${lon}`;
    const point = points.get(key);
    if (point) point.ranks.push(rank);
    else points.set(key, { lat, lon, ranks: [rank] });
  });
  return [...points.values()];
}

function featureOf({ lat, lon }: Point, index: number): Feature {
  return { type: 'Feature', properties: { index }, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
