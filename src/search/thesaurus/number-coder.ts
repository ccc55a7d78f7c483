import type { Bits } from './bit-reader.js';
import { Predictor } from './predictor.js';

/** Whole numbers as bits, the highest first, each guessed from what is known so far. */
export class NumberCoder {
  private readonly predictor = new Predictor();

  constructor(private readonly bits: Bits) {}

  /**
   * Writes `value` or, when reading, finds it. `width`: how many bits it has. `kind` and `contexts` are told to the
   * predictor. `before`: in a sorted list, the number that comes just before.
   */
  code(value: number, width: number, kind: number, contexts: readonly number[], before = -1): number {
    let same = before >= 0;
    let node = 1;
    for (let i = width - 1; i >= 0; i--) {
      const least = (before >> i) & 1;
      const place = before < 0 ? -1 : i * 4 + (same ? 2 + least : 0);
      const chance = this.predictor.guess(kind, contexts, node, place);
      const bit = this.bits.code((value >> i) & 1, chance);
      this.predictor.learn(bit);
      same &&= bit === least;
      node = node * 2 + bit;
    }
    return node - (1 << width);
  }
}
