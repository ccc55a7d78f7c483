/**
 * Writing a word the way it is compared: lower case, no accents, no ligatures. What remains of any
 * other script is kept as it is.
 */

const MARKS = /\p{M}+/gu;
const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/ß/g, 'ss'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
];
const PLAIN = /^[a-z0-9]*$/;
const LIGATURE = /[œæßøł]/;

/** `Œuvre` → `oeuvre`. One word or a whole text; length may change. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  let folded = lower.normalize('NFD').replace(MARKS, '');
  if (LIGATURE.test(folded)) for (const [from, to] of LIGATURES) folded = folded.replace(from, to);
  return folded;
}
