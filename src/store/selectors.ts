import { NUMBERS_TO_CALL, URGENT_THEMATIQUES, type NumberToCall } from '../model/numbers-to-call.js';
import { isUnknownValue, type UnknownValue } from '../model/hours/open-values.js';
import type { Commune } from '../model/commune.js';
import { DEFAULT_RADIUS, type Query } from '../model/query.js';
import { feedOf } from './reduce.js';
import type { Understanding } from '../search/text/understand.js';
import type { State } from './state.js';

/** The number to call before anything else, when the words or the only thématique chosen mean an emergency. */
export function numberToCall({ query, outcome, settings }: State): NumberToCall | undefined {
  if (settings.hide.has('emergency')) return undefined;
  const [thematique, ...others] = query.thematiques ?? [];
  const chosen = thematique !== undefined && others.length === 0 ? URGENT_THEMATIQUES[thematique] : undefined;
  const number = outcome?.understanding?.emergency ?? chosen;
  return number === undefined ? undefined : NUMBERS_TO_CALL[number];
}

/** A narrowing that the words suggest, to be taken in one click. */
export interface ProposedFilter {
  readonly filter: 'publics' | 'frais' | 'modes_accueil' | 'types' | 'open';
  readonly value: string;
}

const PROPOSED = ['publics', 'frais', 'modes_accueil', 'types', 'open'] as const;

/** Filters that the words name and the query does not hold yet; only those that leave results. */
export function proposedFilters({ query, outcome }: State): ProposedFilter[] {
  const understanding = outcome?.understanding;
  if (!understanding) return [];
  return PROPOSED.flatMap((filter) =>
    (understanding[filter] as readonly string[])
      .filter((value) => !query[filter]?.includes(value) && (outcome.facets[filter]?.[value] ?? 0) > 0)
      .map((value) => ({ filter, value })),
  );
}

/** The query with one more value in a filter. */
export function withValue(query: Query, { filter, value }: ProposedFilter): Partial<Query> {
  return { [filter]: [...(query[filter] ?? []), value] };
}

/** Services left out only because they give no certain hours, and the value that adds them; undefined when none is. */
export function unknownHours({ query, outcome }: State): { value: UnknownValue; count: number } | undefined {
  const value = query.open?.includes('now') ? 'unknown-now' : 'unknown';
  const count = outcome?.facets['open']?.[value] ?? 0;
  return query.open && count > 0 && !query.open.some(isUnknownValue) ? { value, count } : undefined;
}

/** Where the words would like to search, to be taken in one click. */
export interface ProposedReach {
  /** A commune of the feed; `here`: the visitor's position; undefined: the place stays, only the radius changes. */
  readonly place?: Commune | 'here';
  /** Kilometres. */
  readonly radius?: number;
}

/** The place and the radius that the words name, where the visitor chose none and may choose. */
export function proposedReach(state: State): ProposedReach | undefined {
  const { query, outcome, settings } = state;
  const understanding = outcome?.understanding;
  if (!understanding || settings.hide.has('place') || settings.locked.has('code-commune')) return undefined;
  const radius = settings.locked.has('radius') ? undefined : understanding.radius;
  if (query.place) return radius && radius !== (query.radius ?? DEFAULT_RADIUS) ? { radius } : undefined;
  const place = understanding.here ? 'here' : communeNamed(understanding, feedOf(state)?.communes ?? []);
  return place && { place, radius };
}

/** The one commune that the words can mean. */
function communeNamed({ places, postcode }: Understanding, communes: readonly Commune[]): Commune | undefined {
  const codes = new Set(places.map(({ code }) => code));
  const named = communes.filter(({ code, codesPostaux }) => codes.has(code) || codesPostaux.includes(postcode!));
  return named.length === 1 ? named[0] : undefined;
}
