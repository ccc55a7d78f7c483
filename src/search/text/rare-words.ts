import { DESCRIPTION, NOM, PRECISIONS, STRUCTURE } from './fields.js';
import { termsOf, type WordIndex } from './index-words.js';
import type { QueryWord } from './query-words.js';

/** A word is rare when no more offers hold it. */
const MOST_RARE = 2;
/** Fields that the offer's author wrote, as opposed to labels of the reference. */
const OWN_TEXT = NOM | STRUCTURE | PRECISIONS | DESCRIPTION;

/** The offers whose own texts hold a word, written exactly so, when they are one or two. */
export function rareFinds(word: QueryWord, index: WordIndex): readonly number[] {
  const docs: number[] = [];
  for (const doc of holding(word, index, OWN_TEXT)) {
    docs.push(doc);
    if (docs.length > MOST_RARE) return [];
  }
  return docs;
}

/** Positions of the offers that hold a word as it is typed in some of these fields. */
export function* holding(word: QueryWord, index: WordIndex, fields: number): Generator<number> {
  const [start, end] = postingsOf(word, index);
  for (let at = start; at < end; at++) if (index.fields[at]! & fields) yield index.docs[at]!;
}

/** Where the postings of a word begin and end, in the form that is typed: one for each offer. */
export function postingsOf({ variants, stem }: QueryWord, index: WordIndex): [start: number, end: number] {
  const form = variants.find(({ weight }) => weight === 1)?.form;
  const term = form === undefined ? undefined : termsOf(index, stem).find((each) => index.forms[each] === form);
  return term === undefined ? [0, 0] : [index.offsets[term]!, index.offsets[term + 1]!];
}
