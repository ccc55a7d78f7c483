import type { Offer } from '../../model/offer.js';
import { inSlices } from '../in-slices.js';
import { selectionBuilder, type Selection, type SelectionOptions } from './selection.js';

export { boundToDepartement } from './departement.js';
export { waysOut } from './ways-out.js';

/** Builds the filters, the place and the order in slices, so that the page is never blocked. */
export function buildSelection(
  offers: readonly Offer[],
  { communes, open, ...slices }: SelectionOptions & { pause: () => Promise<void>; signal?: AbortSignal },
): Promise<Selection> {
  return inSlices(selectionBuilder(offers, { communes, open }), slices);
}
