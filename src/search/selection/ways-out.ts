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
 * For a query without result. `bounded`, where the integrator locked something, gives a query as it would really be asked: what is
 * locked lifts nothing, and is not proposed.
 */
export function waysOut(search: Selection, query: Query, bounded?: (query: Query) => Query): WaysOut {
  const ways = search.whatBlocks(query);
  const blockers = bounded ? ways.filter((way) => search.run(bounded(way.query)).total === way.total) : ways;
  const { text } = query;
  const nonsense = text !== undefined && search.run({ text }).total === 0;
  const together = nonsense ? undefined : blockers.find(({ parts }) => parts.length > 1);
  const wider = together?.query ?? { ...query, radius: 0 };
  const farther = bounded?.(wider) ?? wider;
  const nearest =
    farther.place && (together || query.radius !== 0)
      ? search.run({ ...farther, sort: 'distance' }).hits.slice(0, NEAREST)
      : [];
  return { blockers, nonsense, nearest };
}
