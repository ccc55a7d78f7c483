import type { Commune } from '../../model/commune.js';
import type { Offer } from '../../model/offer.js';
import type { TextMatches } from '../text-matches.js';
import type { Thesaurus } from '../thesaurus/thesaurus.js';
import { conceptsIn, type Concept } from './concepts.js';
import { readFacts, type Facts } from './facts.js';
import { indexWords, type WordIndex } from './index-words.js';
import { Kin } from './kin.js';
import { scoreWords, Scratch } from './literal.js';
import { thematicOf, type Thematic } from './meaning.js';
import { momentsIn } from './moments.js';
import { buildGazetteer, placesIn, type Gazetteer, type PlaceMention } from './places.js';
import { preferencesOf, type Preferences } from './preferences.js';
import { readQuery, type QueryWord } from './query-words.js';
import { groupByThematique, scoreOffers, type ByThematique } from './rank.js';
import { reasonsFor } from './reasons.js';
import { namedBy } from './own-names.js';
import { collectNames, type Names } from './names.js';
import { suggestionFor } from './suggestion.js';
import { buildVocabulary, type Vocabulary } from './vocabulary.js';

/** All that answering words needs, built once per set of offers. */
export interface TextIndex {
  readonly offers: readonly Offer[];
  readonly index: WordIndex;
  readonly vocabulary: Vocabulary;
  readonly gazetteer: Gazetteer;
  readonly thesaurus: Thesaurus;
  readonly byThematique: ByThematique;
  readonly facts: Facts;
  readonly names: Names;
  readonly kin: Kin;
  readonly scratch: Scratch;
}

/** A query as it was understood. */
export interface ReadQuery {
  readonly words: readonly QueryWord[];
  readonly concepts: readonly Concept[];
  readonly places: readonly PlaceMention[];
  readonly thematic: Thematic;
  readonly preferences: Preferences;
}

/** Builds the index in steps: whoever drives it may rest after each `yield`. */
export function* buildTextIndex(
  offers: readonly Offer[],
  communes: readonly Commune[],
  thesaurus: Thesaurus,
): Generator<void, TextIndex> {
  const index = yield* indexWords(offers);
  const vocabulary = yield* buildVocabulary(index, thesaurus);
  const gazetteer = yield* buildGazetteer(offers, communes);
  const names = yield* collectNames(offers);
  const byThematique = yield* groupByThematique(offers);
  const facts = yield* readFacts(offers);
  const scratch = new Scratch(offers.length);
  const kin = new Kin(thesaurus, index);
  return { offers, names, kin, index, vocabulary, gazetteer, thesaurus, byThematique, facts, scratch };
}

/** Understands `text`; undefined when it holds no word. */
export function read(text: string, textIndex: TextIndex): ReadQuery | undefined {
  const { index, vocabulary, gazetteer, thesaurus } = textIndex;
  const words = readQuery(text, vocabulary, thesaurus);
  const places = placesIn(words, gazetteer, index);
  for (const { from, to } of places) for (let i = from; i < to; i++) words[i]!.place = true;
  passOverMoments(words);
  const concepts = conceptsIn(words, thesaurus);
  if (!concepts.length && words.every((word) => word.link)) return undefined;
  for (const { expression, words: at } of concepts) {
    if (expression.meaning.thematiques.length) for (const i of at) words[i]!.said = true;
  }
  const thematic = thematicOf(words, concepts, thesaurus, textIndex);
  const preferences = preferencesOf(
    concepts,
    places.map(({ place }) => place),
  );
  return { words, concepts, places, thematic, preferences };
}

/** Beside words that mean something, those of a moment are left to the filter `open`: « psy le mercredi » looks for « psy ». */
function passOverMoments(words: readonly QueryWord[]): void {
  const { only } = momentsIn(words);
  if (words.every(({ link, filler, place }, i) => link || filler || place || only[i])) return;
  words.forEach((word, i) => (word.filler ||= only[i]!));
}

/** From this likeness on, a name is the one that was typed: others that hold a word of it are not it. */
const NAMED = 0.6;

/** What `text` finds; undefined when it holds no word, and so asks for nothing. */
export function match(text: string, textIndex: TextIndex): TextMatches | undefined {
  const query = read(text, textIndex);
  if (!query) return undefined;
  const { words, concepts, thematic, preferences } = query;
  const { offers, index } = textIndex;
  const literal = scoreWords(words, index, textIndex.scratch);
  const isName = literal.names.some((likeness) => likeness > NAMED);
  const named = namedBy(words, textIndex, isName);
  const word = words.filter(({ link, filler }) => !link && !filler).length === 1;
  const kin = concepts
    .filter((concept) => saysAll(concept, words))
    .map(({ expression }) => textIndex.kin.of(expression.meaning));
  const structures = concepts.flatMap(({ expression }) => expression.meaning.structures);
  return {
    scores: scoreOffers(textIndex, { thematic, literal, preferences, structures, kin, named, word }),
    why: (position) => reasonsFor(offers[position]!, position, query, index),
    suggestion: suggestionFor(text, words, index.spellings),
  };
}

/** True when one need is all that a query says. */
function saysAll({ expression, words: at }: Concept, words: readonly QueryWord[]): boolean {
  const { thematiques, emergency } = expression.meaning;
  if (!thematiques.length || emergency) return false;
  return words.every(({ link, filler, place }, i) => link || filler || place || at.includes(i));
}
