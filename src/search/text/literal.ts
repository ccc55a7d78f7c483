import { NOM, STRUCTURE } from './fields.js';
import { idfOf, termsOf, type WordIndex } from './index-words.js';
import type { QueryWord } from './query-words.js';
import { rareFinds } from './rare-words.js';

/** What the typed words themselves found, offer by offer. */
export interface LiteralScores {
  /** 0 to 1: share of what was typed that the offer holds, rare words counting most. */
  readonly scores: Float32Array;
  /** 0 to 1: how far the name of the service, or of the structure, is what was typed. */
  readonly names: Float32Array;
  /** False when no offer holds any of the words. */
  readonly found: boolean;
}

/** How much each kind of match counts. Measured with `npm run relevance`. */
export const LITERAL = {
  /** A word that is part of an expression was said for what it means. */
  said: 0.25,
  /** A filler or a commune's name says less than the rest. */
  faint: 0.3,
  /** `loyer` for `loyers`. */
  otherForm: 0.9,
  /** What a word that no offer holds takes from the others. */
  unknown: 0.6,
  /** A single word that one or two offers hold is looked for literally, whatever it means. */
  rareFind: 4,
};

/**
 * Figures of each offer while words are scored, used again from one query to the next: new ones at every key are half a megabyte
 * for the collector, at 20 000 offers.
 */
export class Scratch {
  readonly scores: Float32Array;
  readonly inNom: Float32Array;
  readonly inStructure: Float32Array;
  readonly best: Float32Array;
  readonly fields: Uint8Array;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.inNom = new Float32Array(size);
    this.inStructure = new Float32Array(size);
    this.best = new Float32Array(size);
    this.fields = new Uint8Array(size);
  }

  cleared(): this {
    for (const figures of [this.scores, this.inNom, this.inStructure, this.best, this.fields]) figures.fill(0);
    return this;
  }
}

/** Scores every offer for `words`. What it returns lives in `scratch`, and holds until the next call. */
export function scoreWords(words: readonly QueryWord[], index: WordIndex, scratch: Scratch): LiteralScores {
  const { scores, inNom, inStructure, best, fields } = scratch.cleared();
  const rarest = idfOf(1, index.size);
  let [asked, askedByName, highest] = [0, 0, 0];
  // Fillers last: they find nothing that no other word does.
  const ordered = [...distinct(words)].sort((a, b) => Number(a.filler) - Number(b.filler));
  for (const word of ordered) {
    const adds = word.filler && !ordered[0]!.filler;
    const count = gather(word, index, best, fields);
    const rarity = count ? idfOf(count, index.size) : rarest * LITERAL.unknown;
    const weight = rarity * (word.filler || word.place ? LITERAL.faint : 1);
    const heard = word.said ? weight * LITERAL.said : weight;
    asked += weight;
    askedByName += rarity;
    if (count) highest = Math.max(highest, weight);
    spread(word, index, best, fields, (doc, match, bits) => {
      if (adds && !scores[doc]) return;
      scores[doc]! += heard * match;
      if (bits & NOM) inNom[doc]! += rarity;
      if (bits & STRUCTURE) inStructure[doc]! += rarity;
    });
  }
  if (!highest) return { scores, names: best, found: false };
  const names = best;
  // A common word alone says little: what a query is worth literally depends on its rarest word.
  const rareness = highest / rarest;
  const scale = (0.25 + 0.75 * rareness * rareness) / asked;
  for (let doc = 0; doc < index.size; doc++) {
    if (!scores[doc]) continue;
    scores[doc]! *= scale;
    names[doc] = Math.max(
      likeness(inNom[doc]!, askedByName, index.nomIdf[doc]!),
      likeness(inStructure[doc]!, askedByName, index.structureIdf[doc]!),
    );
  }
  for (const doc of findsOfWord(words, index)) scores[doc] = LITERAL.rareFind;
  return { scores, names, found: true };
}

/** The one or two offers that a query of a single word finds by it. */
function findsOfWord(words: readonly QueryWord[], index: WordIndex): readonly number[] {
  const [word, ...others] = words.filter(({ link }) => !link);
  return word && others.length === 0 && !word.place ? rareFinds(word, index) : [];
}

/** Each stem counts once; words of grammar do not. */
function* distinct(words: readonly QueryWord[]): Generator<QueryWord> {
  const seen = new Set<string>();
  for (const word of words) {
    if (word.link || seen.has(word.stem)) continue;
    seen.add(word.stem);
    yield word;
  }
}

/** Puts in `best` and `fields` the best match of each offer for a word; returns how many offers hold it. */
function gather({ variants }: QueryWord, index: WordIndex, best: Float32Array, fields: Uint8Array): number {
  let count = 0;
  for (const { stem, form, weight } of variants) {
    for (const term of termsOf(index, stem)) {
      const worth = index.forms[term] === form ? weight : weight * LITERAL.otherForm;
      for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
        const doc = index.docs[at]!;
        const match = worth * index.weights[at]!;
        if (!best[doc]) count++;
        if (match > best[doc]!) best[doc] = match;
        fields[doc]! |= index.fields[at]!;
      }
    }
  }
  return count;
}

/** Hands over what `gather` found, and clears it. */
function spread(
  { variants }: QueryWord,
  index: WordIndex,
  best: Float32Array,
  fields: Uint8Array,
  take: (doc: number, match: number, fields: number) => void,
): void {
  for (const { stem } of variants) {
    for (const term of termsOf(index, stem)) {
      for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
        const doc = index.docs[at]!;
        if (!best[doc]) continue;
        take(doc, best[doc], fields[doc]!);
        best[doc] = fields[doc] = 0;
      }
    }
  }
}

/** Both ways: the name holds what was typed, and nothing much else. */
function likeness(shared: number, asked: number, whole: number): number {
  if (!shared) return 0;
  const [typed, named] = [Math.min(1, shared / asked), Math.min(1, shared / whole)];
  return typed * typed * named * named;
}
