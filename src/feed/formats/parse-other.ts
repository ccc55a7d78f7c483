import { lastPage } from '../api/follow-pages.js';
import { assemble } from '../assemble/assemble.js';
import type { FeedReport } from '../../model/feed.js';
import type { ParseOptions } from '../parse-feed.js';
import { readFile } from './read-file.js';

/** `parseFeed`, for every format but the compact one. */
export async function parseOther(input: string | Uint8Array, { structures }: ParseOptions): Promise<FeedReport> {
  const batch = await readFile(input);
  const { page, issues, offers } = batch;
  const last = lastPage(page, offers.length);
  if (page && last > (page.page ?? 1)) issues.add('incomplete-pages', undefined, `page ${page.page ?? 1} sur ${last}`);
  const batches = structures === undefined ? [batch] : [batch, await readFile(structures, { kind: 'structures' })];
  return assemble(batches, { whole: false });
}
