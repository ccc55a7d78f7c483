import type { Commune } from '../../model/commune.js';
import type { Offer } from '../../model/offer.js';
import { FILTERS, type Facets, type Hit, type Query, type SearchOutcome } from '../../model/query.js';
import { createCommuneLookup } from '../../geo/commune-lookup.js';
import { drain } from '../drain.js';
import type { TextMatches } from '../text-matches.js';
import { blockersOf, type Blocker } from './blockers.js';
import { countValues, nearlyFound, NO_COLUMN, type Column } from './column.js';
import { countWithout, ELIGIBILITY, failuresOf, RECENT } from './constraints.js';
import { explainedHit, type Reasons } from './explained-hit.js';
import { rankNames } from './name-order.js';
import { rank, sortOf, sortRows, type Ranking } from './order.js';
import { isReserved, placeRules, type PlaceRules } from './place-rules.js';
import { buildTable, type Table } from './table.js';

/** Said of an offer reserved to an EPCI, when the EPCI of the place is not known. */
export const TO_CHECK = 'Éligibilité à vérifier';

export interface SelectionOutcome extends SearchOutcome {
  /** Offers reserved to the inhabitants of other communes: left out only for that, or there with `any_zone`. */
  notEligible: number;
  /** Number of results with `recent`, the rest of the query kept. */
  recent: number;
}

/** Applies the contract's filter, place and order rules to one set of offers. Synchronous and pure. */
export interface Selection {
  /**
   * `matches`: what the text of the query found; without it the text is not looked at. In each hit,
   * `why` holds the reasons of the text, then TO_CHECK; distances have a field of their own.
   */
  run(query: Query, matches?: TextMatches): SelectionOutcome;
  /** Which parts of the query hide results, and how many would come without: see `blockersOf`. */
  whatBlocks(query: Query, matches?: TextMatches): Blocker[];
}

export interface SelectionOptions {
  /** Centres and EPCI: those of the feed. */
  communes?: readonly Commune[];
  /** The day that `recent` counts from, `AAAA-MM-JJ`; by default the day when this is built. */
  today?: string;
  /** When these rows are open: asked at each run, since it changes with time. Without it, `open` matches nothing. */
  open?: (rows: readonly Offer[]) => Column | undefined;
}

/** Builds in one go: see `selectionBuilder` for large feeds. */
export function createSelection(offers: readonly Offer[], options?: SelectionOptions): Selection {
  return drain(selectionBuilder(offers, options));
}

/** Builds a selection in steps of a few milliseconds: whoever drives it may rest after each `yield`. */
export function* selectionBuilder(
  offers: readonly Offer[],
  { communes = [], today = new Date().toISOString().slice(0, 10), open }: SelectionOptions = {},
): Generator<undefined, Selection> {
  const lookup = createCommuneLookup(communes);
  const lasting = yield* buildTable(offers, lookup, today);
  const tableNow = (): Table => ({ ...lasting, columns: { ...lasting.columns, open: open?.(lasting.offers) } });
  // Beforehand: at the first sort by name it took a phone 50 to 90 ms in one go.
  const names = yield* rankNames(lasting.offers.map(({ nom }) => nom ?? ''));

  /** What to sort by before relevance. */
  let rows: ReadonlyMap<Offer, number> | undefined;
  /** An offer seen through the proxy of some framework is known by its `id`. */
  const rowOf = (offer: Offer): number => {
    rows ??= new Map(lasting.offers.map((each, row) => [each, row]));
    return rows.get(offer) ?? lasting.offers.findIndex(({ id }) => id === offer.id);
  };

  /** The reasons of what the words found; without words there is little to say, and it is said at once. */
  const reasonsOf = (place: PlaceRules, matches?: TextMatches): Reasons | undefined =>
    matches &&
    ((offer) => {
      const row = rowOf(offer);
      return [...matches.why(lasting.positions[row]!), ...placeReasons(place, lasting, row)];
    });

  const keysOf = (query: Query, ranking: Ranking, matches?: TextMatches): ArrayLike<number> | undefined => {
    switch (sortOf(query, matches)) {
      case 'distance':
        return ranking.distances;
      case 'date_maj':
        return lasting.freshness;
      case 'nom':
        return names;
      default:
        return undefined;
    }
  };

  const run = (query: Query, matches?: TextMatches): SelectionOutcome => {
    const table = tableNow();
    const place = placeRules(query, table, lookup);
    const failed = failuresOf(table, query, place, matches);
    const ranking = rank(table, failed, place, matches);
    sortRows(ranking, keysOf(query, ranking, matches));
    const reasons = reasonsOf(place, matches);
    const hits = ranking.rows.map((row) => hitOf(table, ranking, place, row, reasons));
    return {
      hits,
      facets: facetsOf(table, failed),
      total: hits.length,
      suggestion: matches?.suggestion,
      notEligible: query.any_zone ? hits.filter(isReservedHit).length : countWithout(failed, ELIGIBILITY) - hits.length,
      recent: countRecent(table, failed),
    };
  };

  const whatBlocks = (query: Query, matches?: TextMatches): Blocker[] =>
    blockersOf(failuresOf(tableNow(), query, placeRules(query, lasting, lookup), matches), query);

  return { run, whatBlocks };
}

/** Every value of the offers is counted in its filter, zeros included; the filters are FILTERS. */
function facetsOf({ columns }: Table, failed: Uint16Array): Facets {
  const rows = nearlyFound(failed, (1 << FILTERS.length) - 1);
  return Object.fromEntries(
    FILTERS.map((filter, index) => [filter, countValues(columns[filter] ?? NO_COLUMN, failed, rows, 1 << index)]),
  );
}

/** How many rows would be results if only recent ones were asked. */
function countRecent({ recent }: Table, failed: Uint16Array): number {
  let count = 0;
  for (let row = 0; row < failed.length; row++) if (recent[row] && !(failed[row]! & ~RECENT)) count++;
  return count;
}

function isReservedHit({ reserved }: Hit): boolean {
  return reserved === true;
}

function hitOf(table: Table, ranking: Ranking, place: PlaceRules, row: number, reasons?: Reasons): Hit {
  const offer = table.offers[row]!;
  const score = ranking.scores[row]!;
  const hit: Hit = reasons
    ? explainedHit(offer, score, reasons)
    : { offer, score, why: placeReasons(place, table, row) };
  const distance = ranking.distances?.[row] ?? NaN;
  if (distance >= 0) hit.distance = distance;
  if (isReserved(place, table, row)) hit.reserved = true;
  return hit;
}

function placeReasons({ eligibility }: PlaceRules, { zone }: Pick<Table, 'zone'>, row: number): string[] {
  return eligibility?.[zone[row]!] === 'to-check' ? [TO_CHECK] : [];
}
