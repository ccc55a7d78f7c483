import type { Offer } from '../../model/offer.js';
import { FILTERS, type FilterName } from '../../model/query.js';
import type { CommuneLookup } from '../../geo/commune-lookup.js';
import { encodeColumn, type Column } from './column.js';
import { ascending, descending, rankOf } from './rank.js';

/**
 * All that a query needs to know of the offers, in typed arrays, computed once. Rows are offers in
 * the order shown when nothing else decides: `score_qualite`, then freshness, then `id`.
 */
export interface Table {
  /** Row → offer. */
  readonly offers: readonly Offer[];
  /** Row → position in the list that was given. */
  readonly positions: Uint32Array;
  readonly columns: Record<FilterName, Column>;
  /** `score_qualite`, -1 when unknown. */
  readonly quality: Float64Array;
  /** Rank from the newest `date_maj`; unknown comes last. */
  readonly freshness: Uint32Array;
  /** Degrees; NaN when the offer stands nowhere. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** 1 for offers that receive on site; one that says nothing does. */
  readonly onSite: Uint8Array;
  readonly remote: Uint8Array;
  /** Row → index in `zones`. */
  readonly zone: Uint32Array;
  /** Distinct `zone_eligibilite`, far fewer than offers; the first one is no zone. */
  readonly zones: readonly (readonly string[])[];
}

/** Builds the table in steps: whoever drives it may rest after each `yield`. */
export function* buildTable(given: readonly Offer[], communes: CommuneLookup): Generator<undefined, Table> {
  const positions = sortedPositions(given);
  const offers = Array.from(positions, (position) => given[position]!);
  yield;
  const columns = {} as Record<FilterName, Column>;
  for (const filter of FILTERS) {
    columns[filter] = encodeColumn(filter, offers);
    yield;
  }
  return {
    offers,
    positions,
    columns,
    quality: Float64Array.from(offers, qualityOf),
    freshness: freshnessOf(offers),
    ...locate(offers, communes),
    onSite: Uint8Array.from(offers, ({ modes_accueil: modes }) => +(!modes?.length || modes.includes('en-presentiel'))),
    remote: Uint8Array.from(offers, ({ modes_accueil: modes }) => +!!modes?.includes('a-distance')),
    ...encodeZones(offers),
  };
}

function qualityOf({ score_qualite }: Offer): number {
  return score_qualite ?? -1;
}

function freshnessOf(offers: readonly Offer[]): Uint32Array<ArrayBuffer> {
  return rankOf(
    offers.map(({ date_maj }) => date_maj ?? undefined),
    descending,
  );
}

function sortedPositions(offers: readonly Offer[]): Uint32Array<ArrayBuffer> {
  const freshness = freshnessOf(offers);
  const quality = Float64Array.from(offers, qualityOf);
  const positions = Array.from(offers, (_, position) => position);
  positions.sort(
    (a, b) =>
      quality[b]! - quality[a]! || freshness[a]! - freshness[b]! || ascending(offers[a]!.id, offers[b]!.id) || a - b,
  );
  return Uint32Array.from(positions);
}

function locate(offers: readonly Offer[], communes: CommuneLookup): Pick<Table, 'lat' | 'lon'> {
  const lat = new Float64Array(offers.length).fill(NaN);
  const lon = new Float64Array(offers.length).fill(NaN);
  for (let row = 0; row < offers.length; row++) {
    const offer = offers[row]!;
    const centre = hasPoint(offer) ? undefined : communes.of(offer);
    lat[row] = centre?.lat ?? offer.latitude ?? NaN;
    lon[row] = centre?.lon ?? offer.longitude ?? NaN;
  }
  return { lat, lon };
}

/** False when an offer can only stand at the centre of its commune: its distance is then approximate. */
export function hasPoint({ latitude, longitude }: Offer): boolean {
  return Number.isFinite(latitude) && Number.isFinite(longitude);
}

function encodeZones(offers: readonly Offer[]): Pick<Table, 'zone' | 'zones'> {
  const zones: (readonly string[])[] = [[]];
  const codes = new Map([['', 0]]);
  const zone = Uint32Array.from(offers, ({ zone_eligibilite: areas }) => {
    if (!areas?.length) return 0;
    const key = areas.join(' ');
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, zones.length);
    return zones.push(areas) - 1;
  });
  return { zone, zones };
}
