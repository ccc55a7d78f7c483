import { boundsOf, type Bounds } from '../../geo/bounds.js';
import { departementOf } from '../../geo/codes.js';
import { hasPoint, type Point } from '../../geo/point.js';
import type { Commune } from '../../model/commune.js';
import type { Offer } from '../../model/offer.js';
import { FORMAT, VERSION } from './format.js';
import { COMMUNES } from './format-rest.js';
import type { CommunesFile, Manifest, ManifestFeed, ManifestFile } from './manifest.js';
import { writeTable } from './write-table.js';

/** The columns of the index: EPCI are in each feed. */
const INDEX = COMMUNES.filter(([, field]) => field !== 'epci');
/** Degrees beyond its communes' centres where an offer of a département may stand; farther, its point is wrong. */
const MARGIN = 0.3;

/** The text of a manifest. */
export function encodeManifest({ feeds, ...about }: Manifest): string {
  const file: ManifestFile = {
    format: FORMAT,
    version: VERSION,
    part: 'manifest',
    ...about,
    feeds: feeds.map(({ bounds: { south, west, north, east }, ...feed }) => ({
      ...feed,
      bounds: [south, west, north, east].map(round) as [number, number, number, number],
    })),
  };
  return JSON.stringify(file);
}

/** The text of the index of all communes, in the order given. */
export function encodeCommunes(communes: readonly Commune[]): string {
  const rows = communes.map(({ lat, lon, ...commune }) => ({ ...commune, latitude: lat, longitude: lon }));
  const file: CommunesFile = { format: FORMAT, version: VERSION, part: 'communes', communes: writeTable(rows, INDEX) };
  return JSON.stringify(file);
}

/** What holds a département's communes and the offers that stand there; undefined when it has none of either. */
export function boundsOfFeed(
  code: string,
  communes: readonly Commune[],
  offers: readonly Offer[],
): ManifestFeed['bounds'] | undefined {
  const here = offers
    .filter((offer) => departementOf(offer) === code && hasPoint(offer))
    .map(({ latitude, longitude }): Point => ({ lat: latitude!, lon: longitude! }));
  const centres = boundsOf(communes);
  return boundsOf(centres ? [...communes, ...here.filter((point) => isNear(point, centres))] : here);
}

function isNear({ lat, lon }: Point, { south, west, north, east }: Bounds): boolean {
  return lat >= south - MARGIN && lat <= north + MARGIN && lon >= west - MARGIN && lon <= east + MARGIN;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
