import type { Commune } from '../../model/commune.js';
import type { Offer } from '../../model/offer.js';

/** Communes, those with most offers first: feeds carry no population, and offers go where people are. */
export function rankCommunes(communes: readonly Commune[], offers: readonly Offer[]): Commune[] {
  const counts = new Map<string, number>();
  for (const { code_insee } of offers) if (code_insee) counts.set(code_insee, (counts.get(code_insee) ?? 0) + 1);
  const countOf = ({ code }: Commune): number => counts.get(code) ?? 0;
  return [...communes].sort((a, b) => countOf(b) - countOf(a));
}
