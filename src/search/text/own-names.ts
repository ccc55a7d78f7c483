import type { Offer } from '../../model/offer.js';
import type { Thesaurus } from '../thesaurus/thesaurus.js';
import { STRUCTURE } from './fields.js';
import { COMMON, isFunctionWord } from './function-words.js';
import type { WordIndex } from './index-words.js';
import type { QueryWord } from './query-words.js';
import { holding, postingsOf, rareFinds } from './rare-words.js';
import { wordsOf } from './words.js';

/** A longer query tells a story: what it holds by chance names nothing. */
const LONGEST_NAME = 5;
const LONGEST_ASK = 3;
/** Share of the offers holding a word that hold it in their structure's name, for a word that is hardly used elsewhere. */
const OWN = 0.8;
/** Share of the feed that a structure's own word may stand in. */
const MOST_HELD = 0.03;

interface Named {
  readonly index: WordIndex;
  readonly offers: readonly Offer[];
  readonly thesaurus: Thesaurus;
}

/**
 * Offers that the typed words name, whatever these words also mean: those of the structure that people call so (`le Phare` for
 * `Collectif Le Phare`), and the one or two that hold a word which nothing else explains. `isName`: a name is typed in full.
 */
export function namedBy(
  words: readonly QueryWord[],
  { index, offers, thesaurus }: Named,
  isName: boolean,
): ReadonlySet<number> {
  const typed = words.filter(({ link, filler, place }) => !link && !filler && !place);
  if (typed.length === 0 || typed.length > LONGEST_NAME) return NONE;
  const own = typed.find((word) => isOwnWord(word, index));
  const called = own ? structuresCalled(typed, own, index, offers) : NONE;
  if (called.size > 0 || isName || typed.length === 1 || typed.length > LONGEST_ASK) return called;
  const named = new Set<number>();
  for (const word of typed) {
    if (thesaurus.stems.has(word.stem) || COMMON.has(word.form)) continue;
    const docs = isOwnWord(word, index) ? structuresCalled([word], word, index, offers) : rareFinds(word, index);
    for (const doc of docs) named.add(doc);
  }
  return named;
}

const NONE: ReadonlySet<number> = new Set();

/** Positions of the offers of the structures that bear this very name, else of those whose name ends so. */
function structuresCalled(
  typed: readonly QueryWord[],
  own: QueryWord,
  index: WordIndex,
  offers: readonly Offer[],
): Set<number> {
  const called = typed.map(({ form }) => form).join(' ');
  const exactly = new Set<number>();
  const also = new Set<number>();
  for (const doc of holding(own, index, STRUCTURE)) {
    const name = ownName(offers[doc]!);
    if (name === called && typed.length > 1) exactly.add(doc);
    else if (name.endsWith(` ${called}`)) also.add(doc);
  }
  return exactly.size > 0 ? exactly : also;
}

/** A word that is hardly used but in the names of a few structures. */
function isOwnWord(word: QueryWord, index: WordIndex): boolean {
  const [start, end] = postingsOf(word, index);
  if (end === start || end - start > MOST_HELD * index.size) return false;
  let own = 0;
  for (let at = start; at < end; at++) if (index.fields[at]! & STRUCTURE) own++;
  return own >= OWN * (end - start);
}

/** What kind of place it is comes first (`Centre social`, `Bibliothèque`), then what people call it; its commune aside. */
function ownName({ structure, commune = structure?.commune }: Offer): string {
  const where = new Set(wordsOf(commune ?? '').map(({ form }) => form));
  const forms = wordsOf(structure?.nom ?? '').map(({ form }) => form);
  return forms.filter((form) => !isFunctionWord(form) && !where.has(form)).join(' ');
}
