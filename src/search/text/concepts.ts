import { LONGEST_SEQUENCE, type Expression, type Thesaurus } from '../thesaurus/thesaurus.js';
import { DETERMINERS, NEGATIONS } from './function-words.js';
import type { QueryWord } from './query-words.js';

/** An expression of the thesaurus that a query holds. */
export interface Concept {
  expression: Expression;
  /** Positions of the query's words that say it. */
  words: readonly number[];
  /** 1 when written exactly so; less when words had to be guessed. */
  weight: number;
}

/** Beyond this many words, those of an expression must stand near one another. */
const SHORT_QUERY = 12;
const NEAR = 6;

/** What a query holds of one expression so far. */
interface Sighting {
  words: number[];
  stems: Set<string>;
  weight: number;
}

/**
 * The expressions that `words` hold, each in its longest form: `payer loyer` is kept, `loyer` within it
 * is not (unless it says something of another kind, such as a public).
 */
export function conceptsIn(words: readonly QueryWord[], thesaurus: Thesaurus): Concept[] {
  const found = [...sequences(words, thesaurus), ...bags(words, thesaurus)];
  const said = found.filter(({ words: at, expression }) => expression.strict || at.some((i) => !words[i]!.filler));
  return once(said.filter((concept) => !said.some((other) => swallows(other, concept))));
}

/** `sortir de prison` and `sortie de prison` are one concept when they mean the same. */
function once(concepts: readonly Concept[]): Concept[] {
  const kept = new Map<string, Map<unknown, Concept>>();
  for (const concept of concepts) {
    const { expression, words, weight } = concept;
    const same = kept.get(words.join()) ?? new Map<unknown, Concept>();
    kept.set(words.join(), same);
    const before = same.get(expression.meaning);
    if (!before || before.weight < weight || expression.context) same.set(expression.meaning, concept);
  }
  return [...kept.values()].flatMap((same) => [...same.values()]);
}

/** True for a word that may be part of an expression. */
function counts(word: QueryWord): boolean {
  if (word.place) return false;
  return !word.link || NEGATIONS.has(word.form);
}

function* bags(words: readonly QueryWord[], { byStem, expressions }: Thesaurus): Generator<Concept> {
  const sightings = new Map<number, Sighting>();
  for (const [i, word] of words.entries()) if (counts(word)) see(word, i, byStem, sightings);
  const long = words.length > SHORT_QUERY;
  for (const [number, { words: at, stems, weight }] of sightings) {
    const expression = expressions[number]!;
    if (stems.size < expression.stems.length) continue;
    if (long && at[at.length - 1]! - at[0]! > expression.stems.length + NEAR) continue;
    yield { expression, words: at, weight };
  }
}

/** Adds one word of the query to every expression that holds one of its variants. */
function see(word: QueryWord, i: number, byStem: Thesaurus['byStem'], sightings: Map<number, Sighting>): void {
  const variants = word.variants.length ? word.variants : [{ stem: word.stem, weight: 1 }];
  for (const { stem, weight } of variants) {
    for (const number of byStem.get(stem) ?? []) {
      const sighting = sightings.get(number);
      if (!sighting) sightings.set(number, { words: [i], stems: new Set([stem]), weight });
      else if (sighting.words[sighting.words.length - 1] !== i && !sighting.stems.has(stem)) {
        sighting.words.push(i);
        sighting.stems.add(stem);
        sighting.weight = Math.min(sighting.weight, weight);
      }
    }
  }
}

function* sequences(words: readonly QueryWord[], { bySequence, expressions }: Thesaurus): Generator<Concept> {
  const kept = [...words.keys()].filter((i) => !DETERMINERS.has(words[i]!.form) || isSlurred(words[i]!));
  for (let from = 0; from < kept.length; from++) {
    const first = words[kept[from]!]!;
    let key = isSlurred(first) ? 'a' : first.stem;
    for (let to = from, length = 1; to < kept.length && length <= LONGEST_SEQUENCE; to++) {
      const word = words[kept[to]!]!;
      if (to > from && isSlurred(word)) continue;
      if (to > from) key += ` ${word.stem}`;
      length++;
      for (const number of bySequence.get(key) ?? []) {
        yield { expression: expressions[number]!, words: kept.slice(from, to + 1), weight: 1 };
      }
    }
  }
}

/** `il ma mis dehors` for `il m’a mis dehors`, whose `m` says nothing. */
function isSlurred({ form }: QueryWord): boolean {
  return form === 'ma';
}

/** True when `other` says more with the same words, about the same kind of thing. */
function swallows(other: Concept, concept: Concept): boolean {
  if (other === concept || other.words.length <= concept.words.length || other.weight < concept.weight * 0.7)
    return false;
  if (!concept.words.every((i) => other.words.includes(i))) return false;
  const [more, less] = [other.expression.meaning, concept.expression.meaning];
  if (less.emergency || more.emergency) return less.emergency !== undefined && more.emergency !== undefined;
  if (less.thematiques.length) return more.thematiques.length > 0;
  return more.publics.length > 0 || more.frais.length > 0 || more.modes_accueil.length > 0 || more.types.length > 0;
}
