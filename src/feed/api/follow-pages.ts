import { FeedError } from '../../model/feed.js';
import type { Downloads } from '../download.js';
import type { Batch, PageInfo } from '../formats/batch.js';
import { MESSAGES } from '../formats/messages.js';
import { readFile } from '../formats/read-file.js';
import { versionOf } from '../version.js';
import { getPatiently } from './get-patiently.js';

/** Pages followed at most: at the API's usual size, more than the whole country. */
const MOST_PAGES = 500;
/** Milliseconds that following them may take in all, waits included: nobody looks at a list for longer. */
const LONGEST_READING = 300_000;

/**
 * The pages that follow the first of an API's list, as batches, the first included. Stops at the last page announced,
 * at an empty page, at a page that brings nothing new, at MOST_PAGES, when the time is up, or at a failure: what
 * was read is kept, an issue (`incomplete-pages`, `repeated-page`) is counted and the first batch names the failure.
 */
export async function followPages(url: string, first: Batch, downloads: Downloads): Promise<Batch[]> {
  const limit = downloads.options.pagesTimeout ?? LONGEST_READING;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<FeedError>((resolve) => {
    timer = setTimeout(() => resolve(new FeedError('timeout', MESSAGES.timeUp(Math.round(limit / 1000)))), limit);
  });
  try {
    return await follow(url, first, downloads, timeUp);
  } finally {
    clearTimeout(timer);
  }
}

async function follow(url: string, first: Batch, downloads: Downloads, timeUp: Promise<FeedError>): Promise<Batch[]> {
  const batches = [first];
  const seen = new Set(idsOf(first));
  const start = first.page?.page ?? 1;
  const last = lastPage(first.page, idsOf(first).length);
  const stop = (page: number, why: string, cause?: FeedError, problem = 'incomplete-pages'): Batch[] => {
    const { kind = 'unreadable', status } = cause ?? {};
    const message = MESSAGES.stopped(page, last, why);
    first.issues.add(problem, undefined, message);
    first.failures = [new FeedError(kind, message, { url: withPage(url, page), status, cause })];
    return batches;
  };
  for (let page = start + 1; page <= last; page += 1) {
    if (batches.length >= MOST_PAGES) return stop(page, MESSAGES.mostPages);
    const batch = await Promise.race([pageOf(url, page, first, downloads), timeUp]);
    if (batch instanceof FeedError) return stop(page, batch.message, batch);
    const ids = idsOf(batch);
    if (ids.length === 0 && batch.rejected === 0) return page < last ? stop(page, MESSAGES.emptyPage) : batches;
    if (ids.length > 0 && ids.every((id) => seen.has(id)))
      return stop(page, MESSAGES.repeatedPage, undefined, 'repeated-page');
    for (const id of ids) seen.add(id);
    batches.push(batch);
  }
  return batches;
}

/** One page, or why it can't be had. */
async function pageOf(url: string, page: number, first: Batch, downloads: Downloads): Promise<Batch | FeedError> {
  const { signal } = downloads;
  try {
    const file = await getPatiently(withPage(url, page), downloads);
    const kind = first.structures.length > 0 ? 'structures' : undefined;
    return { ...(await readFile(file.bytes, { signal, kind })), version: await versionOf([file], signal) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FeedError) return error;
    throw error;
  }
}

/** The number of the last page; the first one's own when the envelope does not say enough. */
export function lastPage({ page = 1, pages, total, size }: PageInfo = {}, read = 0): number {
  if (pages !== undefined) return pages;
  const perPage = size ?? read;
  return total !== undefined && perPage > 0 ? Math.ceil(total / perPage) : page;
}

function idsOf({ offers, structures }: Batch): string[] {
  return [...offers, ...structures].map(({ id }) => id);
}

/** The same address with another `page`: works on relative ones too, which `URL` does not. */
export function withPage(url: string, page: number): string {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(url) ?? [];
  const parameters = new URLSearchParams(query);
  parameters.set('page', String(page));
  return `${path}?${parameters.toString()}`;
}
