import type { Query, SortOrder } from '../../model/query.js';

/** The order that a query is answered in: what it asks, else what suits it. */
export function effectiveSort({ sort, text, place }: Query): SortOrder {
  if (sort && (sort !== 'distance' || place)) return sort;
  return text || !place ? 'relevance' : 'distance';
}

/** The orders that make sense for a query: distance needs a place. */
export function sortsFor({ place }: Query): SortOrder[] {
  return place ? ['relevance', 'distance', 'date_maj', 'nom'] : ['relevance', 'date_maj', 'nom'];
}
