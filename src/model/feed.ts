import type { Commune } from './commune.js';
import type { Offer } from './offer.js';

/** One kind of defect found in a feed, for its data manager. */
export interface Issue {
  /** Stable machine name, in English (`rejected-no-id`, `unknown-vocabulary-value`…). */
  problem: string;
  field?: string;
  count: number;
  /** One value that shows the defect, shortened. */
  sample?: string;
}

/** What reading one or several feeds gave. */
export interface FeedReport {
  offers: Offer[];
  communes: Commune[];
  issues: Issue[];
  /** Records left out. */
  rejected: number;
  /** The same by source, as far as they name one: in raw files, not in compact ones. */
  rejectedBySource?: ReadonlyMap<string, number>;
  /** Near-duplicates folded into another offer. */
  folded: number;
  format: string;
  /** Date of the data, `AAAA-MM-JJ`. */
  updatedAt?: string;
  /** Words that the feed wants beside its source (« Données inventées… »). */
  notice?: string;
  /** Licence of the data, when the feed says it. */
  licence?: string;
  /** Says the content, when the files do: reports of one version hold the same. */
  version?: string;
  /** Why part of the feed is missing: one error per file or list of pages, with its address. Absent when all was read. */
  failures?: readonly FeedError[];
}

export type FeedErrorKind = 'unreadable' | 'unknown-format' | 'unsupported-version' | 'network' | 'http' | 'timeout';

/** A feed that can't be read at all. `message` is for the webmaster, in French. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly kind: FeedErrorKind;
  readonly url?: string;
  /** HTTP status, for `kind: 'http'`. */
  readonly status?: number;

  constructor(kind: FeedErrorKind, message: string, details: { url?: string; status?: number; cause?: unknown } = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    if (details.url !== undefined) this.url = details.url;
    if (details.status !== undefined) this.status = details.status;
  }
}

/** Any error as a FeedError, for those that no reader foresaw. */
export function asFeedError(error: unknown): FeedError {
  if (error instanceof FeedError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new FeedError('unreadable', message, { cause: error });
}

/** How far a load is. `report` is there as soon as something can be shown. */
export interface FeedProgress {
  /** Bytes received so far, all files together. */
  loaded: number;
  /** Bytes expected, when the servers say so. */
  total?: number;
  /** What can already be shown; each one replaces the one before. */
  report?: FeedReport;
  /** `first`: the first page of cards; `core`: every offer, long texts missing. */
  stage?: 'first' | 'core';
  /** Offers announced by the feed, when more than `report` holds. */
  announced?: number;
}
