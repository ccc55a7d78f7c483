import type { Hit, Query } from '../model/query.js';
import type { WidgetSearch } from './widget-search.js';

/**
 * The same search, whose answer to this very query keeps the results that are being read where they are; what is new comes after
 * them. For a search that knows more than the one before, while someone's finger is on the list.
 */
export function keepingPlaces(search: WidgetSearch, read: Query, shown: readonly Hit[]): WidgetSearch {
  return {
    ...search,
    run(query) {
      const answer = search.run(query);
      return query === read ? { ...answer, hits: inPlace(shown, answer.hits) } : answer;
    },
  };
}

function inPlace(shown: readonly Hit[], hits: readonly Hit[]): Hit[] {
  const byId = new Map(hits.map((hit) => [hit.offer.id, hit]));
  const kept = shown.map(({ offer }) => byId.get(offer.id)).filter((hit) => hit !== undefined);
  const there = new Set(kept);
  return [...kept, ...hits.filter((hit) => !there.has(hit))];
}
