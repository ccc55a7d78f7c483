import type { Hit, Query } from '../../model/query.js';
import type { Blocker } from './blockers.js';
import type { Selection } from './selection.js';

/** What an empty answer says besides: why it is, and what would find something. */
export interface WaysOut {
  readonly blockers: readonly Blocker[];
  /** The words alone, without filter nor place, find nothing either. */
  readonly nonsense: boolean;
  /** The nearest that the radius leaves out, or that the first of the blockers does when it is several parts. */
  readonly nearest: readonly Hit[];
}

/** Results beyond the radius that are shown when there is none within. */
const NEAREST = 3;

/**
 * For a query without result. `bounded` gives a query as it would really be asked: what the integrator locked lifts nothing, and is
 * not proposed.
 */
export function waysOut(search: Selection, query: Query, bounded: (query: Query) => Query): WaysOut {
  const blockers = search.whatBlocks(query).filter((way) => search.run(bounded(way.query)).total === way.total);
  const { text } = query;
  const nonsense = text !== undefined && search.run({ text }).total === 0;
  const together = nonsense ? undefined : blockers.find(({ parts }) => parts.length > 1);
  const farther = together?.query ?? { ...query, radius: 0 };
  const nearest = farther.place ? search.run({ ...farther, sort: 'distance' }).hits.slice(0, NEAREST) : [];
  return { blockers, nonsense, nearest };
}
