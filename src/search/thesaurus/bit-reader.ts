/** Where bits come from, or go to: `code` is told how likely a 1 is, and gives the bit that is there. */
export interface Bits {
  /** `chance`: 0 to 1, excluded. `bit`: the bit to write; a reader ignores it. */
  code(bit: number, chance: number): number;
}

/** Six bits a character. All are ASCII, none needs escaping, and a page's compression loses nothing on them. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Values of a character. */
export const RADIX = 64;
/** The range at first, and below what the next character is needed: far within what a number holds exactly. */
export const WHOLE = RADIX ** 7;
export const NARROW = RADIX ** 6;

/**
 * The arithmetic decoder. After G. N. N. Martin, “Range encoding: an algorithm for removing redundancy from a
 * digitised message”, 1979: a range is split at each bit as its chances are, and the text says in which part it falls.
 */
export class BitReader implements Bits {
  private readonly digits = new Map([...ALPHABET].map((digit, value) => [digit, value]));
  private range = WHOLE;
  private offset = 0;
  private at = 0;

  constructor(private readonly text: string) {
    for (let digits = 0; digits < 7; digits++) this.offset = this.offset * RADIX + this.next();
  }

  code(_bit: number, chance: number): number {
    const ones = Math.floor(this.range * chance);
    const bit = this.offset < ones ? 1 : 0;
    if (bit) this.range = ones;
    else {
      this.range -= ones;
      this.offset -= ones;
    }
    while (this.range < NARROW) {
      this.range *= RADIX;
      this.offset = this.offset * RADIX + this.next();
    }
    return bit;
  }

  /** Beyond the end come zeros. */
  private next(): number {
    return this.digits.get(this.text[this.at++] ?? 'A') ?? 0;
  }
}
