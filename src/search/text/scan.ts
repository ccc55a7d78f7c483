/**
 * Cutting a text into words, by character codes: a description is read once per build, so this loop
 * decides how long indexing takes. A word is a run of letters, digits and combining marks of any
 * script; apostrophes and hyphens cut (`l’école` → `l`, `école`).
 */

/** Longer runs of letters are no words: only their beginning is kept. */
export const LONGEST_WORD = 40;

const SEPARATOR = 0;
const WORD = 1;
/** 1 for the code units below 0x300 that belong to words. */
const KIND = new Uint8Array(0x300);
for (let code = 0; code < KIND.length; code++) {
  KIND[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? WORD : SEPARATOR;
}

function isWordCode(code: number): boolean {
  if (code < 0x300) return KIND[code] === WORD;
  if (code < 0x2000) return code !== 0x37e && code !== 0x60c && code !== 0x61b && code !== 0x61f;
  // General punctuation, symbols, CJK punctuation, surrogates (emoji), private use and full-width signs separate.
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00);
}

/** True for `'` and its typographic forms. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4;
}

/**
 * Calls `visit(start, end)` for each word of `text`. A single letter before an apostrophe is an
 * elided article (`l’`, `d’`) and is left out, `qu’` too; `R.S.A.` is one word.
 */
export function scanWords(text: string, visit: (start: number, end: number, dotted: boolean) => void): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    while (at < length && !isWordCode(text.charCodeAt(at))) at++;
    if (at >= length) return;
    const start = at;
    while (at < length && isWordCode(text.charCodeAt(at))) at++;
    if (at - start === 1 && text.charCodeAt(at) === 0x2e) {
      const end = endOfDotted(text, start);
      if (end > at + 1) {
        visit(start, (at = end), true);
        continue;
      }
    }
    if (!isElided(text, start, at)) visit(start, at, false);
  }
}

/** Where `R.S.A.` that starts at `start` ends; `start` + 1 when it is a single letter. */
function endOfDotted(text: string, start: number): number {
  let end = start + 1;
  while (
    text.charCodeAt(end) === 0x2e &&
    isWordCode(text.charCodeAt(end + 1)) &&
    !isWordCode(text.charCodeAt(end + 2))
  ) {
    end += 2;
  }
  return end;
}

function isElided(text: string, start: number, end: number): boolean {
  if (!isApostrophe(text.charCodeAt(end))) return false;
  if (end - start === 1) return true;
  return end - start === 2 && (text.charCodeAt(start) | 32) === 0x71 && (text.charCodeAt(start + 1) | 32) === 0x75;
}
