import { fold } from './fold.js';
import { LONGEST_WORD, scanWords } from './scan.js';
import { stem } from './stem.js';

/** One word of a text: how it is compared, and where it stands. */
export interface Word {
  /** Folded form. */
  form: string;
  stem: string;
  /** Offsets in the text, end excluded. */
  start: number;
  end: number;
}

/** The words of `text`, at most `limit` of them. */
export function wordsOf(text: string, limit = Infinity): Word[] {
  const words: Word[] = [];
  scanWords(text, (start, end, dotted) => {
    if (words.length >= limit) return;
    const form = formOf(text, start, end, dotted);
    if (form) words.push({ form, stem: stem(form), start, end });
  });
  return words;
}

/** The folded form of one scanned word. */
export function formOf(text: string, start: number, end: number, dotted: boolean): string {
  const raw = text.slice(start, Math.min(end, start + LONGEST_WORD));
  return fold(dotted ? raw.replaceAll('.', '') : raw);
}
