import Supercluster, { type PointFeature } from 'supercluster';
import type { Bounds } from '../../geo/bounds.js';
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
  /** Zoom at which the hits part; undefined when they never do, for want of zoom. */
  readonly partsAt?: number;
}

/** Closest zoom of the map. Spots still gathered there stand within some metres: they are listed. */
export const MAX_ZOOM = 19;
/** Widest zoom of the map: the ocean between two territories. */
export const MIN_ZOOM = 3;

/** A marker is 44 px wide: two of them may touch, not hide each other. */
const CLUSTER_RADIUS = 60;

/** Hits at one point, as positions in the results. */
interface Point {
  readonly lat: number;
  readonly lon: number;
  readonly ranks: number[];
}

/**
 * Clusters of the located hits at every zoom, through supercluster. Hits at the same coordinates
 * are one point for it: in real feeds three times fewer points than offers, up to 140 on one.
 */
export class SpotIndex {
  readonly #located: readonly LocatedHit[];
  readonly #points: readonly Point[];
  readonly #clusters: Supercluster<{ index: number }>;
  /** By index of the point, and by id of the cluster, which supercluster numbers after the points. */
  readonly #spots = new Map<number, Spot>();

  constructor(located: readonly LocatedHit[]) {
    this.#located = located;
    this.#points = groupByPoint(located);
    this.#clusters = new Supercluster<{ index: number }>({
      radius: CLUSTER_RADIUS,
      extent: 256,
      maxZoom: MAX_ZOOM,
      minZoom: MIN_ZOOM,
    });
    this.#clusters.load(this.#points.map(pointFeature));
  }

  /** The spots of a view. */
  within({ west, south, east, north }: Bounds, zoom: number): Spot[] {
    const box: [number, number, number, number] = [Math.max(west, -180), south, Math.min(east, 180), north];
    return this.#clusters.getClusters(box, Math.floor(zoom)).map((feature) => {
      const { properties } = feature;
      return 'cluster_id' in properties
        ? this.#cluster(properties.cluster_id, feature.geometry.coordinates)
        : this.#single(properties.index);
    });
  }

  #single(index: number): Spot {
    const known = this.#spots.get(index);
    if (known) return known;
    const { lat, lon, ranks } = this.#points[index]!;
    return this.#keep(index, { lat, lon, hits: ranks.map((rank) => this.#located[rank]!) });
  }

  #cluster(id: number, [lon, lat]: number[]): Spot {
    const known = this.#spots.get(id);
    if (known) return known;
    const leaves = this.#clusters.getLeaves(id, Infinity);
    const ranks = Uint32Array.from(leaves.flatMap(({ properties }) => this.#points[properties.index]!.ranks)).sort();
    const hits = Array.from(ranks, (rank) => this.#located[rank]!);
    const partsAt = this.#clusters.getClusterExpansionZoom(id);
    return this.#keep(id, { lat: lat!, lon: lon!, hits, partsAt: partsAt > MAX_ZOOM ? undefined : partsAt });
  }

  #keep(id: number, spot: Spot): Spot {
    this.#spots.set(id, spot);
    return spot;
  }
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

function pointFeature({ lat, lon }: Point, index: number): PointFeature<{ index: number }> {
  return { type: 'Feature', properties: { index }, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
