import type { IssueLog } from '../issue-log.js';
import { readText } from './text.js';

/** A postcode: five digits, the leading zero given back; what follows (“CEDEX 7”) is dropped. */
export function readPostcode(value: unknown, field: string, log: IssueLog): string | undefined {
  const text = readText(value, field, log);
  if (text === undefined) return undefined;
  const digits = /^(\d{4,5})(\.0)?(?!\d)/.exec(text)?.[1];
  if (digits === undefined) log.add('unusable-code', field, text);
  return digits?.padStart(5, '0');
}

/** The INSEE code of a commune: `35238`, `2A004`, the leading zero given back. */
export function readInsee(value: unknown, field: string, log: IssueLog): string | undefined {
  const text = readText(value, field, log)?.toUpperCase().replace(/\.0$/, '').padStart(5, '0');
  if (text === undefined || /^(\d{5}|2[AB]\d{3})$/.test(text)) return text;
  log.add('unusable-code', field, value);
  return undefined;
}

/** Codes of territories: a number robbed of its zero (`1` for Ain) gets it back. */
export function readZone(list: string[] | undefined): string[] | undefined {
  return list?.map((code) => (/^\d$|^\d{4}$/.test(code) ? `0${code}` : code));
}
