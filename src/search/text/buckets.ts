/** Numbers put in between two rests. */
const SLICE = 1024;
const NONE = new Uint32Array();

/**
 * Numbers sorted by key, those of a key side by side in one array: as a hundred thousand small lists, they would take longer
 * to build, and the browser's memory keeper would stop the page for each thousand of them.
 */
export class Buckets {
  private constructor(
    private readonly offsets: Uint32Array,
    private readonly numbers: Uint32Array,
  ) {}

  /**
   * Puts each number below `size` under its keys, whole numbers below `bound`, each once; `keysOf` is asked twice for each.
   * Yields often.
   */
  static *fill(size: number, bound: number, keysOf: (number: number) => readonly number[]): Generator<void, Buckets> {
    const offsets = new Uint32Array(bound + 1);
    for (let i = 0; i < size; i++) {
      for (const key of keysOf(i)) offsets[key + 1]!++;
      if (i % SLICE === 0) yield;
    }
    for (let key = 0; key < bound; key++) offsets[key + 1]! += offsets[key]!;
    const numbers = new Uint32Array(offsets[bound]!);
    const next = offsets.slice();
    for (let i = 0; i < size; i++) {
      for (const key of keysOf(i)) numbers[next[key]!++] = i;
      if (i % SLICE === 0) yield;
    }
    return new Buckets(offsets, numbers);
  }

  /** The numbers under `key`, in rising order. */
  of(key: number | undefined): Uint32Array {
    return key === undefined ? NONE : this.numbers.subarray(this.offsets[key], this.offsets[key + 1]);
  }
}
