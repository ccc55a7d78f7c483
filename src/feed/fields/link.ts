import type { IssueLog } from '../issue-log.js';
import { cleanText } from './text.js';

const LONGEST_LINK = 2_000;
const BARE_HOST = /^www\.[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i;

/**
 * An http or https address; `www.…` alone gets its `https://`. Anything else, an address that hides
 * another host behind a user name included, is counted as `refused-link` and undefined.
 */
export function readLink(value: unknown, field: string, log: IssueLog): string | undefined {
  if (value == null || value === '') return undefined;
  const link = typeof value === 'string' ? safeLink(value.trim()) : undefined;
  if (link === undefined && !(typeof value === 'string' && value.trim() === '')) log.add('refused-link', field, value);
  return link;
}

function safeLink(text: string): string | undefined {
  // The URL parser drops line breaks inside `java\nscript:`; a true address has none.
  if (text.length > LONGEST_LINK || cleanText(text) !== text || /[\t\r\n\\]/.test(text)) return undefined;
  const address = BARE_HOST.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/[^/?#]/i.test(address)) return undefined;
  try {
    const url = new URL(address);
    if (url.username !== '' || url.password !== '') return undefined;
    return /[\s"'<>`{}|^]/.test(address) ? url.href : address;
  } catch {
    return undefined;
  }
}
