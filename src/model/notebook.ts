import type { Offer } from './offer.js';

/**
 * Mon carnet: the offers that a person keeps, on their own device. The same document is stored in the
 * browser and taken away as a file; dates of change are milliseconds since 1970.
 *
 * Versions: 1 had one date of change per entry (`changedAt`); 2 has one per part, so that merging two copies never
 * trades a newer note for an older one.
 */
export const NOTEBOOK_VERSION = 2;

/** What tells a notebook from any other JSON file. */
export const NOTEBOOK_FORMAT = 'offre-insertion/carnet';

/** Where a person is with an offer. */
export const STEPS = ['to-contact', 'contacted', 'appointment', 'done', 'not-for-me'] as const;
export type Step = (typeof STEPS)[number];

/** A day, `AAAA-MM-JJ`, and an hour of it, `HH:MM`, as the clocks of the place show it. */
export interface Appointment {
  readonly day: string;
  readonly time?: string;
}

/** When each part of an entry was last changed by the person. */
export interface ChangeTimes {
  readonly step: number;
  readonly note: number;
  readonly appointment: number;
}

/** One offer kept. */
export interface NotebookEntry {
  /** The offer's. */
  readonly id: string;
  readonly keptAt: number;
  readonly step: Step;
  /** Private: never in an event, a link or a request. */
  readonly note: string;
  readonly appointment?: Appointment;
  readonly changed: ChangeTimes;
  /** The offer as it was last seen: it still shows when the feed changed, or holds it no longer. */
  readonly offer: Offer;
  readonly seenAt: number;
  /** URLs of the feed where it was seen; none when a page's script gave its offers. */
  readonly from: readonly string[];
}

export interface Notebook {
  readonly format: typeof NOTEBOOK_FORMAT;
  readonly version: typeof NOTEBOOK_VERSION;
  /** The last kept first; one per offer. */
  readonly entries: readonly NotebookEntry[];
}

export function notebookOf(entries: readonly NotebookEntry[]): Notebook {
  return { format: NOTEBOOK_FORMAT, version: NOTEBOOK_VERSION, entries };
}
