import type { IssueLog } from '../issue-log.js';
import { cleanText, isBlank } from './text.js';

/** Most values kept of one list: zones written commune by commune are the longest true ones. */
const LONGEST_LIST = 2_000;
const LONGEST_ITEM = 300;

const QUOTED = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s,'"[\]]+)/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/**
 * A list field: each text once, empty ones left out. A text that reads as a list (JSON or Python's
 * `['a', 'b']`) is that list, any other is one value; nothing left is undefined.
 */
export function readList(value: unknown, field: string, log: IssueLog): string[] | undefined {
  if (value == null || value === '') return undefined;
  const items = new Set<string>();
  for (const item of itemsOf(value, field, log)) {
    const text = readItem(item, field, log);
    if (text !== undefined) items.add(text);
    if (items.size >= LONGEST_LIST) {
      log.add('truncated-list', field);
      break;
    }
  }
  return items.size > 0 ? [...items] : undefined;
}

function itemsOf(value: unknown, field: string, log: IssueLog): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return listWritten(value.trim()) ?? [value];
  log.add('wrong-type', field, value);
  return typeof value === 'number' && Number.isFinite(value) ? [String(value)] : [];
}

function readItem(item: unknown, field: string, log: IssueLog): string | undefined {
  if (item == null) return undefined;
  if (typeof item !== 'string' && typeof item !== 'number') {
    log.add('wrong-type', field, item);
    return undefined;
  }
  const text = cleanText(String(item)).trim();
  if (isBlank(text)) return undefined;
  if (text.length <= LONGEST_ITEM) return text;
  log.add('truncated-text', field, text);
  return text.slice(0, LONGEST_ITEM);
}

/** The values of a list written as a text in JSON or in Python; undefined when the text is no list. */
export function listWritten(text: string): unknown[] | undefined {
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // Python's quotes are not JSON's: read below.
  }
  const items: string[] = [];
  for (const [, single, double, bare] of text.slice(1, -1).matchAll(QUOTED)) {
    const quoted = single ?? double;
    if (quoted !== undefined) items.push(quoted.replace(/\\(.)/g, (_, c: string) => ESCAPES[c] ?? c));
    else if (bare !== undefined && bare !== 'None' && bare !== 'nan') items.push(bare);
  }
  return items;
}
