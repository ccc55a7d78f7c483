import type { Phrase } from './compiled-format.js';
import { key, KIND } from './contexts.js';
import type { NumberCoder } from './number-coder.js';

/** Bits of a phrase's length, in words; 0 ends the list. */
const LENGTH = 3;
/** Phrases walked between two rests. */
const SLICE = 8;
export const LONGEST_PHRASE = (1 << LENGTH) - 1;

/** Lists of phrases, sorted so that those that begin alike follow one another. */
export class PhraseCoder {
  private readonly width: number;

  /** `joined`: the words that phrases hold, in the order that gives them their numbers here. */
  constructor(
    private readonly numbers: NumberCoder,
    private readonly joined: readonly number[],
  ) {
    this.width = Math.ceil(Math.log2(joined.length + 1));
  }

  /** One list; `list` and `theme` are what its words may depend on. Yields often. */
  *list(list: number, theme: number, known?: readonly Phrase[]): Generator<void, Phrase[]> {
    const rows = known?.map(({ words, context }) => ({ context, at: words.map((word) => this.joined.indexOf(word)) }));
    rows?.sort((a, b) => compare(a.at, b.at));
    const coded: Phrase[] = [];
    let before: number[] = [];
    for (let run = 0; ; run++) {
      const row = rows?.[coded.length];
      const length = this.codeLength(row?.at.length ?? 0, list, before);
      if (!length) return coded;
      const at = this.codeWords(length, list, theme, run, before, row?.at);
      if (at[0] !== before[0]) run = 0;
      const marks = [key(63), key(64, length), key(65, list)];
      const context = this.numbers.code(row?.context ? 1 : 0, 1, KIND.context, marks) > 0;
      coded.push({ words: at.map((place) => this.joined[place]!), context });
      before = at;
      if (coded.length % SLICE === 0) yield;
    }
  }

  private codeLength(known: number, list: number, before: readonly number[]): number {
    const contexts = [key(70), key(71, list), key(72, before.length), key(73, before.length, before[0] ?? -1)];
    return this.numbers.code(known, LENGTH, KIND.length, contexts);
  }

  private codeWords(
    length: number,
    list: number,
    theme: number,
    run: number,
    before: readonly number[],
    known?: readonly number[],
  ): number[] {
    const { numbers, width } = this;
    const [head = -1, second = -1] = before;
    const repeats = [key(78), key(79, head), key(80, Math.min(run, 5)), key(81, list)];
    const repeated = before.length && numbers.code(known?.[0] === head ? 1 : 0, 1, KIND.repeated, repeats);
    const heads = [key(90), key(92, theme)];
    const at = [repeated ? head : numbers.code(known?.[0] ?? 0, width, KIND.head, heads, Math.max(0, head))];
    for (let i = 1; i < length; i++) {
      const contexts = [key(95), key(96, theme), key(98, at[i - 1])];
      at.push(numbers.code(known?.[i] ?? 0, width, KIND.rest, contexts, repeated && i === 1 ? second : -1));
    }
    return at;
  }
}

/** Word by word. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
