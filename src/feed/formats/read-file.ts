import { FeedError } from '../../model/feed.js';
import { IssueLog } from '../issue-log.js';
import { MESSAGES } from './messages.js';
import { Slices } from '../pauses.js';
import type { Batch } from './batch.js';
import { collectionIn, type Collection } from './collection.js';
import { decodeText } from './decode-text.js';
import { parseJson } from './json.js';
import { areStructures, readServices, readStructures } from './read-records.js';

export interface ReadOptions {
  /** What the records are, when the caller knows; else it is told from the records. */
  kind?: 'services' | 'structures';
  signal?: AbortSignal;
}

/**
 * Reads one file of any format but the compact one, recognised by its content, and cleans its records.
 * Throws a FeedError `unreadable` or `unknown-format`.
 */
export async function readFile(input: string | Uint8Array, options: ReadOptions = {}): Promise<Batch> {
  const issues = new IssueLog();
  const collection = await recognise(input, issues);
  const batch: Batch = { format: collection.format, offers: [], structures: [], communes: [], rejected: 0, issues };
  if (collection.page) batch.page = collection.page;
  const slices = new Slices(options.signal);
  const structures = options.kind ? options.kind === 'structures' : areStructures(collection.records);
  await (structures ? readStructures : readServices)(collection.records, batch, slices);
  return batch;
}

interface Recognised extends Omit<Collection, 'format'> {
  format: string;
}

/** The records of a file. Its text, as heavy as they are, is let go when this returns. */
async function recognise(input: string | Uint8Array, issues: IssueLog): Promise<Recognised> {
  const { text, encoding } = decodeText(input);
  if (encoding === 'windows-1252' || encoding === 'damaged utf-8') issues.add('not-utf8', undefined, encoding);
  const start = text.trimStart().slice(0, 20);
  if (start === '') throw new FeedError('unreadable', MESSAGES.empty);
  if (start.startsWith('<')) throw new FeedError('unreadable', MESSAGES.html);
  if (!/^([[{"\d-]|null|true|false|NaN)/.test(start)) return readTable(text, issues);
  let value: unknown;
  try {
    value = parseJson(text, issues);
  } catch (error) {
    // A spreadsheet's first column may well begin with a quote or a digit.
    return /^["\d-]/.test(start) ? readTable(text, issues) : Promise.reject(error);
  }
  const collection = collectionIn(value);
  if (!collection) throw new FeedError('unknown-format', MESSAGES.unknownFormat(start && excerpt(text)));
  return collection;
}

/** The CSV reader and its library are fetched only for a text that is no JSON. */
async function readTable(text: string, issues: IssueLog): Promise<Recognised> {
  const { readCsv } = await import('./csv.js');
  const records = readCsv(text, issues);
  if (!records) throw new FeedError('unknown-format', MESSAGES.unknownFormat(excerpt(text)));
  return { format: 'csv', records };
}

function excerpt(text: string): string {
  return text.trim().slice(0, 60).replace(/\s+/g, ' ');
}
