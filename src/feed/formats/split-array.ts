const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Spaces, line breaks and the bytes of UTF-8's mark. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xef || byte === 0xbb || byte === 0xbf;
}

/**
 * Cuts the bytes of one JSON array into its elements as they arrive, wherever its chunks are cut: a file of any size is
 * read in the memory of its largest record. Elements are not checked: who parses them does it.
 * Bytes of UTF-8 are enough, since none of those looked for is ever part of a longer character.
 */
export class ArraySplitter {
  #place: 'before' | 'inside' | 'after' = 'before';
  #depth = 0;
  #inString = false;
  /** True when the last byte seen is a backslash that escapes the next one. */
  #escaping = false;
  /** What came of the element under way in earlier chunks. */
  #pieces: Uint8Array[] = [];
  #found = 0;

  /** True once the array is closed. */
  get isOver(): boolean {
    return this.#place === 'after';
  }

  /** The elements that end in this chunk. Throws a SyntaxError when the bytes are no array, or go on after it. */
  push(chunk: Uint8Array): Uint8Array[] {
    const elements: Uint8Array[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#inString) {
        at = this.#skipString(chunk, at);
        continue;
      }
      const byte = chunk[at]!;
      if (this.#place !== 'inside') {
        if (isBlank(byte)) continue;
        if (this.#place === 'after' || byte !== OPEN_BRACKET) throw new SyntaxError('not one array');
        this.#place = 'inside';
        start = at + 1;
      } else if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth += 1;
      else if (this.#depth > 0) {
        if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.#depth -= 1;
      } else if (byte === COMMA || byte === CLOSE_BRACKET) {
        const element = this.#take(chunk.subarray(start, at));
        start = at + 1;
        if (byte === CLOSE_BRACKET) this.#place = 'after';
        // An empty array has one element, of blanks only; any other that is blank is a fault to be found by its parser.
        if (byte === COMMA || this.#found > 0 || !element.every(isBlank)) elements.push(element);
        this.#found += 1;
      }
    }
    if (this.#place === 'inside' && start < chunk.length) this.#pieces.push(chunk.slice(start));
    return elements;
  }

  /** Place of the quote that ends the string, or of the chunk's last byte. */
  #skipString(chunk: Uint8Array, from: number): number {
    let at = from;
    if (this.#escaping) at += 1;
    this.#escaping = false;
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (byte === QUOTE) {
        this.#inString = false;
        return at;
      }
      if (byte === BACKSLASH) at += 1;
    }
    // One too far: the last byte was a backslash.
    this.#escaping = at > chunk.length;
    return chunk.length;
  }

  #take(end: Uint8Array): Uint8Array {
    if (this.#pieces.length === 0) return end;
    const pieces = [...this.#pieces, end];
    this.#pieces = [];
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const piece of pieces) {
      whole.set(piece, offset);
      offset += piece.length;
    }
    return whole;
  }
}
