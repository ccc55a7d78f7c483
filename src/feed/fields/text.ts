import type { IssueLog } from '../issue-log.js';

/** Longest texts kept, in UTF-16 units. The longest true description seen has 9 000. */
export const LONG = 20_000;
export const MEDIUM = 5_000;
export const SHORT = 300;

/** Control characters that no text needs (tabs and line breaks stay), and halves of characters. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/gu; // eslint-disable-line no-control-regex
const HAS_UNWANTED = new RegExp(UNWANTED.source, 'u');
const INVISIBLE = /^[\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad]*$/;

/** Text without control characters nor lone surrogates, which break addresses and terminals. */
export function cleanText(text: string): string {
  return HAS_UNWANTED.test(text) ? text.replace(UNWANTED, (c) => (c < ' ' || c === '\u007f' ? '' : '\ufffd')) : text;
}

/** True for a text that shows nothing. */
export function isBlank(text: string): boolean {
  return INVISIBLE.test(text);
}

/**
 * A text field: trimmed, cleaned, cut at `longest`. Empty or of another type: undefined. A number is
 * read as text and a list of one text as that text, both counted as `wrong-type`.
 */
export function readText(value: unknown, field: string, log: IssueLog, longest: number = SHORT): string | undefined {
  if (typeof value !== 'string')
    return value == null ? undefined : readText(misTyped(value, field, log), field, log, longest);
  const text = cleanText(value).trim();
  if (text === '' || isBlank(text)) return undefined;
  if (text.length <= longest) return text;
  log.add('truncated-text', field, text);
  return cut(text, longest);
}

/** What a value of a wrong type still says for certain: a number's digits, the only text of a list. */
function misTyped(value: unknown, field: string, log: IssueLog): string | undefined {
  log.add('wrong-type', field, value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') return value[0];
  return undefined;
}

/** Cuts without leaving half a character. */
function cut(text: string, longest: number): string {
  const head = text.slice(0, longest - 1);
  return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`;
}
