import { OPEN_VALUES, UNKNOWN_VALUES } from '../../model/hours/open-values.js';
import type { Offer } from '../../model/offer.js';
import type { FilterName } from '../../model/query.js';
import { FILTER_VOCABULARIES } from '../../model/vocabularies/filter-vocabularies.js';

const REFERENCE: Readonly<Record<FilterName, object>> = {
  ...FILTER_VOCABULARIES,
  sources: {},
  open: Object.fromEntries([...OPEN_VALUES, ...UNKNOWN_VALUES].map((value) => [value, value])),
};

/**
 * Is this value of the reference, or of one of the offers? A link's other words are not shown as filters: they would be
 * anyone's words on a public body's page.
 */
export function isKnownValue(filter: FilterName, value: string, offers: readonly Offer[]): boolean {
  return Object.hasOwn(REFERENCE[filter], value) || offers.some((offer) => valuesOf(offer, filter).includes(value));
}

function valuesOf(offer: Offer, filter: FilterName): readonly (string | undefined)[] {
  if (filter === 'types') return [offer.type];
  if (filter === 'frais') return [offer.frais];
  if (filter === 'sources') return [offer.source, ...(offer.sources ?? [])];
  return filter === 'open' ? [] : (offer[filter] ?? []);
}
