import type { Offer } from '../../model/offer.js';
import { fold } from './fold.js';
import { wordsOf } from './words.js';

/** A name of the feed, as suggestions need it. */
export interface Name {
  text: string;
  /** Folded words. */
  forms: readonly string[];
  count: number;
}

/** The distinct names of structures and services, built once. */
export interface Names {
  structures: readonly Name[];
  services: readonly Name[];
}

/** Offers read between two rests. */
const SLICE = 16;

/** Collects names, yielding often. Names that only differ by capitals or accents are one. */
export function* collectNames(offers: readonly Offer[]): Generator<void, Names> {
  const structures = new Map<string, { text: string; forms: string[]; count: number }>();
  const services: typeof structures = new Map();
  for (const [i, { nom, structure }] of offers.entries()) {
    if (i % SLICE === 0) yield;
    // Whoever builds offers by hand may leave a name out.
    if (nom) collect(services, nom);
    if (structure?.nom) collect(structures, structure.nom);
  }
  return { structures: [...structures.values()], services: [...services.values()] };
}

function collect(names: Map<string, { text: string; forms: string[]; count: number }>, text: string): void {
  const key = fold(text);
  const known = names.get(key);
  if (known) known.count++;
  else names.set(key, { text, forms: wordsOf(text).map(({ form }) => form), count: 1 });
}
