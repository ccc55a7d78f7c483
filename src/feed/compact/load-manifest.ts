import { FeedError, type FeedReport } from '../../model/feed.js';
import type { Downloaded, Downloads } from '../download.js';
import { loadCompact } from './load.js';
import { loadCompacts } from './load-several.js';
import { parseManifest, type Manifest } from './manifest.js';
import { besides } from './part.js';

const NO_DEPARTEMENT =
  'Ce manifeste réunit plusieurs départements, et aucun des siens n’est demandé. Indiquez-en un avec code-departement ou code-commune.';

/** Loads the départements of a manifest that are wanted, and the remote services that all of them share. */
export async function loadManifest(file: Downloaded, downloads: Downloads): Promise<FeedReport> {
  const manifest = parseManifest(file.bytes, file.url);
  const codes = (await downloads.options.choose?.(manifest, file.url)) ?? manifest.feeds.map(({ code }) => code);
  downloads.signal.throwIfAborted();
  const urls = filesOf(manifest, codes).map((name) => besides(file.url, name));
  if (urls.length === 0) throw new FeedError('unreadable', NO_DEPARTEMENT, { url: file.url });
  const answers = await Promise.allSettled(urls.map((url) => downloads.get(url)));
  downloads.signal.throwIfAborted();
  const [main] = answers;
  // Without its main département there is nothing to show for that place: remote services alone would mislead.
  if (main!.status === 'rejected') throw main!.reason;
  const heads = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as FeedError] : []));
  const report = await (heads.length === 1
    ? loadCompact(heads[0]!, downloads)
    : loadCompacts(heads, failures, downloads, { main: true }));
  return withTheirNotice(report, manifest, failures);
}

function filesOf({ feeds, remote }: Manifest, codes: readonly string[]): string[] {
  const named = codes.flatMap((code) => feeds.filter((feed) => feed.code === code).map(({ file }) => file));
  return named.length > 0 && remote ? [...named, remote.file] : named;
}

/** What the manifest says of the whole holds where the feeds say nothing; what did not come is named. */
function withTheirNotice(report: FeedReport, manifest: Manifest, missing: readonly FeedError[]): FeedReport {
  const failures = [...missing, ...(report.failures ?? [])];
  const issue = { problem: 'unread-file', count: missing.length, sample: missing[0]?.message };
  return {
    ...report,
    issues: missing.length > 0 ? [issue, ...report.issues] : report.issues,
    updatedAt: report.updatedAt ?? manifest.updatedAt,
    notice: report.notice ?? manifest.notice,
    licence: report.licence ?? manifest.licence,
    ...(failures.length > 0 ? { failures } : {}),
  };
}
