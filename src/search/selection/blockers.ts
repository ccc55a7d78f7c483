import { FILTERS, type FilterName, type Query } from '../../model/query.js';
import { countWithout, ELIGIBILITY, QUALITY, REACH, RECENT, TEXT } from './constraints.js';

/** A part of a query that can be lifted: a filter, the text, the radius (made 0), the zone (with the radius around a place), or the whole place. */
export type Liftable = FilterName | 'score_qualite_minimum' | 'recent' | 'text' | 'radius' | 'zone' | 'place';

/** What a query would give without some of its parts. */
export interface Blocker {
  /** Most often one; several where none alone would help. */
  parts: readonly Liftable[];
  /** Number of results without them. */
  total: number;
  /** The query without them. */
  query: Query;
}

type Part = readonly [Liftable, number];

const NARROWING: readonly Part[] = [
  ...FILTERS.map((filter, index): Part => [filter, 1 << index]),
  ['score_qualite_minimum', QUALITY],
  ['recent', RECENT],
];
const WORDS: Part = ['text', TEXT];
/** Reach is that of the zone where one is asked, else that of the place. */
const AROUND: readonly Part[] = [
  ['radius', REACH],
  ['place', ELIGIBILITY | REACH],
];
const WITHIN: readonly Part[] = [
  ['place', ELIGIBILITY],
  ['zone', REACH],
];

/**
 * The parts of a query that leave something out, the one that hides most first. A part without which nothing more would come is
 * not there: lifting it alone would not help. Where nothing is found and nothing but the words would help alone, several parts
 * together come first; the words are among them only where they find nothing anyhow.
 */
export function blockersOf(failed: Uint16Array, query: Query): Blocker[] {
  const where = query.zone ? WITHIN : AROUND;
  const alone = lifting(
    [...NARROWING, WORDS, ...where].map((part) => [part]),
    failed,
    query,
  );
  if (countWithout(failed, 0) || alone.some(({ parts }) => parts[0] !== 'text')) return alone;
  const several = together(NARROWING, where, failed, query);
  if (several.length || alone.length) return [...several, ...alone];
  return together([...NARROWING, WORDS], where, failed, query);
}

/** What lifting each set of parts would give, if that is more; the most first. */
function lifting(sets: readonly (readonly Part[])[], failed: Uint16Array, query: Query): Blocker[] {
  const bitsOf = (set: readonly Part[]) => set.reduce((all, [, bits]) => all | bits, 0);
  // Around a place, what is not within reach of the zone is not within that of the radius either.
  const without = (rest: Query, [part, bits]: Part): Query => ({
    ...rest,
    [part]: undefined,
    ...(bits === REACH && rest.place && { radius: 0 }),
  });
  const found = countWithout(failed, 0);
  return sets
    .map((set) => ({
      parts: set.map(([part]) => part),
      total: countWithout(failed, bitsOf(set)),
      query: set.reduce(without, query),
    }))
    .filter(({ total }) => total > found)
    .sort((a, b) => b.total - a.total);
}

/** The two parts that hide most, all filters, the place with them: each where it finds more than the one before. */
function together(filters: readonly Part[], where: readonly Part[], failed: Uint16Array, query: Query): Blocker[] {
  const used = [...filters, ...where].filter(([, bits]) => failed.some((reasons) => reasons & bits));
  const pairs = used.flatMap((one, i) => used.slice(i + 1).map((other) => [one, other]));
  const all = used.filter(([part]) => part !== 'radius');
  return [pairs, [all.filter((part) => filters.includes(part))], [all]]
    .flatMap((sets) => lifting(sets, failed, query).slice(0, 1))
    .filter(({ total }, i, ways) => !i || total > ways[i - 1]!.total);
}
