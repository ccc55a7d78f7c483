import type { IssueLog } from '../issue-log.js';
import { readText } from './text.js';

/** An address that can follow `mailto:` without adding anything to it. */
const MAIL = /^[\w.!#$%'*+/=^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** The first usable address of the field (some hold two); none is counted as `unusable-email`. */
export function readMail(value: unknown, field: string, log: IssueLog): string | undefined {
  const text = readText(value, field, log)?.replace(/^mailto:/i, '');
  if (text === undefined) return undefined;
  const mail = text.split(/[\s;,]+/).find((part) => part.length <= 254 && MAIL.test(part));
  if (mail === undefined) log.add('unusable-email', field, text);
  return mail;
}

/** A telephone number, as written; the one that a spreadsheet or a number type robbed of its `+` or `0` gets it back. */
export function readPhone(value: unknown, field: string, log: IssueLog): string | undefined {
  const text = readText(value, field, log, 100);
  if (text === undefined) return undefined;
  if (/^33[1-9]\d{8}$/.test(text)) return `+${text}`;
  return /^[1-9]\d{8}$/.test(text) ? `0${text}` : text;
}
