import { FeedError, type FeedReport } from '../../model/feed.js';
import { foldAcross } from '../assemble/fold-compact.js';
import type { Downloaded, Downloads } from '../download.js';
import { finish, openCompact } from './load.js';

/**
 * Several compact feeds keep their stages; what is merged and folded is decided once, on the cores.
 * `main`: without the first of them, the others are nothing to show.
 */
export async function loadCompacts(
  files: readonly Downloaded[],
  failures: FeedError[],
  downloads: Downloads,
  { main = false } = {},
): Promise<FeedReport> {
  const opening = files.map((file) => openCompact(file, downloads));
  const heads = await readable(opening, failures, downloads);
  if (heads.length === 0) throw failures[0];
  const announced = heads.reduce((sum, { total }) => sum + total, 0);
  downloads.show('first', foldAcross(heads.map(({ first }) => first)).report, announced);
  const cores = heads.map(({ core }) => core());
  const [feeds] = await Promise.all([readable(cores, failures, downloads), main ? cores[0] : undefined]);
  if (feeds.length === 0) throw failures[0];
  const { report, completed } = foldAcross(feeds.map((feed) => feed.report));
  downloads.show('core', report);
  const whole = await Promise.all(feeds.map((feed) => finish(feed.report, feed.complete, downloads)));
  const missing = whole.flatMap((one) => one.failures ?? []);
  return {
    ...report,
    offers: completed(whole.map(({ offers }) => offers)),
    issues: whole.flatMap(({ issues }) => issues),
    ...(missing.length > 0 ? { failures: missing } : {}),
  };
}

/** What settles well; the FeedErrors of the others join `failures`. Any other error is thrown. */
export async function readable<T>(
  readings: readonly Promise<T>[],
  failures: FeedError[],
  { signal }: Downloads,
): Promise<T[]> {
  const read: T[] = [];
  for (const outcome of await Promise.allSettled(readings)) {
    signal.throwIfAborted();
    if (outcome.status === 'fulfilled') read.push(outcome.value);
    else if (outcome.reason instanceof FeedError) failures.push(outcome.reason);
    else throw outcome.reason;
  }
  return read;
}
