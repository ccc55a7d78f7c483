import { asFeedError, FeedError, type FeedReport } from '../model/feed.js';
import { assemble } from './assemble/assemble.js';
import { finish, openCompact } from './compact/load.js';
import { loadCompacts, readable } from './compact/load-several.js';
import { isCompact } from './compact/part.js';
import type { Downloaded, Downloads } from './download.js';
import type { Batch } from './formats/batch.js';
import { readFile } from './formats/read-file.js';
import { IssueLog } from './issue-log.js';
import { versionOf } from './version.js';
import { followPages } from './api/follow-pages.js';

/**
 * Loads feeds of any format, several compact ones included; `failed`: why others did not even come. Its own
 * chunk: see load.ts.
 */
export async function loadOthers(
  files: readonly Downloaded[],
  failed: readonly unknown[],
  downloads: Downloads,
): Promise<FeedReport> {
  const failures = failed.map(asFeedError);
  const alone = files.length + failures.length === 1;
  const report = files.every(({ bytes }) => isCompact(bytes))
    ? await loadCompacts(files, failures, downloads)
    : await loadMixed(files, failures, alone, downloads);
  return withFailures(report, failures);
}

/**
 * Says what could not be read beside what could. An empty list would lie: when nothing can be shown,
 * the first failure is thrown.
 */
function withFailures(report: FeedReport, failures: readonly FeedError[]): FeedReport {
  const all = [...failures, ...(report.failures ?? [])];
  if (all.length === 0) return report;
  if (report.offers.length === 0) throw all[0];
  const issues = [...report.issues];
  if (failures.length > 0)
    issues.unshift({ problem: 'unread-file', count: failures.length, sample: failures[0]!.message });
  return { ...report, issues, failures: all };
}

async function loadMixed(
  files: readonly Downloaded[],
  failures: FeedError[],
  alone: boolean,
  downloads: Downloads,
): Promise<FeedReport> {
  // The head of a compact feed says the version of its parts.
  const versions = [await versionOf(files, downloads.signal)];
  // One after the other: two texts and their records at once are what a small heap can’t hold.
  const waiting = [...files];
  const batches: Batch[] = [];
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const [read] = await readable([readOne(file, downloads, alone)], failures, downloads);
    batches.push(...(read ?? []));
  }
  // The first page of an API does not say what the others hold.
  for (const { version } of batches) if (version !== undefined) versions.push(version);
  return { ...assemble(batches, { whole: true }), version: versions.join(' ') };
}

/** What one file and the pages that follow it hold, before anything is joined: for who merges as it reads. */
export function readBatches(file: Downloaded, downloads: Downloads): Promise<Batch[]> {
  return readOne(file, downloads, false);
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
  const { offers, communes, rejected, format, updatedAt, notice, licence, issues, failures } = await finish(
    report,
    complete,
    downloads,
  );
  const log = new IssueLog();
  log.addAll(issues);
  const about = { updatedAt, notice, licence };
  return { format, offers, structures: [], communes, rejected, issues: log, failures, about };
}
