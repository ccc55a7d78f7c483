import type { Offer } from '../../model/offer.js';
import type { Hit } from '../../model/query.js';

/** The reasons of an answer, offer by offer. */
export type Reasons = (offer: Offer) => string[];

const REASONS = Symbol('reasons');
/** One description for all hits: new ones would be as many objects. */
const HIDDEN: { value: Reasons | undefined } = { value: undefined };
const WHY: PropertyDescriptor & ThisType<Hit & { [REASONS]: Reasons }> = {
  enumerable: true,
  configurable: true,
  get() {
    return this[REASONS](this.offer);
  },
};

/**
 * A hit whose reasons are worked out when read: a list shows fifty hits of perhaps thousands. The hit's own, so that copies,
 * JSON and proxies of frameworks see them; by one getter for all hits, as one written in each took twice as long.
 */
export function explainedHit(offer: Offer, score: number, reasons: Reasons): Hit {
  HIDDEN.value = reasons;
  const hit = Object.defineProperty({ offer, score }, REASONS, HIDDEN);
  // Else the last feed searched would never leave the memory.
  HIDDEN.value = undefined;
  return Object.defineProperty(hit, 'why', WHY) as Hit;
}
