import type { Thesaurus } from '../thesaurus/thesaurus.js';
import type { Concept } from './concepts.js';
import { COMMUNE } from './fields.js';
import type { WordIndex } from './index-words.js';
import { NEGATIONS } from './function-words.js';
import type { QueryWord } from './query-words.js';

/** Beside a precise need, a word of context (`enfant`, `entretien`) weighs this much. */
const CONTEXT_WEIGHT = 0.3;
/** Beside a phrase, a word alone weighs this much. */
const SINGLE_WEIGHT = 0.8;
/** What several concepts agree on gains this share of what each brings. */
const AGREEMENT = 0.15;
/** A word known only within longer expressions speaks this loud, alone and beside a full concept. */
const PARTIAL = { alone: 0.65, beside: 0.2 };
/** The same for a word that only the feed knows. */
const LEARNT = { alone: 0.6, beside: 0.2 };
/** Below this share of the strongest, a thématique was not meant. */
const LEAST = 0.12;

/** Thématique → how strongly a query means it, 0 to 1. */
export type Thematic = Map<string, number>;

/** What an offer is about, as learning from the feed needs it. */
export type ThematiquesOf = (position: number) => readonly string[] | undefined;

/** Adds up what the concepts mean, then what the remaining words suggest. */
export function thematicOf(
  words: readonly QueryWord[],
  concepts: readonly Concept[],
  thesaurus: Thesaurus,
  index: WordIndex,
  thematiquesOf: ThematiquesOf,
): Thematic {
  const thematic: Thematic = new Map();
  const needs = concepts.filter(({ expression }) => expression.meaning.thematiques.length);
  const precise = needs.some(({ expression }) => !expression.context);
  const phrase = needs.some(({ expression }) => !expression.context && expression.stems.length > 1);
  for (const { expression, weight } of needs) {
    const context = expression.context && precise ? CONTEXT_WEIGHT : 1;
    const single = phrase && !expression.context && expression.stems.length < 2 ? SINGLE_WEIGHT : 1;
    for (const [value, strength] of expression.meaning.thematiques) add(thematic, value, strength * weight * context * single);
  }
  const said = new Set(concepts.flatMap((concept) => concept.words));
  const alone = needs.length === 0 ? 'alone' : 'beside';
  for (const [i, word] of words.entries()) {
    if (word.link || word.filler || said.has(i)) continue;
    const partial = partialOf(word, words, thesaurus);
    const learnt = partial.size ? partial : learntFrom(word, index, thematiquesOf);
    const loudness = (partial.size ? PARTIAL : LEARNT)[alone];
    for (const [value, strength] of learnt) add(thematic, value, strength * loudness);
  }
  return withoutFaint(thematic);
}

/** The strongest counts, the others add a little: agreement helps, and numbers alone do not win. */
function add(thematic: Thematic, value: string, strength: number): void {
  const before = thematic.get(value) ?? 0;
  thematic.set(value, Math.max(before, strength) + AGREEMENT * Math.min(before, strength));
}

function withoutFaint(thematic: Thematic): Thematic {
  const least = Math.max(0, ...thematic.values()) * LEAST;
  return new Map([...thematic].filter(([, strength]) => strength >= least));
}

/** What the longer expressions that hold a word are about: `apurement` within “plan d’apurement”. */
function partialOf(word: QueryWord, words: readonly QueryWord[], { byStem, expressions }: Thesaurus): Thematic {
  const stems = new Set(words.filter((each) => !each.link || NEGATIONS.has(each.form)).map((each) => each.stem));
  const rarity = (stem: string) => Math.log(1 + expressions.length / (1 + (byStem.get(stem)?.length ?? 0)));
  const votes: Thematic = new Map();
  let total = 0;
  let best = 0;
  for (const { stem, weight } of word.variants) {
    for (const number of byStem.get(stem) ?? []) {
      const { stems: all, meaning } = expressions[number]!;
      if (!meaning.thematiques.length) continue;
      let [matched, whole] = [0, 0];
      for (const each of all) {
        const rare = rarity(each);
        whole += rare;
        if (each === stem || stems.has(each)) matched += rare;
      }
      const share = (weight * matched) / whole;
      total += share * share;
      best = Math.max(best, share);
      for (const [value, strength] of meaning.thematiques) votes.set(value, (votes.get(value) ?? 0) + share * share * strength);
    }
  }
  return best < 0.3 ? new Map() : new Map([...votes].map(([value, vote]) => [value, (vote / total) * Math.sqrt(best)]));
}

/** Beyond this many offers, a word is too common to say what it is about. */
const MOST_LEARNT = 400;

/** What the offers that hold a word are about, when they agree. */
function learntFrom(word: QueryWord, index: WordIndex, thematiquesOf: ThematiquesOf): Thematic {
  const votes: Thematic = new Map();
  let total = 0;
  for (const { stem, weight } of word.variants) {
    const term = index.terms.get(stem);
    if (term === undefined || index.offsets[term + 1]! - index.offsets[term]! > MOST_LEARNT) continue;
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      const values = thematiquesOf(index.docs[at]!);
      if (!values?.length || index.fields[at] === COMMUNE) continue;
      const vote = (weight * index.weights[at]!) / values.length;
      total += weight * index.weights[at]!;
      for (const value of values) votes.set(value, (votes.get(value) ?? 0) + vote);
    }
  }
  // A word met once proves little: one and a half imaginary offers disagree.
  return new Map([...votes].map(([value, vote]) => [value, vote / (total + 1.5 * 0.4)]));
}
