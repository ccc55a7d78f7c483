import { FeedError, type FeedReport } from '../model/feed.js';
import { assemble } from './assemble/assemble.js';
import { foldAcross } from './assemble/fold-compact.js';
import { finish, openCompact } from './compact/load.js';
import { isCompact } from './compact/part.js';
import type { Downloaded, Downloads } from './download.js';
import type { Batch } from './formats/batch.js';
import { readFile } from './formats/read-file.js';
import { IssueLog } from './issue-log.js';
import { followPages } from './api/follow-pages.js';

/** Loads feeds of any format, several compact ones included. Its own chunk: see load.ts. */
export async function loadOthers(files: readonly Downloaded[], downloads: Downloads): Promise<FeedReport> {
  if (files.every(({ bytes }) => isCompact(bytes))) return loadCompacts(files, downloads);
  // One after the other: two texts and their records at once are what a small heap can’t hold.
  const waiting = [...files];
  const batches: Batch[] = [];
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    batches.push(...(await readOne(file, downloads, files.length === 1)));
  }
  return assemble(batches, { whole: true });
}

/** One file and the pages that follow it; `alone`, its first page is shown without waiting for the others. */
async function readOne(file: Downloaded, downloads: Downloads, alone: boolean): Promise<Batch[]> {
  if (isCompact(file.bytes)) return [await readCompact(file, downloads)];
  const batch = await naming(file.url, readFile(file.bytes, { signal: downloads.signal }));
  if (!batch.page) return [batch];
  if (alone) downloads.show('first', assemble([batch], { whole: false }), batch.page.total);
  return followPages(file.url, batch, downloads);
}

async function naming<T>(url: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof FeedError ? new FeedError(error.kind, error.message, { url, cause: error }) : error;
  }
}

/** A compact feed among others is awaited whole. */
async function readCompact(file: Downloaded, downloads: Downloads): Promise<Batch> {
  const { core } = await openCompact(file, downloads);
  const { report, complete } = await core();
  const { offers, communes, rejected, format, updatedAt, notice, licence, issues } = await finish(
    report,
    complete,
    downloads,
  );
  const log = new IssueLog();
  log.addAll(issues);
  return { format, offers, structures: [], communes, rejected, issues: log, about: { updatedAt, notice, licence } };
}

/** Several compact feeds keep their stages; what is merged and folded is decided once, on the cores. */
async function loadCompacts(files: readonly Downloaded[], downloads: Downloads): Promise<FeedReport> {
  const heads = await Promise.all(files.map((file) => openCompact(file, downloads)));
  const announced = heads.reduce((sum, { total }) => sum + total, 0);
  downloads.show('first', foldAcross(heads.map(({ first }) => first)).report, announced);
  const feeds = await Promise.all(heads.map(({ core }) => core()));
  const { report, completed } = foldAcross(feeds.map((feed) => feed.report));
  downloads.show('core', report);
  return finish(report, async () => completed(await Promise.all(feeds.map(({ complete }) => complete()))), downloads);
}
