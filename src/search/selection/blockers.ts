import { FILTERS, type FilterName, type Query } from '../../model/query.js';
import { countWithout, ELIGIBILITY, QUALITY, REACH, RECENT, TEXT } from './constraints.js';

/** A part of a query that can be lifted: a filter, the text, the radius (made 0), the zone, or the whole place. */
export type Liftable = FilterName | 'score_qualite_minimum' | 'recent' | 'text' | 'radius' | 'zone' | 'place';

/** What a query would give without one of its parts. */
export interface Blocker {
  part: Liftable;
  /** Number of results without it. */
  total: number;
}

const BITS: readonly [Liftable, number][] = [
  ...FILTERS.map((filter, index): [Liftable, number] => [filter, 1 << index]),
  ['score_qualite_minimum', QUALITY],
  ['recent', RECENT],
  ['text', TEXT],
];
/** Reach is that of the zone where one is asked, else that of the place. */
const AROUND: typeof BITS = [
  ['radius', REACH],
  ['place', ELIGIBILITY | REACH],
];
const WITHIN: typeof BITS = [
  ['zone', REACH],
  ['place', ELIGIBILITY],
];

/**
 * The parts of a query that leave something out, the one that hides most first. A part without which
 * nothing more would come is not there: lifting it alone would not help.
 */
export function blockersOf(failed: Uint16Array, { zone }: Query): Blocker[] {
  const total = countWithout(failed, 0);
  return [...BITS, ...(zone ? WITHIN : AROUND)]
    .map(([part, bits]) => ({ part, total: countWithout(failed, bits) }))
    .filter((blocker) => blocker.total > total)
    .sort((a, b) => b.total - a.total);
}
