import type { Commune } from '../../model/commune.js';
import type { FeedError, FeedReport } from '../../model/feed.js';
import type { Offer, Structure } from '../../model/offer.js';
import type { IssueLog } from '../issue-log.js';

/** A record as a file gives it: nothing about it is certain. */
export type RawRecord = Record<string, unknown>;

/** What one file holds, cleaned, before anything is joined. */
export interface Batch {
  format: string;
  /** Its services, each with its structure when the record carried one. */
  offers: Offer[];
  structures: Structure[];
  communes: Commune[];
  rejected: number;
  /** The same by source, as far as they name one. */
  rejectedBySource?: Map<string, number>;
  issues: IssueLog;
  /** Where this page stands, when the file is one page of an API. */
  page?: PageInfo;
  /** Why the pages that follow, or the texts of its offers, are missing. */
  failures?: readonly FeedError[];
  /** Tells whether this page, followed from the first one, holds the same as another time. */
  version?: string;
  /** What a compact feed says about itself. */
  about?: Pick<FeedReport, 'updatedAt' | 'notice' | 'licence'>;
}

/** The numbers of the API's envelope, where they are usable. */
export interface PageInfo {
  page?: number;
  pages?: number;
  total?: number;
  size?: number;
}

export function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
