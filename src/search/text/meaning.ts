import type { Offer } from '../../model/offer.js';
import type { Thesaurus } from '../thesaurus/thesaurus.js';
import type { Concept } from './concepts.js';
import type { Facts } from './facts.js';
import { COMMUNE } from './fields.js';
import { NEGATIONS } from './function-words.js';
import { termsOf, type WordIndex } from './index-words.js';
import type { QueryWord } from './query-words.js';

/** How loud each kind of evidence speaks. Measured with `npm run relevance`. */
export const LOUDNESS = {
  /** A word of context (`enfant`, `entretien`) beside a precise need. */
  context: 0.4,
  /** A word alone beside a phrase. */
  single: 0.9,
  /** All the expressions that resemble the query, together. */
  resemblance: 0.7,
  /** The same beside an expression that is the whole query. */
  resemblanceBeside: 0.3,
  /** What each word usually means, all together. */
  usual: 0.45,
  /** What the offers that hold a word are about, each in its turn. */
  learnt: 0.8,
  /** What is said of why or when (`pendant un entretien`), beside a need said before. */
  reason: 0.35,
  /** What several pieces of evidence agree on gains this share of the weaker ones. */
  agreement: 0.75,
  /** Below this share of the strongest, a thématique was not meant. */
  faint: 0.2,
};

/** How fast resemblance fades: an expression that shares half of its words hardly counts. */
const FADING = 4;

/** Thématique → how strongly a query means it; 1 is what one expression says. */
export type Thematic = Map<string, number>;
type Strengths = Iterable<readonly [value: string, strength: number]>;

/** The offers, as learning from the feed needs them. */
export interface Learnt {
  readonly offers: readonly Offer[];
  readonly index: WordIndex;
  readonly facts: Facts;
}

/**
 * What a query is about. Four pieces of evidence add up: the expressions it holds; those it resembles,
 * as neighbours vote in a k-nearest-neighbours classifier; what its words usually mean; and the offers of the feed that hold its words.
 */
export function thematicOf(
  words: readonly QueryWord[],
  concepts: readonly Concept[],
  thesaurus: Thesaurus,
  learnt: Learnt,
): Thematic {
  const thematic: Thematic = new Map();
  const needs = concepts.filter(({ expression }) => expression.meaning.thematiques.length);
  for (const [concept, loudness] of weigh(needs, turnIn(words)))
    add(thematic, meaningOf(concept, needs, thesaurus), loudness);
  const whole = isWhole(words, needs);
  add(thematic, resembling(words, thesaurus), whole ? LOUDNESS.resemblanceBeside : LOUDNESS.resemblance);
  if (!whole) add(thematic, usually(words, thesaurus), LOUDNESS.usual);
  for (const word of words) {
    if (!whole && counts(word) && !word.link) add(thematic, learntFrom(word, learnt), LOUDNESS.learnt);
  }
  return withoutFaint(thematic);
}

/** True when one expression says all that the query says. */
function isWhole(words: readonly QueryWord[], needs: readonly Concept[]): boolean {
  return needs.some(({ words: said }) => words.every((word, i) => said.includes(i) || !counts(word)));
}

function* weigh(needs: readonly Concept[], turn: number): Generator<[Concept, number]> {
  const precise = needs.some(({ expression }) => !isCircumstance(expression));
  const phrase = needs.some(({ expression }) => !isCircumstance(expression) && isPhrase(expression));
  const told = needs.some((concept) => !isCircumstance(concept.expression) && isBefore(concept, turn));
  for (const concept of needs) {
    const { expression } = concept;
    const weight = concept.weight * (told && concept.words[0]! > turn ? LOUDNESS.reason : 1);
    if (isCircumstance(expression) && precise) yield [concept, weight * LOUDNESS.context];
    else yield [concept, weight * (phrase && !isPhrase(expression) ? LOUDNESS.single : 1)];
  }
}

/** What tells why or when something is needed: `garder mon fils pendant un entretien`, `logement pour sortir de prison`. */
const TURNS = new Set('pendant pour avant apres quand durant parce'.split(' '));

/** Where a query turns from what is needed to why or when; its end when it does not. */
function turnIn(words: readonly QueryWord[]): number {
  const at = words.findIndex(({ form }) => TURNS.has(form));
  return at < 0 ? words.length : at;
}

function isBefore({ words }: Concept, turn: number): boolean {
  return words[words.length - 1]! < turn;
}

/** A word of context, or a public: whom it is for counts less than what is asked. */
function isCircumstance({ context, meaning }: Concept['expression']): boolean {
  return context || meaning.publics.length > 0;
}

function isPhrase({ stems, strict }: Concept['expression']): boolean {
  return strict || stems.length > 1;
}

/** What a concept means; for one word of several, what it usually means in longer expressions too. */
function meaningOf({ expression, words }: Concept, needs: readonly Concept[], thesaurus: Thesaurus): Strengths {
  const alone = needs.every((other) => other.words.every((i) => words.includes(i)));
  return alone || isPhrase(expression) ? expression.meaning.thematiques : usualMeaning(expression.stems[0]!, thesaurus);
}

