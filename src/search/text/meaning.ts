import type { Thesaurus } from '../thesaurus/thesaurus.js';
import type { Concept } from './concepts.js';
import { COMMUNE } from './fields.js';
import { NEGATIONS } from './function-words.js';
import type { WordIndex } from './index-words.js';
import type { QueryWord } from './query-words.js';

/** How loud each kind of evidence speaks. Measured with `npm run relevance`. */
export const LOUDNESS = {
  /** A word of context (`enfant`, `entretien`) beside a precise need. */
  context: 0.3,
  /** One word of several: how much of its usual meaning is tempered by its meanings in longer expressions. */
  tempered: 0.5,
  /** A word alone beside a phrase. */
  single: 0.9,
  /** A word known only within longer expressions, alone and beside a full concept. */
  partial: 0.65,
  partialBeside: 0.3,
  /** A word that only the feed knows, alone and beside a full concept. */
  learnt: 0.6,
  learntBeside: 0.2,
  /** What several pieces of evidence agree on gains this share of the weaker ones. */
  agreement: 0.15,
  /** Below this share of the strongest, a thématique was not meant. */
  faint: 0.12,
};

/** Thématique → how strongly a query means it, 0 to 1. */
export type Thematic = Map<string, number>;
type Strengths = Iterable<readonly [value: string, strength: number]>;

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
  for (const [concept, loudness] of weigh(needs)) {
    for (const [value, strength] of meaningOf(concept, needs, thesaurus)) add(thematic, value, strength * loudness);
  }
  const said = new Set(needs.flatMap((concept) => concept.words));
  for (const [i, word] of words.entries()) {
    if (word.link || word.filler || said.has(i)) continue;
    const partial = partialOf(word, words, thesaurus);
    const strengths = partial.size ? partial : learntFrom(word, index, thematiquesOf);
    const loudness = LOUDNESS[`${partial.size ? 'partial' : 'learnt'}${needs.length ? 'Beside' : ''}`];
    for (const [value, strength] of strengths) add(thematic, value, strength * loudness);
  }
  return withoutFaint(thematic);
}

function* weigh(needs: readonly Concept[]): Generator<[Concept, number]> {
  const precise = needs.some(({ expression }) => !expression.context);
  const phrase = needs.some(({ expression }) => !expression.context && isPhrase(expression));
  for (const concept of needs) {
    const { expression, weight } = concept;
    if (expression.context && precise) yield [concept, weight * LOUDNESS.context];
    else yield [concept, weight * (phrase && !isPhrase(expression) ? LOUDNESS.single : 1)];
  }
}

function isPhrase({ stems, strict }: Concept['expression']): boolean {
  return strict || stems.length > 1;
}

/** What a concept means; tempered, for one word of several, by what it means in longer expressions. */
function meaningOf({ expression, words }: Concept, needs: readonly Concept[], thesaurus: Thesaurus): Strengths {
  const { meaning, stems } = expression;
  const alone = needs.every((other) => other.words.every((i) => words.includes(i)));
  if (alone || isPhrase(expression)) return meaning.thematiques;
  const tempered: Thematic = new Map(meaning.thematiques.map(([value, strength]) => [value, strength * (1 - LOUDNESS.tempered)]));
  for (const [value, strength] of usualMeaning(stems[0]!, thesaurus)) {
    tempered.set(value, (tempered.get(value) ?? 0) + strength * LOUDNESS.tempered);
  }
  return tempered;
}

/** The strongest counts, the others add a little: agreement helps, and numbers alone do not win. */
function add(thematic: Thematic, value: string, strength: number): void {
  const before = thematic.get(value) ?? 0;
  thematic.set(value, Math.max(before, strength) + LOUDNESS.agreement * Math.min(before, strength));
}

function withoutFaint(thematic: Thematic): Thematic {
  const least = Math.max(0, ...thematic.values()) * LOUDNESS.faint;
  return new Map([...thematic].filter(([, strength]) => strength >= least));
}

/** What the expressions that hold a word are about, each by the part that the word plays in it. */
function usualMeaning(stem: string, thesaurus: Thesaurus): Thematic {
  return vote([[stem, 1]], new Set([stem]), thesaurus).votes;
}

/** The same for a word that is no expression by itself: `apurement` within “plan d’apurement”. */
function partialOf(word: QueryWord, words: readonly QueryWord[], thesaurus: Thesaurus): Thematic {
  const said = new Set(words.filter((each) => !each.link || NEGATIONS.has(each.form)).map((each) => each.stem));
  const variants = word.variants.map(({ stem, weight }) => [stem, weight] as const);
  const { votes, best } = vote(variants, said, thesaurus);
  if (best < 0.3) return new Map();
  for (const [value, strength] of votes) votes.set(value, strength * Math.sqrt(best));
  return votes;
}

function vote(variants: Strengths, said: ReadonlySet<string>, { byStem, expressions }: Thesaurus) {
  const rarity = (stem: string) => Math.log(1 + expressions.length / (1 + (byStem.get(stem)?.length ?? 0)));
  const votes: Thematic = new Map();
  let [total, best] = [0, 0];
  for (const [stem, weight] of variants) {
    for (const number of byStem.get(stem) ?? []) {
      const { stems, meaning } = expressions[number]!;
      if (!meaning.thematiques.length) continue;
      let [matched, whole] = [0, 0];
      for (const each of stems) {
        const rare = rarity(each);
        whole += rare;
        if (each === stem || said.has(each)) matched += rare;
      }
      const share = ((weight * matched) / whole) ** 2;
      total += share;
      best = Math.max(best, Math.sqrt(share));
      for (const [value, strength] of meaning.thematiques) votes.set(value, (votes.get(value) ?? 0) + share * strength);
    }
  }
  for (const [value, sum] of votes) votes.set(value, sum / total);
  return { votes, best };
}

/** Beyond this many offers, a word is too common to say what it is about. */
const MOST_LEARNT = 400;
/** Weight of an imaginary offer that disagrees: a word met once proves little. */
const DOUBT = 0.6;

/** What the offers that hold a word are about, when they agree. */
function learntFrom(word: QueryWord, index: WordIndex, thematiquesOf: ThematiquesOf): Thematic {
  const votes: Thematic = new Map();
  let total = DOUBT;
  for (const { stem, weight } of word.variants) {
    const term = index.terms.get(stem);
    if (term === undefined || index.offsets[term + 1]! - index.offsets[term]! > MOST_LEARNT) continue;
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      const values = thematiquesOf(index.docs[at]!);
      if (!values?.length || index.fields[at] === COMMUNE) continue;
      const each = weight * index.weights[at]!;
      total += each;
      for (const value of values) votes.set(value, (votes.get(value) ?? 0) + each / values.length);
    }
  }
  for (const [value, sum] of votes) votes.set(value, sum / total);
  return votes;
}
