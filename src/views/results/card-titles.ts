import type { Offer } from '../../model/offer.js';

/** What a card says first and second. */
export interface CardTitle {
  readonly lead: string;
  /** Absent when it would repeat the lead. */
  readonly second?: string;
}

/** Names borne by this many offers no longer tell them apart. */
const COMMON_FROM = 2;

/** Counts how many offers bear each name, however it is written. */
export function countNames(offers: readonly Offer[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { nom } of offers) {
    const name = folded(nom);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/**
 * The service's name leads, unless several services bear it: then the structure's name leads, so
 * that two cards read differently at a glance.
 */
export function cardTitle(offer: Offer, names: ReadonlyMap<string, number>): CardTitle {
  const structure = offer.structure?.nom;
  if (!structure) return { lead: offer.nom };
  if (folded(structure) === folded(offer.nom)) return { lead: offer.nom };
  const common = (names.get(folded(offer.nom)) ?? 0) >= COMMON_FROM;
  return common ? { lead: structure, second: offer.nom } : { lead: offer.nom, second: structure };
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
