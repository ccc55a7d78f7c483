/**
 * The rank of each string among all, equal strings sharing one; undefined comes last. Distinct
 * strings are sorted once: half the services of real feeds share their name with another. By code units, unless told.
 */
export function rankOf(
  strings: readonly (string | undefined)[],
  compare?: (a: string, b: string) => number,
): Uint32Array<ArrayBuffer> {
  const distinct = [...new Set(strings)].filter((string) => string !== undefined).sort(compare);
  const ranks = new Map<string | undefined, number>(distinct.map((string, rank) => [string, rank]));
  return Uint32Array.from(strings, (string) => ranks.get(string) ?? distinct.length);
}

/** Code unit order, the same everywhere. */
export function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function descending(a: string, b: string): number {
  return ascending(b, a);
}
