import type { Bounds } from '../../geo/bounds.js';
import { departementOfCommune, departementOfPostcode } from '../../geo/codes.js';
import { distanceKm } from '../../geo/distance.js';
import type { Manifest, ManifestFeed } from '../../feed/compact/manifest.js';
import { DEFAULT_RADIUS, type Place, type Query } from '../../model/query.js';

/** Kilometres beyond which a place without a commune is in none of the départements. */
const NEAR = 50;
/** Postcodes of two islands that left Guadeloupe's département, and kept its postcodes. */
const ISLANDS: readonly [RegExp, string][] = [
  [/^97133/, '977'],
  [/^97(150|0?80)/, '978'],
];

/** Départements that a search needs, the home one first; undefined when its place is in none, or when it has none. */
export function departementsFor(manifest: Manifest, { place, radius }: Query): string[] | undefined {
  const home = place && homeOf(manifest, place);
  if (!home) return undefined;
  const reach = radius! >= 0 ? radius! : DEFAULT_RADIUS;
  if (reach === 0) return [home.code];
  const neighbours = byDistance(manifest, place).filter(({ feed, km }) => feed !== home && km <= reach);
  return [home, ...neighbours.map(({ feed }) => feed)].map(({ code }) => code);
}

/** The commune says its département; any other place is in the nearest one. */
function homeOf(manifest: Manifest, place: Place): ManifestFeed | undefined {
  const code = place.code && departementOfCommune(place.code);
  const named = manifest.feeds.find((feed) => feed.code === code);
  if (named || code) return named;
  const [nearest] = byDistance(manifest, place);
  return nearest && nearest.km <= NEAR ? nearest.feed : undefined;
}

/** Nearest first; of several that hold the place, the one whose middle is nearest. */
function byDistance({ feeds }: Manifest, place: Place): { feed: ManifestFeed; km: number }[] {
  return feeds
    .map((feed) => ({ feed, km: kmTo(feed.bounds, place), middle: kmToMiddle(feed.bounds, place) }))
    .sort((one, other) => one.km - other.km || one.middle - other.middle);
}

function kmTo({ south, west, north, east }: Bounds, { lat, lon }: Place): number {
  return distanceKm(lat, lon, Math.min(Math.max(lat, south), north), Math.min(Math.max(lon, west), east));
}

function kmToMiddle({ south, west, north, east }: Bounds, { lat, lon }: Place): number {
  return distanceKm(lat, lon, (south + north) / 2, (west + east) / 2);
}

/** Départements that typed digits may mean: their codes, or the postcodes of their communes. */
export function departementsOfDigits({ feeds }: Manifest, typed: string): ManifestFeed[] {
  const digits = typed.replace(/\s/g, '').toUpperCase();
  const island = ISLANDS.find(([postcodes]) => postcodes.test(digits))?.[1];
  const known = island && feeds.filter(({ code }) => code === island);
  if (known && known.length > 0) return known;
  if (digits === '20') return feeds.filter(({ code }) => /^2[AB]$/.test(code));
  // Ambiguous until its third digit: 97 and 98 are shared.
  const departement = digits.length >= (/^(20|9[78])/.test(digits) ? 3 : 2) ? departementOfPostcode(digits) : undefined;
  return feeds.filter(({ code }) => code === departement || code.startsWith(digits));
}
