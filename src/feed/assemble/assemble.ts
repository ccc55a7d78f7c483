import type { FeedReport } from '../../model/feed.js';
import type { Offer } from '../../model/offer.js';
import type { Batch } from '../formats/batch.js';
import { IssueLog } from '../issue-log.js';
import { foldDuplicates } from './fold.js';
import { joinStructures, refuseLoneStructures } from './join.js';
import { mergeById, mergeCommunes } from './merge.js';

/**
 * Everything that files gave, as one report: merged, joined and, when they are a whole feed (`whole`),
 * folded; one file alone is not expected to hold structures.
 */
export function assemble(batches: readonly Batch[], { whole }: { whole: boolean }): FeedReport {
  const issues = new IssueLog();
  for (const batch of batches) issues.addAll(batch.issues.list());
  const merged = mergeById(batches.map((batch) => batch.offers));
  const structures = mergeById(batches.map((batch) => batch.structures));
  joinStructures(merged, structures, whole || structures.length > 0, issues);
  const offers = whole ? foldDuplicates(merged) : merged;
  countMissing(offers, issues);
  const lone = refuseLoneStructures(batches, issues);
  const failures = batches.flatMap((batch) => batch.failures ?? []);
  return {
    offers,
    communes: mergeCommunes(batches),
    issues: issues.list(),
    rejected: batches.reduce((sum, { rejected }) => sum + rejected, lone),
    rejectedBySource: rejectedBySource(batches),
    folded: merged.length - offers.length,
    format: [...new Set(batches.map(({ format }) => format))].join(' + '),
    ...aboutOf(batches, offers),
    ...(failures.length > 0 ? { failures } : {}),
  };
}

function rejectedBySource(batches: readonly Batch[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const batch of batches)
    for (const [source, count] of batch.rejectedBySource ?? []) sum.set(source, (sum.get(source) ?? 0) + count);
  return sum;
}

/** An offer that no one can place on a map; those given at a distance only have no need of it. */
export function countMissing(offers: readonly Offer[], issues: IssueLog): void {
  for (const { latitude, modes_accueil, id } of offers) {
    const remote = modes_accueil?.length === 1 && modes_accueil[0] === 'a-distance';
    if (latitude === undefined && !remote) issues.add('missing-coordinates', undefined, id);
  }
}

function aboutOf(batches: readonly Batch[], offers: readonly Offer[]): Partial<FeedReport> {
  const about: Partial<FeedReport> = {};
  const notices = new Set(batches.flatMap((batch) => batch.about?.notice ?? []));
  const licences = new Set(batches.flatMap((batch) => batch.about?.licence ?? []));
  if (notices.size > 0) about.notice = [...notices].join(' ; ');
  if (licences.size > 0) about.licence = [...licences].join(' ; ');
  const updatedAt = batches.flatMap((batch) => batch.about?.updatedAt ?? []).sort()[0] ?? newestOf(offers);
  if (updatedAt !== undefined) about.updatedAt = updatedAt;
  return about;
}

/** Raw files carry no date of their own: the newest of their records is the best one knows. */
function newestOf(offers: readonly Offer[]): string | undefined {
  const today = new Date().toISOString().slice(0, 10);
  let newest: string | undefined;
  for (const { date_maj } of offers) {
    if (date_maj !== undefined && date_maj <= today && (newest === undefined || date_maj > newest)) newest = date_maj;
  }
  return newest;
}
