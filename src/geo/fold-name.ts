/**
 * A commune's name as people type it: no accents, no capitals, no hyphens nor apostrophes, “St”,
 * “Ste” and “s/” written out, post-office words (“Cedex 7”) left out.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/\bs\//g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bcedex( \d+)?\b/g, '')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .trim();
}
