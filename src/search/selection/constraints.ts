import { FILTERS, type Query } from '../../model/query.js';
import type { TextMatches } from '../text-matches.js';
import { markFailures, NO_COLUMN } from './column.js';
import { hasReach, isReserved, isWithinReach, type PlaceRules } from './place-rules.js';
import type { Table } from './table.js';

/** One bit for each thing that may leave an offer out; the first ones are FILTERS, in their order. */
export const QUALITY = 1 << FILTERS.length;
export const TEXT = QUALITY << 1;
export const ELIGIBILITY = TEXT << 1;
export const REACH = ELIGIBILITY << 1;
export const RECENT = REACH << 1;

/**
 * What leaves each row out: 0 is a result. Knowing all the reasons at once answers every “and
 * without this filter?” of facets and explanations, in one pass per filter.
 */
export function failuresOf(table: Table, query: Query, place: PlaceRules, matches?: TextMatches): Uint16Array {
  const failed = new Uint16Array(table.offers.length);
  FILTERS.forEach((filter, index) => {
    const chosen = query[filter];
    if (chosen?.length) markFailures(table.columns[filter] ?? NO_COLUMN, chosen, failed, 1 << index);
  });
  const mark = (bit: number, fails: (row: number) => boolean) => {
    for (let row = 0; row < failed.length; row++) if (fails(row)) failed[row]! |= bit;
  };
  const minimum = query.score_qualite_minimum ?? 0;
  if (minimum > 0) mark(QUALITY, (row) => !(table.quality[row]! >= minimum));
  if (matches) mark(TEXT, (row) => !(matches.scores[table.positions[row]!]! > 0));
  if (place.eligibility && !query.any_zone) mark(ELIGIBILITY, (row) => isReserved(place, table, row));
  if (hasReach(place)) mark(REACH, (row) => !table.remote[row] && !isWithinReach(place, row));
  if (query.recent) mark(RECENT, (row) => !table.recent[row]);
  return failed;
}

/** How many rows would be results if the constraints of `ignored` were lifted. */
export function countWithout(failed: Uint16Array, ignored: number): number {
  let count = 0;
  for (const reasons of failed) if (!(reasons & ~ignored)) count++;
  return count;
}
