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

/** A marker is 44 px wide: two of them may touch, not hide each other. */
const CLUSTER_RADIUS = 60;

/** Clusters of the located hits at every zoom, through supercluster: 5 000 hits index in about 20 ms on a desktop. */
export class SpotIndex {
  readonly #located: readonly LocatedHit[];
  readonly #clusters: Supercluster<{ index: number }>;
  /** By index of the hit, and by id of the cluster, which supercluster numbers after the hits. */
  readonly #spots = new Map<number, Spot>();

  constructor(located: readonly LocatedHit[]) {
    this.#located = located;
    this.#clusters = new Supercluster<{ index: number }>({
      radius: CLUSTER_RADIUS,
      extent: 256,
      maxZoom: MAX_ZOOM,
      minZoom: 2,
    });
    this.#clusters.load(located.map(pointFeature));
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
    return this.#spots.get(index) ?? this.#keep(index, spotOf(this.#located[index]!));
  }

  #cluster(id: number, [lon, lat]: number[]): Spot {
    const known = this.#spots.get(id);
    if (known) return known;
    const leaves = this.#clusters.getLeaves(id, Infinity).map(({ properties }) => properties.index);
    const hits = Array.from(Uint32Array.from(leaves).sort(), (index) => this.#located[index]!);
    return this.#keep(id, { lat: lat!, lon: lon!, hits, partsAt: this.#partsAt(id, hits) });
  }

  #keep(id: number, spot: Spot): Spot {
    this.#spots.set(id, spot);
    return spot;
  }

  #partsAt(id: number, hits: readonly LocatedHit[]): number | undefined {
    if (isOnePoint(hits)) return undefined;
    const zoom = this.#clusters.getClusterExpansionZoom(id);
    return zoom > MAX_ZOOM ? undefined : zoom;
  }
}

/** Are all the hits at the same address, as far as coordinates tell (within a metre)? */
export function isOnePoint(hits: readonly LocatedHit[]): boolean {
  const first = hits[0]!;
  return hits.every(({ lat, lon }) => Math.abs(lat - first.lat) < 1e-5 && Math.abs(lon - first.lon) < 1e-5);
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

function spotOf(located: LocatedHit): Spot {
  return { lat: located.lat, lon: located.lon, hits: [located] };
}

function pointFeature({ lat, lon }: LocatedHit, index: number): PointFeature<{ index: number }> {
  return { type: 'Feature', properties: { index }, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
