import { isUnknownValue } from '../../model/hours/open-values.js';
import type { Facets, FilterName } from '../../model/query.js';
import { FILTER_VOCABULARIES } from '../../model/vocabularies/filter-vocabularies.js';
import { labelOf, type Vocabulary } from '../../model/vocabularies/labels.js';
import { SOURCES } from '../../model/vocabularies/sources.js';
import { controlsMessagesFor } from '../../text/controls-messages.js';
import { isAllowed } from './choice.js';

/** The vocabulary of each filter. */
const VOCABULARIES: Readonly<Record<FilterName, Vocabulary>> = {
  ...FILTER_VOCABULARIES,
  sources: SOURCES,
  open: controlsMessagesFor('fr').filters.openValues,
};

const BY_NAME = new Intl.Collator('fr', { numeric: true });

/** The label of the reference, or a readable form of a value it does not know. */
export function valueLabel(filter: FilterName, value: string): string {
  return labelOf(VOCABULARIES[filter], value);
}

/**
 * Known values in the order of the reference, then those that only the feed or the query has.
 * Sources are the feed's own: a known one that it has not is nothing to choose.
 */
export function valuesOf(
  filter: FilterName,
  facets: Facets | undefined,
  chosen: readonly string[],
  bounds: readonly string[] | undefined,
): string[] {
  const known = new Set(filter === 'sources' ? [] : Object.keys(VOCABULARIES[filter]));
  const others = new Set([...Object.keys(facets?.[filter] ?? {}), ...chosen].filter((value) => !known.has(value)));
  const sorted = [...others].sort((a, b) => BY_NAME.compare(valueLabel(filter, a), valueLabel(filter, b)));
  return [...known, ...sorted].filter(
    (value) => isAllowed(value, bounds) && (!isAside(filter, value) || chosen.includes(value)),
  );
}

/** Services without certain hours: proposed beside the results, never as a choice of their own. */
function isAside(filter: FilterName, value: string): boolean {
  return filter === 'open' && isUnknownValue(value);
}

/**
 * How many results a value would give; undefined while it is not known. Offers for `tous-publics`
 * match every public, even one that no offer names.
 */
export function countOf(filter: FilterName, facets: Facets | undefined, value: string): number | undefined {
  if (!facets) return undefined;
  const counts = facets[filter] ?? {};
  // Opening hours are read after the rest.
  if (filter === 'open' && Object.keys(counts).length === 0) return undefined;
  if (Object.hasOwn(counts, value)) return counts[value];
  return filter === 'publics' && Object.hasOwn(counts, 'tous-publics') ? counts['tous-publics'] : 0;
}
