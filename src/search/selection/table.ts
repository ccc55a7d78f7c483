import type { Offer } from '../../model/offer.js';
import { FILTERS, type FilterName } from '../../model/query.js';
import type { CommuneLookup } from '../../geo/commune-lookup.js';
import { hasPoint } from '../../geo/point.js';
import { encodeColumn, ROWS_PER_STEP, type Column } from './column.js';
import { ascending, descending, rankOf } from './rank.js';
import { sortInSteps } from './sort-in-steps.js';

/**
 * All that a query needs to know of the offers, in typed arrays, computed once. Rows are offers in
 * the order shown when nothing else decides: `score_qualite`, then freshness, then `id`.
 */
export interface Table {
  /** Row → offer. */
  readonly offers: readonly Offer[];
  /** Row → position in the list that was given. */
  readonly positions: Uint32Array;
  /** `open` changes with time: it comes from elsewhere, when it comes. */
  readonly columns: Partial<Record<FilterName, Column>>;
  /** `score_qualite`, -1 when unknown. */
  readonly quality: Float64Array;
  /** Rank from the newest `date_maj`; unknown comes last. */
  readonly freshness: Uint32Array;
  /** 1 for offers updated within a year. */
  readonly recent: Uint8Array;
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
export function* buildTable(
  given: readonly Offer[],
  communes: CommuneLookup,
  today: string,
): Generator<undefined, Table> {
  const freshness = yield* rankOf(given.map(dateOf), descending);
  const positions = yield* sortedPositions(given, freshness);
  const offers = Array.from(positions, (position) => given[position]!);
  const columns: Partial<Record<FilterName, Column>> = {};
  for (const filter of FILTERS) {
    yield;
    if (filter !== 'open') columns[filter] = yield* encodeColumn(filter, offers);
  }
  yield;
  const zones = yield* encodeZones(offers);
  return {
    offers,
    positions,
    columns,
    freshness: freshness.map((_, row) => freshness[positions[row]!]!),
    ...(yield* encodeScalars(offers, communes, yearBefore(today))),
    ...zones,
  };
}

/** A year before `AAAA-MM-JJ`: dates so written sort as text. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

function dateOf({ date_maj }: Offer): string | undefined {
  return date_maj ?? undefined;
}

function* sortedPositions(offers: readonly Offer[], freshness: Uint32Array): Generator<undefined, Uint32Array> {
  const quality = offers.map(qualityOf);
  const positions = yield* sortInSteps(
    offers.map((_, position) => position),
    (a, b) =>
      quality[b]! - quality[a]! || freshness[a]! - freshness[b]! || ascending(offers[a]!.id, offers[b]!.id) || a - b,
  );
  return new Uint32Array(positions);
}

function qualityOf({ score_qualite }: Offer): number {
  return score_qualite ?? -1;
}

/** One plain loop: `TypedArray.from` with a function took four times as long. */
function* encodeScalars(offers: readonly Offer[], communes: CommuneLookup, yearAgo: string) {
  const size = offers.length;
  const quality = new Float64Array(size);
  const lat = new Float64Array(size);
  const lon = new Float64Array(size);
  const onSite = new Uint8Array(size);
  const remote = new Uint8Array(size);
  const recent = new Uint8Array(size);
  for (let row = 0; row < size; row++) {
    const offer = offers[row]!;
    const modes = offer.modes_accueil ?? [];
    const centre = hasPoint(offer) ? undefined : communes.of(offer);
    quality[row] = qualityOf(offer);
    lat[row] = centre?.lat ?? offer.latitude ?? NaN;
    lon[row] = centre?.lon ?? offer.longitude ?? NaN;
    onSite[row] = +(!modes.length || modes.includes('en-presentiel'));
    remote[row] = +modes.includes('a-distance');
    recent[row] = +((offer.date_maj ?? '') >= yearAgo);
    if (row % ROWS_PER_STEP === 0) yield;
  }
  return { quality, lat, lon, onSite, remote, recent };
}

function* encodeZones(offers: readonly Offer[]): Generator<undefined, Pick<Table, 'zone' | 'zones'>> {
  const zones: (readonly string[])[] = [[]];
  const known = new Map<string, number>();
  const zone = new Uint32Array(offers.length);
  for (let row = 0; row < offers.length; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    const areas = offers[row]!.zone_eligibilite;
    if (!areas?.length) continue;
    const key = areas.length === 1 ? areas[0]! : areas.join('\n');
    let index = known.get(key);
    if (index === undefined) {
      index = zones.push(areas) - 1;
      known.set(key, index);
    }
    zone[row] = index;
  }
  return { zone, zones };
}
