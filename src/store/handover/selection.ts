import type { Offer } from '../../model/offer.js';
import { shortIdOf } from './short-id.js';

/** Offers that a link carries: more are taken away as a file. Fifty make a link of about 550 characters. */
export const MOST_IN_LINK = 50;
const SHORT_ID = /^[\w-]{8}$/;

/** A selection as the values of a link: a short id per offer, and at the end a seal over them all. */
export function writeSelection(ids: readonly string[]): string[] {
  const short = ids.slice(0, MOST_IN_LINK).map(shortIdOf);
  return short.length === 0 ? [] : [...short, sealOf(short)];
}

/** A selection that a link brought. */
export interface Received {
  readonly shortIds: readonly string[];
  /** The link was cut or changed on its way: the seal says otherwise. */
  readonly damaged: boolean;
}

/** Reads the values of a link, or anything; undefined when there is no selection at all. Never throws. */
export function readSelection(values: readonly string[]): Received | undefined {
  if (values.length === 0) return undefined;
  const shortIds = [...new Set(values.slice(0, -1).filter((value) => SHORT_ID.test(value)))].slice(0, MOST_IN_LINK);
  const damaged = shortIds.length !== values.length - 1 || values[values.length - 1] !== sealOf(shortIds);
  // A link cut in the middle lost its seal: its last value may be an offer.
  const last = values[values.length - 1]!;
  return { shortIds: damaged && SHORT_ID.test(last) ? [...new Set([...shortIds, last])] : shortIds, damaged };
}

/** The offers of a feed that a selection names, in its order, and how many it names in vain. */
export function findSelection(
  { shortIds }: Received,
  offers: readonly Offer[],
): { readonly found: readonly Offer[]; readonly missing: number } {
  const wanted = new Set(shortIds);
  const byShortId = new Map<string, Offer>();
  for (const offer of offers) {
    const short = shortIdOf(offer.id);
    if (wanted.has(short) && !byShortId.has(short)) byShortId.set(short, offer);
  }
  const found = shortIds.map((short) => byShortId.get(short)).filter((offer) => offer !== undefined);
  return { found, missing: shortIds.length - found.length };
}

/** Four characters, so that it can't be taken for an offer. */
function sealOf(shortIds: readonly string[]): string {
  return shortIdOf(shortIds.join()).slice(0, 4);
}
