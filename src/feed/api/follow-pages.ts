import { FeedError } from '../../model/feed.js';
import type { Downloads } from '../download.js';
import type { Batch, PageInfo } from '../formats/batch.js';
import { readFile } from '../formats/read-file.js';
import { getPatiently } from './get-patiently.js';

/** Pages followed at most: at the API's usual size, more than the whole country. */
const MOST_PAGES = 500;

/**
 * The pages that follow the first of an API's list, as batches, the first included. Stops at the last page announced,
 * at an empty page, at a page that brings nothing new, at MOST_PAGES, or at a failure: what was read is
 * kept, and an issue (`incomplete-pages`, `repeated-page`) says what happened.
 */
export async function followPages(url: string, first: Batch, downloads: Downloads): Promise<Batch[]> {
  const batches = [first];
  const seen = new Set(idsOf(first));
  const start = first.page?.page ?? 1;
  const last = lastPage(first.page, idsOf(first).length);
  for (let page = start + 1; page <= last; page += 1) {
    if (batches.length >= MOST_PAGES) return incomplete(batches, `${MOST_PAGES} pages lues sur ${last}`);
    let batch: Batch;
    try {
      const file = await getPatiently(withPage(url, page), downloads);
      batch = await readFile(file.bytes, {
        signal: downloads.signal,
        kind: first.structures.length > 0 ? 'structures' : undefined,
      });
    } catch (error) {
      downloads.signal.throwIfAborted();
      if (!(error instanceof FeedError)) throw error;
      return incomplete(batches, `page ${page} sur ${last} : ${error.message}`);
    }
    const ids = idsOf(batch);
    if (ids.length === 0 && batch.rejected === 0)
      return page < last ? incomplete(batches, `page ${page} vide`) : batches;
    if (ids.length > 0 && ids.every((id) => seen.has(id))) return repeated(batches, page);
    for (const id of ids) seen.add(id);
    batches.push(batch);
  }
  return batches;
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

function incomplete(batches: Batch[], sample: string): Batch[] {
  batches[0]!.issues.add('incomplete-pages', undefined, sample);
  return batches;
}

function repeated(batches: Batch[], page: number): Batch[] {
  batches[0]!.issues.add('repeated-page', undefined, `page ${page}`);
  return batches;
}

/** The same address with another `page`: works on relative ones too, which `URL` does not. */
export function withPage(url: string, page: number): string {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(url) ?? [];
  const parameters = new URLSearchParams(query);
  parameters.set('page', String(page));
  return `${path}?${parameters.toString()}`;
}
