import { categorieOf } from '../model/vocabularies/labels.js';
import { FILTERS, type FilterName, type Query } from '../model/query.js';
import type { Settings } from './settings.js';

/** Attribute name of a filter: `modes_accueil` is written `modes-accueil` in HTML. */
export function attributeOf(filter: FilterName): string {
  return filter.replaceAll('_', '-');
}

/**
 * `query` kept inside what the integrator locked: a visitor, or a shared link, may narrow inside a
 * locked attribute, never widen it.
 */
export function withinLocks(query: Query, { locked, preset }: Settings): Query {
  if (locked.size === 0) return query;
  const bounded: Query = { ...query };
  for (const filter of FILTERS) {
    if (locked.has(attributeOf(filter)) && preset[filter]?.length)
      bounded[filter] = inside(query[filter], preset[filter]);
  }
  if (locked.has('radius')) bounded.radius = smallestRadius(query.radius, preset.radius);
  if (locked.has('score-qualite-minimum')) {
    bounded.score_qualite_minimum = Math.max(query.score_qualite_minimum ?? 0, preset.score_qualite_minimum ?? 0);
  }
  // Elsewhere may be outside of what is locked.
  if (locked.has('code-commune') || locked.has('radius')) delete bounded.zone;
  // Inhabitants of a locked commune are whom the search is for.
  if (locked.has('code-commune')) delete bounded.any_zone;
  return bounded;
}

/** The chosen values that the allowed ones cover; all the allowed ones when none is left. */
function inside(chosen: readonly string[] = [], allowed: readonly string[]): string[] {
  const kept = chosen.filter((value) => allowed.includes(value) || allowed.includes(categorieOf(value)));
  return kept.length > 0 ? kept : [...allowed];
}

/** 0 is the whole territory, thus the widest. */
function smallestRadius(chosen: number | undefined, allowed: number | undefined): number | undefined {
  if (!allowed) return chosen;
  return chosen ? Math.min(chosen, allowed) : allowed;
}
