/**
 * Guessing the next bit from what came before, so that what is likely costs little to write. Each context (the
 * letters before, the group…) remembers how often 1 followed it; their opinions are mixed in the logistic domain
 * by weights that learn which of them to trust.
 *
 * After M. Mahoney, “Adaptive weighing of context models for lossless data compression”, Florida Tech technical
 * report CS-2005-16, 2005; here weights also depend on how often a context was met, as there is little to learn from.
 *
 * Whoever writes and whoever reads must find the very same numbers: only IEEE additions, multiplications and
 * divisions are used, never `Math.exp` or `Math.log`, which each engine rounds in its own way.
 */

/** Contexts that one guess may have. */
export const MOST_CONTEXTS = 10;
/** Kinds of guess, each with its own weights. */
export const MOST_KINDS = 16;

const SLOTS = 1 << 18;
const LEVELS = 4096;
/** Levels per unit in the logistic domain, and e^(1/256). */
const STEPS = 256;
const RATIO = 1.0039138893383475;
/** e^(LEVELS / 2 / STEPS), that is e^8. */
const LONGEST_ODDS = 2980.9579870417283;

/** How much a context is trusted at first, and how many times met makes it as trusted as can be. */
const FIRST_WEIGHT = 0.3;
const TRUST = 4;
const LEARNING = 0.008;
/** The nth time a context is met counts for 1 / (n + BLUR), and n stops at MEMORY. */
const BLUR = 1.7;
const MEMORY = 63;
const RATES = Float64Array.from({ length: MEMORY + 1 }, (_, met) => 1 / (met + BLUR));
/** The highest chance of a 1, in 26 bits. */
const CERTAIN = 2 ** 26 - 1;

/** Mixes the opinions of contexts. One for each text written or read: it learns from it. */
export class Predictor {
  /** For each context met: how likely 1 is, in 26 bits, and how often it was met, in 6. */
  private readonly memory = new Uint32Array(SLOTS).fill(1 << 31);
  private readonly weights = new Float64Array(MOST_KINDS * MOST_CONTEXTS * TRUST).fill(FIRST_WEIGHT);
  private readonly slots = new Int32Array(MOST_CONTEXTS);
  private readonly trusted = new Int32Array(MOST_CONTEXTS);
  private readonly opinions = new Float64Array(MOST_CONTEXTS);
  private readonly tables = logistic();
  private count = 0;
  private guessed = 0.5;

  /**
   * The probability, 0 to 1 excluded, that the next bit is 1. `contexts` are any integers; `node` tells apart the bits
   * of one number, and `place` is a context that does not depend on it (none when negative).
   */
  guess(kind: number, contexts: readonly number[], node: number, place: number): number {
    const { slots, trusted, opinions, weights, memory } = this;
    const { squash, stretch } = this.tables;
    const own = contexts.length;
    const count = own + (place < 0 ? 0 : 1);
    const salt = Math.imul(node + (kind << 16), 0x9e3779b1);
    let sum = 0;
    let base = kind * MOST_CONTEXTS * TRUST;
    for (let i = 0; i < count; i++, base += TRUST) {
      const hash = i < own ? Math.imul(contexts[i]! ^ salt, 0x2c1b3c6d) : Math.imul(place - kind * 64, 0x85ebca6b);
      const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
      const memo = memory[slot]!;
      const met = memo & MEMORY;
      const weight = base + (met < TRUST ? met : TRUST - 1);
      const opinion = stretch[memo >>> 20]!;
      slots[i] = slot;
      trusted[i] = weight;
      opinions[i] = opinion;
      sum += weights[weight]! * opinion;
    }
    this.count = count;
    const level = (sum * STEPS + LEVELS / 2) | 0;
    return (this.guessed = squash[level < 0 ? 0 : level < LEVELS ? level : LEVELS - 1]!);
  }

  /** Learns what the bit just guessed was. */
  learn(bit: number): void {
    const { slots, trusted, opinions, weights, memory, count } = this;
    const step = (bit - this.guessed) * LEARNING;
    const goal = bit ? CERTAIN : 0;
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!;
      const memo = memory[slot]!;
      const met = memo & MEMORY;
      const chance = memo >>> 6;
      memory[slot] = ((chance + (((goal - chance) * RATES[met]!) | 0)) << 6) | (met < MEMORY ? met + 1 : met);
      weights[trusted[i]!]! += step * opinions[i]!;
    }
  }
}

/** Two integers as one, well spread over 32 bits. */
export function mix(a: number, b: number): number {
  const product = Math.imul(Math.imul(a, 0x2c1b3c6d) ^ (b + 0x9e3779b9), 0x85ebca6b);
  return Math.imul(product ^ (product >>> 15), 0xc2b2ae35);
}

/** Logistic value → probability, and back. */
function logistic(): { squash: Float64Array; stretch: Float64Array } {
  const squash = new Float64Array(LEVELS);
  const stretch = new Float64Array(LEVELS);
  let odds = LONGEST_ODDS;
  for (let i = 0; i < LEVELS; i++, odds /= RATIO) squash[i] = 1 / (1 + odds);
  for (let i = 0, at = 0; i < LEVELS; i++) {
    while (at < LEVELS - 1 && squash[at]! < (i + 0.5) / LEVELS) at++;
    stretch[i] = (at - LEVELS / 2) / STEPS;
  }
  return { squash, stretch };
}
