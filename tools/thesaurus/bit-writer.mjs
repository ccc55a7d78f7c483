/** The arithmetic coder that BitReader (src/search/thesaurus/bit-reader.ts) reads. */
export class BitWriter {
  #digits = [];
  #low = 0;
  #range;
  #format;
  /** What has been written so far weighs this many bits. */
  cost = 0;

  /** `format`: the constants of bit-reader.ts. */
  constructor(format) {
    this.#format = format;
    this.#range = format.WHOLE;
  }

  code(bit, chance) {
    const { RADIX, NARROW } = this.#format;
    const ones = Math.floor(this.#range * chance);
    this.cost -= Math.log2((bit ? ones : this.#range - ones) / this.#range);
    if (bit) this.#range = ones;
    else {
      this.#low += ones;
      this.#range -= ones;
    }
    while (this.#range < NARROW) {
      this.#shift();
      this.#range *= RADIX;
    }
    return bit;
  }

  /** The text; nothing can be written after. */
  end() {
    for (let digits = 0; digits < 7; digits++) this.#shift();
    return this.#digits
      .map((digit) => this.#format.ALPHABET[digit])
      .join('')
      .replace(/A+$/, '');
  }

  #shift() {
    const { RADIX, WHOLE, NARROW } = this.#format;
    if (this.#low >= WHOLE) {
      this.#low -= WHOLE;
      this.#carry();
    }
    this.#digits.push(Math.floor(this.#low / NARROW));
    this.#low = (this.#low % NARROW) * RADIX;
  }

  #carry() {
    let at = this.#digits.length - 1;
    while (this.#digits[at] === this.#format.RADIX - 1) this.#digits[at--] = 0;
    this.#digits[at]++;
  }
}
