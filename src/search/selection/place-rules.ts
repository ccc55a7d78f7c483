import { DEFAULT_RADIUS, type Place, type Query, type Zone } from '../../model/query.js';
import type { CommuneLookup } from '../../geo/commune-lookup.js';
import { distanceKm } from '../../geo/distance.js';
import { isEligible, type Eligibility, type Inhabitant } from '../../geo/eligibility.js';
import type { Table } from './table.js';

/** What the place of a query means for every row. */
export interface PlaceRules {
  /** Verdict for each of the table's zones; undefined when the place is no commune: no test. */
  readonly eligibility?: readonly Eligibility[];
  /** Kilometres to each row, NaN when unknown; undefined when the place has no point. */
  readonly distances?: Float64Array;
  /** Kilometres; undefined when reach is not tested. */
  readonly radius?: number;
  /** 1 for the rows within the zone asked; undefined when none is. */
  readonly within?: Uint8Array;
}

export function placeRules({ place, radius, zone }: Query, table: Table, communes: CommuneLookup): PlaceRules {
  const within = zone && rowsWithin(zone, table);
  if (!place) return { within };
  const inhabitant = inhabitantOf(place, communes);
  const distances = distancesFrom(place, table, communes);
  return {
    eligibility: inhabitant && table.zones.map((zone) => isEligible(zone, inhabitant)),
    distances,
    radius: distances && usableRadius(radius),
    within,
  };
}

function inhabitantOf({ code, epci }: Place, communes: CommuneLookup): Inhabitant | undefined {
  return code ? { code, epci: epci || communes.byCode(code)?.epci } : undefined;
}

/** An unknown point is NaN: within nothing. */
function rowsWithin({ south, west, north, east }: Zone, { lat, lon }: Table): Uint8Array {
  return Uint8Array.from(lat, (y, row) => +(y >= south && y <= north && lon[row]! >= west && lon[row]! <= east));
}

/** Zero is the whole territory; what is no distance is the default. */
function usableRadius(radius: number | undefined): number | undefined {
  if (radius === 0) return undefined;
  return radius! > 0 ? radius : DEFAULT_RADIUS;
}

/** From the place's point, else from the centre of its commune. */
function distancesFrom(place: Place, { lat, lon }: Table, communes: CommuneLookup): Float64Array | undefined {
  const from = Number.isFinite(place.lat + place.lon) ? place : communes.byCode(place.code ?? '');
  if (!from) return undefined;
  const distances = new Float64Array(lat.length);
  for (let row = 0; row < lat.length; row++) distances[row] = distanceKm(from.lat, from.lon, lat[row]!, lon[row]!);
  return distances;
}

/** Is reach tested, by a radius or by a zone? */
export function hasReach({ radius, within }: PlaceRules): boolean {
  return within !== undefined || radius !== undefined;
}

/** Is this row near enough to be gone to? An unknown distance is not, when reach is tested. */
export function isWithinReach({ distances, radius, within }: PlaceRules, row: number): boolean {
  if (within) return within[row] === 1;
  return radius === undefined || distances![row]! <= radius;
}

/** Is this row for the inhabitants of other communes only? */
export function isReserved({ eligibility }: PlaceRules, { zone }: Table, row: number): boolean {
  return eligibility?.[zone[row]!] === 'no';
}

/** Kilometres to show for a row: known only for offers on site and within reach, else NaN. */
export function shownDistance(rules: PlaceRules, { onSite }: Table, row: number): number {
  return rules.distances && onSite[row] && isWithinReach(rules, row) ? rules.distances[row]! : NaN;
}
