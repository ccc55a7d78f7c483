import { asFeedError, FeedError, type FeedReport } from '../../model/feed.js';
import type { Offer } from '../../model/offer.js';
import type { Downloaded, Downloads } from '../download.js';
import { MESSAGES } from '../messages.js';
import { Slices } from '../pauses.js';
import { readOffers, type CoreOffers } from './decode.js';
import type { Core, Details, Head } from './format.js';
import { besides, isFileName, parsePart } from './part.js';
import { number, text } from './table.js';

/** What a head announces, once its core is there: what to show now, and how to get the rest. */
export interface CompactFeed {
  report: FeedReport;
  /** The same offers, in the same order, details included; rejects when the details can't be had. */
  complete: () => Promise<Offer[]>;
}

/** Loads one compact feed: shows its first cards, then its core, and gives everything at the end. */
export async function loadCompact(file: Downloaded, downloads: Downloads): Promise<FeedReport> {
  const head = await openCompact(file, downloads);
  downloads.show('first', head.first, head.total);
  const { report, complete } = await head.core();
  downloads.show('core', report);
  return finish(report, complete, downloads);
}

/** The whole report; without its details, with an issue that says so, when they can't be had. */
export async function finish(
  report: FeedReport,
  complete: CompactFeed['complete'],
  { signal }: Downloads,
): Promise<FeedReport> {
  try {
    return { ...report, offers: await complete() };
  } catch (error) {
    signal.throwIfAborted();
    const failure = asFeedError(error);
    const issue = { problem: 'details-missing', count: report.offers.length, sample: failure.message };
    return { ...report, issues: [...report.issues, issue], failures: [failure] };
  }
}

/** The head of a feed: its first cards, how many offers are announced, and how to get them. */
export interface OpenFeed {
  first: FeedReport;
  total: number;
  core: () => Promise<CompactFeed>;
}

export async function openCompact({ bytes, url }: Downloaded, downloads: Downloads): Promise<OpenFeed> {
  const slices = new Slices(downloads.signal);
  const head = parsePart<Head>(bytes, 'head', url);
  const { files, first } = head;
  downloads.expect((number(files?.core?.bytes) || 0) + (number(files?.details?.bytes) || 0));
  const part = async <T>(name: 'core' | 'details'): Promise<Partial<T>> => {
    const file = files?.[name]?.name;
    if (!isFileName(file)) throw new FeedError('unreadable', MESSAGES.badCompact(name), { url });
    const address = besides(url, file);
    return parsePart<T>((await downloads.get(address, 'immutable')).bytes, name, address);
  };
  const core = async (): Promise<CompactFeed> => {
    const [tables, { readCommunes, readDetails }] = await Promise.all([part<Core>('core'), import('./decode-rest.js')]);
    const read = await readOffers(tables, slices);
    const report = reportOf(head, read, await readCommunes(tables.communes, slices));
    return { report, complete: async () => readDetails(await part<Details>('details'), read, slices) };
  };
  const cards = reportOf(head, await readOffers(first ?? {}, slices), []);
  return { first: cards, total: number(head.total) || cards.offers.length, core };
}

export function reportOf(head: Partial<Head>, { offers }: CoreOffers, communes: FeedReport['communes']): FeedReport {
  return {
    offers,
    communes,
    issues: [],
    rejected: number(head.rejected) || 0,
    folded: number(head.folded) || 0,
    format: 'compact',
    updatedAt: text(head.updatedAt),
    notice: text(head.notice),
    licence: text(head.licence),
    version: JSON.stringify(head.files),
  };
}
