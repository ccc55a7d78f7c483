import { FRAIS, MODES_ACCUEIL, PUBLICS, TYPES } from '../../model/vocabularies/vocabularies.js';
import type { Offer } from '../../model/offer.js';

/**
 * What scoring reads of every offer, side by side: reading it from the offers, which stand all over the memory, took a third of
 * the time of an answer. Each value of a vocabulary is a bit; those that it does not hold share the last one.
 */
export interface Facts {
  readonly publics: Uint32Array;
  readonly types: Uint32Array;
  readonly frais: Uint32Array;
  readonly modes_accueil: Uint32Array;
  /** 1 for an offer that carries so many thématiques that it is about none in particular. */
  readonly overtagged: Uint8Array;
  /** A number drawn from the offer's id: samples are the same whatever the order of the feed. */
  readonly lots: Uint32Array;
}

/** The vocabularies that are read as bits. */
export type Fact = Exclude<keyof Facts, 'overtagged' | 'lots'>;

const OVERTAGGED = 8;
/** Offers read between two rests. */
const SLICE = 256;
const OTHER = 31;

const BITS: Record<Fact, ReadonlyMap<string, number>> = {
  publics: numbered(PUBLICS),
  types: numbered(TYPES),
  frais: numbered(FRAIS),
  modes_accueil: numbered(MODES_ACCUEIL),
};

function numbered(vocabulary: object): Map<string, number> {
  return new Map(Object.keys(vocabulary).map((value, bit) => [value, bit]));
}

/** The bits of `values`. */
export function bitsOf(fact: Fact, values: readonly string[]): number {
  let bits = 0;
  for (const value of values) bits |= 1 << (BITS[fact].get(value) ?? OTHER);
  return bits;
}

/** Reads the offers, yielding often. */
export function* readFacts(offers: readonly Offer[]): Generator<void, Facts> {
  const column = () => new Uint32Array(offers.length);
  const [publics, types, frais, modes_accueil] = [column(), column(), column(), column()];
  const overtagged = new Uint8Array(offers.length);
  const lots = column();
  for (const [position, offer] of offers.entries()) {
    publics[position] = bitsOf('publics', offer.publics ?? []);
    types[position] = bitsOf('types', offer.type ? [offer.type] : []);
    frais[position] = bitsOf('frais', offer.frais ? [offer.frais] : []);
    modes_accueil[position] = bitsOf('modes_accueil', offer.modes_accueil ?? []);
    overtagged[position] = (offer.thematiques?.length ?? 0) >= OVERTAGGED ? 1 : 0;
    lots[position] = lotOf(offer.id);
    if (position % SLICE === 0) yield;
  }
  return { publics, types, frais, modes_accueil, overtagged, lots };
}

/** FNV-1a, 32 bits. */
function lotOf(id: string): number {
  let lot = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) lot = Math.imul(lot ^ id.charCodeAt(i), 0x01000193);
  return lot >>> 0;
}
