import type { Offer } from '../../model/offer.js';
import type { Facts } from './facts.js';
import { RESEAU, STRUCTURE, NOM } from './fields.js';
import { termsOf, type WordIndex } from './index-words.js';
import type { LiteralScores } from './literal.js';
import type { Thematic } from './meaning.js';
import { factorOf, hasPreference, type Preferences } from './preferences.js';
import { wordsOf } from './words.js';
import { isFunctionWord } from './function-words.js';

/** How much each signal counts. Measured with `npm run relevance`. */
export const WEIGHTS = {
  thematic: 1,
  /** What an offer's other thématiques add to its best one. */
  second: 0.03,
  /** The same for a word alone, which may mean either. */
  secondOfWord: 0.3,
  literal: 0.6,
  name: 1.2,
  /** A structure that the thesaurus names (CAF, mission locale). */
  structure: 0.15,
  /** A name that says what is asked in other words. */
  kin: 0.15,
  /** What the words name, whatever they also mean. */
  named: 1.5,
  /** An offer that only answers what is said beside a need. */
  preference: 0.3,
};

/** What carries the thématique meant most scores at least. */
const SURE = 0.99;
/** What an offer about everything keeps of its score. */
const OVERTAGGED_FACTOR = 0.4;
/** Offers below this share of the best score are left out. */
const CUT = 0.3;
/** A known name scores far above needs; the cut only looks at this much of it. */
const CUT_CEILING = 1.1;

/** Offers read between two rests. */
const SLICE = 512;

/** Positions of the offers of each thématique. */
export type ByThematique = ReadonlyMap<string, Uint32Array>;

export function* groupByThematique(offers: readonly Offer[]): Generator<void, ByThematique> {
  const lists = new Map<string, number[]>();
  for (const [position, { thematiques }] of offers.entries()) {
    if (position % SLICE === 0) yield;
    for (const value of thematiques ?? []) {
      const list = lists.get(value);
      if (list) list.push(position);
      else lists.set(value, [position]);
    }
  }
  return new Map([...lists].map(([value, list]) => [value, Uint32Array.from(list)]));
}

/** Everything a query asks for, weighed. */
export interface Asked {
  thematic: Thematic;
  literal: LiteralScores;
  preferences: Preferences;
  structures: readonly string[];
  /** Offers whose name says what is asked in other words. */
  kin: readonly ReadonlySet<number>[];
  /** Offers that the words name. */
  named: ReadonlySet<number>;
  /** One word is all that is asked. */
  word: boolean;
}

/** What is known of the offers to score. */
export interface Scored {
  readonly offers: readonly Offer[];
  readonly index: WordIndex;
  readonly facts: Facts;
  readonly byThematique: ByThematique;
}

/** One score per offer; 0 for those left out. */
export function scoreOffers({ offers, index, facts, byThematique }: Scored, asked: Asked): Float64Array {
  const scores = scoreThematic(facts, byThematique, asked);
  for (const docs of asked.kin) for (const doc of docs) if (scores[doc]! >= SURE) scores[doc]! += WEIGHTS.kin;
  addStructures(scores, index, asked.structures);
  addLiteral(scores, asked.literal);
  for (const doc of asked.named) scores[doc]! += WEIGHTS.named;
  const preferred = hasPreference(asked.preferences);
  const alone = preferred && !asked.thematic.size;
  const factorAt = factorOf(asked.preferences, facts, offers);
  for (let doc = 0; doc < scores.length; doc++) {
    if (!preferred || (!alone && !scores[doc])) continue;
    const factor = factorAt(doc);
    scores[doc] = (scores[doc]! + (alone && factor > 1 ? WEIGHTS.preference : 0)) * factor;
  }
  return cut(scores);
}

/** The strongest thématique of each offer, a little of the others; divided when it carries them all. */
function scoreThematic(
  facts: Facts,
  byThematique: ByThematique,
  { thematic, word }: Pick<Asked, 'thematic' | 'word'>,
): Float64Array {
  const scores = new Float64Array(facts.overtagged.length);
  const second = word ? WEIGHTS.secondOfWord : WEIGHTS.second;
  const highest = Math.max(0.5, ...thematic.values());
  for (const [value, strength] of [...thematic].sort((a, b) => b[1] - a[1])) {
    const weight = (WEIGHTS.thematic * strength) / highest;
    for (const doc of byThematique.get(value) ?? []) scores[doc] = scores[doc] ? scores[doc] + weight * second : weight;
  }
  for (let doc = 0; doc < scores.length; doc++) {
    if (facts.overtagged[doc]) scores[doc]! *= OVERTAGGED_FACTOR;
  }
  return scores;
}

function addLiteral(scores: Float64Array, { scores: literal, names, found }: LiteralScores): void {
  if (!found) return;
  for (let doc = 0; doc < scores.length; doc++) {
    if (literal[doc]) scores[doc]! += WEIGHTS.literal * literal[doc]! + WEIGHTS.name * names[doc]!;
  }
}

/** Lifts the offers of the structures that the thesaurus names. */
function addStructures(scores: Float64Array, index: WordIndex, structures: readonly string[]): void {
  const lifted = new Set<number>();
  for (const name of structures) for (const doc of offersNaming(name, index)) lifted.add(doc);
  for (const doc of lifted) scores[doc]! += WEIGHTS.structure;
}

/** Positions of the offers whose names hold every word of `name`. */
function offersNaming(name: string, index: WordIndex): number[] {
  const stems = new Set(
    wordsOf(name)
      .filter(({ form }) => !isFunctionWord(form))
      .map(({ stem }) => stem),
  );
  const held = new Map<number, Set<string>>();
  for (const stem of stems) {
    for (const term of termsOf(index, stem)) {
      for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
        if (!(index.fields[at]! & (NOM | STRUCTURE | RESEAU))) continue;
        const doc = index.docs[at]!;
        held.set(doc, (held.get(doc) ?? new Set()).add(stem));
      }
    }
  }
  return [...held].filter(([, found]) => found.size === stems.size).map(([doc]) => doc);
}

function cut(scores: Float64Array): Float64Array {
  let best = 0;
  for (const score of scores) if (score > best) best = score;
  const least = Math.min(best, CUT_CEILING) * CUT;
  for (let doc = 0; doc < scores.length; doc++) if (scores[doc]! < least) scores[doc] = 0;
  return scores;
}
