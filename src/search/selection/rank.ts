import { sortInSteps } from './sort-in-steps.js';

/** Strings read in one step. */
const STEP = 1024;

/**
 * The rank of each string among all, equal strings sharing one; undefined comes last. Distinct
 * strings are sorted once: half the services of real feeds share their name with another. In steps.
 */
export function* rankOf(
  strings: readonly (string | undefined)[],
  compare = ascending,
): Generator<undefined, Uint32Array> {
  const ranks = new Map<string, number>();
  for (const [i, string] of strings.entries()) {
    if (string !== undefined) ranks.set(string, 0);
    if (i % STEP === 0) yield;
  }
  const sorted = yield* sortInSteps([...ranks.keys()], compare);
  for (const [rank, string] of sorted.entries()) {
    ranks.set(string, rank);
    if (rank % STEP === 0) yield;
  }
  const ranked = new Uint32Array(strings.length);
  for (const [i, string] of strings.entries()) {
    ranked[i] = string === undefined ? sorted.length : ranks.get(string)!;
    if (i % STEP === 0) yield;
  }
  return ranked;
}

/** Code unit order, the same everywhere. */
export function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function descending(a: string, b: string): number {
  return ascending(b, a);
}
