import { DEFAULT_RADIUS, FILTERS, type FilterName, type Query, type SortOrder } from '../../model/query.js';
import { categorieOf } from '../../model/vocabularies/labels.js';
import { attributeOf } from '../../store/lock.js';
import type { Settings } from '../../store/settings.js';
import { effectiveSort } from '../results/sorts.js';

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

/** Would a reset, which asks `start` again, undo more than the words? They have a button of their own. */
export function differsFromStart(query: Query, start: Query): boolean {
  const order = effectiveSort({ ...query, sort: start.sort });
  return told(query, effectiveSort(query)) !== told(start, order);
}

/** Values are in no order. */
function told(query: Query, sort: SortOrder): string {
  const parts = Object.entries({ radius: DEFAULT_RADIUS, ...query, text: 0, sort });
  return JSON.stringify(parts.map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value]).sort());
}

/** `chosen` with `value` added, or removed. */
export function toggled(chosen: Values, value: string): string[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}

function isSameSet(a: Values, b: Values): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
