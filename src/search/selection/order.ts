import type { Query, SortOrder } from '../../model/query.js';
import type { TextMatches } from '../text-matches.js';
import { shownDistance, type PlaceRules } from './place-rules.js';
import type { Table } from './table.js';

/** How much being near may lift a result above one whose words match a little better. */
const NEARNESS_WEIGHT = 0.1;
/** Kilometres at which nearness is halved: a short trip by bus. */
const HALF_NEARNESS_KM = 10;

/** The results' rows, and what they are sorted by, row by row. */
export interface Ranking {
  readonly rows: number[];
  readonly scores: Float64Array;
  /** Kilometres to show, NaN when there is none; undefined when they are known for no row. */
  readonly distances?: Float64Array;
}

/** Collects the rows that nothing left out, with their score and distance. */
export function rank(table: Table, failed: Uint16Array, place: PlaceRules, matches?: TextMatches): Ranking {
  const rows: number[] = [];
  const scores = new Float64Array(failed.length);
  const distances = place.distances && new Float64Array(failed.length).fill(NaN);
  for (let row = 0; row < failed.length; row++) {
    if (failed[row]) continue;
    rows.push(row);
    scores[row] = matches ? matches.scores[table.positions[row]!]! : 1;
    if (!distances) continue;
    distances[row] = shownDistance(place, table, row);
    scores[row]! *= 1 + NEARNESS_WEIGHT * nearness(distances[row]!);
  }
  return { rows, scores, distances };
}

/**
 * 1 at the very place, a half at ten kilometres, and a half too when the distance is unknown or does not
 * matter (remote). As it weighs a tenth, a clear difference of words always wins, and between equal
 * words the nearest does.
 */
function nearness(distance: number): number {
  return distance >= 0 ? 1 / (1 + distance / HALF_NEARNESS_KM) : 0.5;
}

/** The order that a query asks for, or the default that `Query` documents. */
export function sortOf({ sort, place }: Query, matches?: TextMatches): SortOrder {
  return sort ?? (place && !matches ? 'distance' : 'relevance');
}

/**
 * Sorts the rows in place: by the order asked, then by relevance, then as the table is (sorting is
 * stable, and the table's own order is total).
 */
export function sortRows({ rows, scores }: Ranking, keys: ArrayLike<number> | undefined): void {
  if (keys) rows.sort((a, b) => compareKeys(keys[a]!, keys[b]!) || scores[b]! - scores[a]!);
  else rows.sort((a, b) => scores[b]! - scores[a]!);
}

/** Ascending, NaN last. */
function compareKeys(a: number, b: number): number {
  return a - b || +(a !== a) - +(b !== b);
}
