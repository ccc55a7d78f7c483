import { DETERMINERS, EMPTY, LINKS, NEGATIONS } from '../text/function-words.js';
import type { Word } from '../text/words.js';

/** What must be found in a query for an expression to be meant. */
export interface Content {
  /** Stems that must all be there, in any order; or, for `strict`, this very sequence. */
  readonly stems: readonly string[];
  /** A single word among words of grammar (`en ligne`): only meant when written so. */
  readonly strict: boolean;
}

export function contentOf(words: readonly Word[]): Content {
  const stems = [...new Set(contentWords(words).map((word) => word.stem))];
  return { stems, strict: stems.length < 2 && significant(words).length > words.filter(isFull).length };
}

/** The words an expression asks for: its full words, and the negations beside two of them. */
export function contentWords(words: readonly Word[]): Word[] {
  const full = words.filter(isFull);
  return full.length < 2 ? full : words.filter((word) => isFull(word) || NEGATIONS.has(word.form));
}

/** The words that a fixed expression is made of. */
export function significant(words: readonly Word[]): Word[] {
  return words.filter((word) => !DETERMINERS.has(word.form));
}

/** A sequence of stems as one key. */
export function sequenceOf(words: readonly Word[]): string {
  return significant(words)
    .map((word) => word.stem)
    .join(' ');
}

/** True for a word that is not one of grammar. */
export function isFull({ form }: Word): boolean {
  return !EMPTY.has(form) && !LINKS.has(form);
}
