import { key, KIND } from './contexts.js';
import type { NumberCoder } from './number-coder.js';

/** Bits of the length shared with the word before. */
const SHARED = 4;
/** The end of a word, then the commonest letters: the first RARE are told in 4 bits, the others in 5 more. */
const LETTERS = ' erainstoclupdmghvfbqyxjzkw0123456789';
const RARE = 15;
const NUMBERS = new Map([...LETTERS].map((letter, number) => [letter, number]));

/** Words in alphabetical order, letter by letter: what begins like the word before is not written again. */
export class WordCoder {
  private before = '';
  private shared = 0;

  constructor(private readonly numbers: NumberCoder) {}

  code(known?: string): string {
    const { before } = this;
    const shared = this.codeShared(known === undefined ? 0 : commonStart(before, known));
    let word = before.slice(0, shared);
    for (;;) {
      const letter = this.codeLetter(word, shared, known === undefined ? 0 : letterAt(known, word.length));
      if (!letter) break;
      word += LETTERS[letter];
    }
    this.shared = shared;
    return (this.before = word);
  }

  private codeShared(known: number): number {
    const { before, shared } = this;
    const next = letterAt(before, shared);
    const contexts = [key(3, before.length), key(5, next, letterAt(before, shared - 1), shared)];
    return this.numbers.code(Math.min(known, (1 << SHARED) - 1), SHARED, KIND.shared, contexts);
  }

  /** The letter after `word`, 0 for its end. */
  private codeLetter(word: string, shared: number, known: number): number {
    const at = word.length;
    const [a, b, c] = [letterAt(word, at - 1), letterAt(word, at - 2), letterAt(word, at - 3)];
    const other = at === shared ? 1 + letterAt(this.before, at) : 0;
    const contexts = [key(10, other), key(11, a), key(12, a, b), key(13, a, b, c)];
    const kind = other ? KIND.firstLetter : KIND.letter;
    const letter = this.numbers.code(Math.min(known, RARE), 4, kind, contexts);
    return letter < RARE ? letter : RARE + this.numbers.code(known - RARE, 5, KIND.rareLetter, contexts);
  }
}

/** The number of a letter; 0 beyond either end. */
function letterAt(word: string, at: number): number {
  return NUMBERS.get(word[at] ?? ' ') ?? 0;
}

/** How many letters two words begin with alike. */
export function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
