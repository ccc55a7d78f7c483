import { FILTERS, type FilterName, type Query } from '../../model/query.js';
import { categorieOf } from '../../model/vocabularies/labels.js';
import { attributeOf } from '../../store/lock.js';
import type { Settings } from '../../store/settings.js';

type Values = readonly string[];

/** The values that a locked filter allows; undefined when it is not locked. */
export function boundsOf(filter: FilterName, { locked, preset }: Settings): Values | undefined {
  const allowed = preset[filter];
  return allowed?.length && locked.has(attributeOf(filter)) ? allowed : undefined;
}

/** May a visitor choose this value, or the catégorie it belongs to? */
export function isAllowed(value: string, bounds: Values | undefined): boolean {
  return !bounds || bounds.includes(value) || bounds.includes(categorieOf(value));
}

/** What is chosen in a filter. A locked filter at its bounds is no choice: it can't be removed. */
export function chosenIn(filter: FilterName, query: Query, settings: Settings): Values {
  return lockedIn(filter, query, settings).length > 0 ? [] : (query[filter] ?? []);
}

/** The values of a locked filter that the visitor has not narrowed: they are in force, and not a choice. */
export function lockedIn(filter: FilterName, query: Query, settings: Settings): Values {
  const bounds = boundsOf(filter, settings);
  return bounds && isSameSet(query[filter] ?? [], bounds) ? bounds : [];
}

/** Does anything narrow the search that a visitor could remove? */
export function hasChoice(query: Query, settings: Settings): boolean {
  return FILTERS.some((filter) => chosenIn(filter, query, settings).length > 0);
}

/** True when a reset would give other filters than those in force. */
export function differsFromPreset(query: Query, { preset }: Settings): boolean {
  if (query.zone || query.recent || query.any_zone) return true;
  return FILTERS.some((filter) => !isSameSet(query[filter] ?? [], preset[filter] ?? []));
}

/** `chosen` with `value` added, or removed. */
export function toggled(chosen: Values, value: string): string[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}

function isSameSet(a: Values, b: Values): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
