import type { FeedReport } from '../../model/feed.js';
import type { Offer } from '../../model/offer.js';
import { foldDuplicates } from './fold.js';
import { mergeById, mergeCommunes } from './merge.js';

/** Several compact feeds as one report, and how the same choice applies to their completed offers. */
export interface FoldedFeeds {
  report: FeedReport;
  /** Given the completed offers of each feed, those of the report, in its order. */
  completed: (feeds: readonly (readonly Offer[])[]) => Offer[];
}

/**
 * Merges and folds feeds on what their cores say, so that the offers keep their places when the details
 * arrive. Each feed was already folded when it was built.
 */
export function foldAcross(reports: readonly FeedReport[]): FoldedFeeds {
  const merged = mergeById(reports.map(({ offers }) => offers));
  const offers = foldDuplicates(merged);
  const { updatedAt, notice, licence } = reports.find((report) => report.notice) ?? reports[0]!;
  const report: FeedReport = {
    offers,
    communes: mergeCommunes(reports),
    issues: reports.flatMap(({ issues }) => issues),
    rejected: reports.reduce((sum, { rejected }) => sum + rejected, 0),
    folded: reports.reduce((sum, { folded }) => sum + folded, merged.length - offers.length),
    format: 'compact',
    updatedAt:
      reports
        .map((one) => one.updatedAt)
        .filter((date) => date !== undefined)
        .sort()[0] ?? updatedAt,
    notice,
    licence,
    version: reports.map(({ version }) => version).join(' '),
  };
  return { report, completed: (feeds) => completeAll(reports, offers, feeds) };
}

function completeAll(
  reports: readonly FeedReport[],
  offers: readonly Offer[],
  feeds: readonly (readonly Offer[])[],
): Offer[] {
  const newest = new Map<string, Offer>();
  const wanted = new Map(mergeById(reports.map((report) => report.offers)).map((offer) => [offer.id, offer]));
  reports.forEach((report, feed) => {
    report.offers.forEach((offer, index) => {
      if (wanted.get(offer.id) === offer) newest.set(offer.id, feeds[feed]![index]!);
    });
  });
  return offers.map(({ id, sources }) => ({ ...newest.get(id)!, sources }));
}
