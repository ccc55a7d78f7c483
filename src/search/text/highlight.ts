import type { ReadQuery } from './text-search.js';
import { wordsOf } from './words.js';

/** Beyond this many characters, a text is too long to be shown highlighted. */
const LONGEST = 20_000;

/** The stems to highlight for a query: its words as they were understood, grammar and fillers left out. */
export function highlightTerms(query: ReadQuery | undefined): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const word of query?.words ?? []) {
    if (!word.link && !word.filler) for (const { stem } of word.variants) terms.add(stem);
  }
  return terms;
}

/** Where `text` holds one of `terms`: offsets, end excluded, in order and apart from one another. */
export function highlightRanges(text: string, terms: ReadonlySet<string>): [start: number, end: number][] {
  if (!terms.size) return [];
  const ranges: [number, number][] = [];
  for (const { stem, start, end } of wordsOf(text.slice(0, LONGEST))) if (terms.has(stem)) ranges.push([start, end]);
  return ranges;
}