/** The strongest counts, the others add a part: agreement helps, and numbers alone do not win. */
function add(thematic: Thematic, strengths: Strengths, loudness: number): void {
  for (const [value, strength] of strengths) {
    const [before, now] = [thematic.get(value) ?? 0, strength * loudness];
    thematic.set(value, Math.max(before, now) + LOUDNESS.agreement * Math.min(before, now));
  }
}

function withoutFaint(thematic: Thematic): Thematic {
  const least = Math.max(0, ...thematic.values()) * LOUDNESS.faint;
  return new Map([...thematic].filter(([, strength]) => strength >= least));
}

/** What the expressions that hold a stem are about, each by the part that the stem plays in it. */
function usualMeaning(stem: string, { byStem, expressions, rarity, sizes }: Thesaurus): Thematic {
  const votes: Thematic = new Map();
  let total = 0;
  for (const number of byStem.get(stem) ?? []) {
    const { thematiques, emergency } = expressions[number]!.meaning;
    if (emergency) continue;
    const share = (rarity.get(stem)! / sizes[number]!) ** 2;
    if (thematiques.length) total += share;
    for (const [value, strength] of thematiques) votes.set(value, (votes.get(value) ?? 0) + share * strength);
  }
  for (const [value, sum] of votes) votes.set(value, sum / total);
  return votes;
}

/** Words that tell one need from another. */
function counts(word: QueryWord): boolean {
  return (!word.link || NEGATIONS.has(word.form)) && !word.place && !word.filler;
}

/** What the expressions that resemble the query are about; the strongest thématique has 1. */
function resembling(words: readonly QueryWord[], thesaurus: Thesaurus): Thematic {
  const { byStem, expressions, rarity, sizes } = thesaurus;
  const unknown = Math.log(1 + expressions.length);
  let whole = 0;
  const shared = new Map<number, number>();
  for (const [stem, weight] of stemsOf(words.filter(counts))) {
    const rare = rarity.get(stem) ?? unknown;
    for (const number of byStem.get(stem) ?? []) shared.set(number, (shared.get(number) ?? 0) + weight * rare);
  }
  for (const word of words) if (counts(word) && !word.link) whole += rarity.get(word.stem) ?? unknown;
  const votes: Thematic = new Map();
  for (const [number, sum] of shared) {
    if (expressions[number]!.meaning.emergency) continue;
    const likeness = (sum / Math.sqrt(sizes[number]! * Math.max(whole, sum))) ** FADING;
    for (const [value, strength] of expressions[number]!.meaning.thematiques) {
      votes.set(value, (votes.get(value) ?? 0) + likeness * strength);
    }
  }
  const highest = Math.max(...votes.values());
  for (const [value, vote] of votes) votes.set(value, vote / highest);
  return votes;
}

/** The distinct stems that words stand for, each with its best weight. */
function stemsOf(words: readonly QueryWord[]): Map<string, number> {
  const stems = new Map<string, number>();
  for (const word of words) {
    const variants = word.link ? [{ stem: word.stem, weight: 1 }] : word.variants;
    for (const { stem, weight } of variants) stems.set(stem, Math.max(weight, stems.get(stem) ?? 0));
  }
  return stems;
}

/** Offers of a form that are looked at: enough to know what it is about, and a bound on large feeds. */
const MOST_LEARNT = 400;
/** Weight of an imaginary offer that disagrees: a word met once proves little. */
const DOUBT = 0.6;

/** What the offers that hold a word are about, when they agree. */
function learntFrom(word: QueryWord, { offers, index, facts }: Learnt): Thematic {
  const votes: Thematic = new Map();
  let total = DOUBT;
  for (const { stem, weight } of word.variants) {
    for (const term of termsOf(index, stem)) {
      const [start, end] = [index.offsets[term]!, index.offsets[term + 1]!];
      const stride = Math.max(1, (end - start) / MOST_LEARNT);
      const drawn = 2 ** 32 / stride;
      for (let at = start; at < end; at++) {
        const doc = index.docs[at]!;
        if (facts.lots[doc]! >= drawn) continue;
        const values = offers[doc]!.thematiques;
        if (!values?.length || index.fields[at] === COMMUNE) continue;
        const each = weight * index.weights[at]! * stride;
        total += each;
        for (const value of values) votes.set(value, (votes.get(value) ?? 0) + each / values.length);
      }
    }
  }
  for (const [value, sum] of votes) votes.set(value, sum / total);
  return votes;
}

/** What the query's words usually mean, rare ones counting most; the strongest thématique has 1. */
function usually(words: readonly QueryWord[], thesaurus: Thesaurus): Thematic {
  const votes: Thematic = new Map();
  for (const [stem, weight] of stemsOf(words.filter(counts))) {
    const rare = thesaurus.rarity.get(stem);
    if (!rare) continue;
    for (const [value, strength] of usualMeaning(stem, thesaurus))
      votes.set(value, (votes.get(value) ?? 0) + strength * weight * rare);
  }
  const highest = Math.max(...votes.values());
  for (const [value, vote] of votes) votes.set(value, vote / highest);
  return votes;
}
