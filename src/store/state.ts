import type { Commune } from '../model/commune.js';
import type { Manifest } from '../feed/compact/manifest.js';
import type { FeedError, FeedReport } from '../model/feed.js';
import type { Offer } from '../model/offer.js';
import type { Hit, Query } from '../model/query.js';
import type { Remote } from '../model/remote.js';
import type { Understanding } from '../search/text/understand.js';
import type { Blocker } from '../search/selection/blockers.js';
import type { SelectionOutcome } from '../search/selection/selection.js';
import type { Received } from './handover/selection.js';
import { EMPTY_NOTEBOOK, type NotebookState } from './notebook/notebook-state.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';

/** How much of the feed has arrived: its first cards, every offer without long texts, everything. */
export type FeedStage = 'first' | 'core' | 'whole';

/** A feed as the widget uses it: bounded to the integrator's territory, its communes known. */
export interface Feed {
  /** Number of the load that brought it: the stages of one load share it. */
  readonly load: number;
  readonly stage: FeedStage;
  readonly report: FeedReport;
  /** The offers this widget shows: those of the report, within `code-departement` when set. */
  readonly offers: readonly Offer[];
  /** Carried by the feed, else deduced from its offers. */
  readonly communes: readonly Commune[];
  /** Offers announced, when more than `offers` holds so far. */
  readonly announced: number;
}

/** What is known of a feed beside what it holds: how new it is, what comes. */
export interface Freshness {
  /** A newer feed, that waits for the visitor's wish: it would move what they read. */
  readonly newer?: Feed;
  /** What is shown was just replaced by something newer. */
  readonly updated?: boolean;
  /** The visitor asked for a newer feed, which is looked for. */
  readonly checking?: boolean;
  /** The visitor asked for it themselves: it is shown as soon as it is there. */
  readonly wished?: boolean;
  /** The data are old. */
  readonly stale?: boolean;
  /** Why a load failed, where more is known than its error says. */
  readonly cause?: 'offline' | 'portal' | 'gone';
}

/** A territory that is too large for one feed: which départements it has, which ones are wanted. */
export interface Territory {
  readonly url: string;
  readonly manifest: Manifest;
  /** Codes of the départements wanted, the main one first; undefined until a place is known. */
  readonly codes?: readonly string[];
  /** The visitor is asked where they search. */
  readonly asking?: boolean;
  /** Another main département was asked for, and is not there yet. */
  readonly moving?: boolean;
  /** The place asked for is in none of its départements. */
  readonly outside?: boolean;
  /** What the visitor typed: a place once the communes are there, if only one has it. */
  readonly postcode?: string;
  /** Someone types the name of a place: all communes are needed. */
  readonly communesWanted?: boolean;
  readonly communesFailed?: boolean;
  readonly communes?: readonly Commune[];
}

/** The answer to a query, and when it is empty, what could be lifted to find something. */
export interface Outcome extends SelectionOutcome {
  readonly blockers: readonly Blocker[];
  /** Without result: the words alone, without filter nor place, find nothing either. */
  readonly nonsense?: boolean;
  /** Without result: the nearest that the radius leaves out, or that the first of the blockers does when it is several parts. */
  readonly nearest: readonly Hit[];
  /** What the words mean, once they are understood. */
  readonly understanding?: Understanding;
  /** The same question, answered again because time passed: nothing to announce. */
  readonly quiet?: boolean;
}

/** Bytes received and expected while loading. */
export interface LoadProgress {
  readonly loaded: number;
  readonly total?: number;
}

/** Why the visitor's position could not be had. */
export type PositionProblem = 'denied' | 'blocked' | 'unavailable' | 'unsupported' | 'timeout';

export type PositionState =
  { readonly status: 'idle' | 'asking' } | { readonly status: 'failed'; readonly problem: PositionProblem };

/** Everything one widget knows. Frozen data: never a DOM node, a function, or a class with hidden life. */
export interface State {
  readonly settings: Settings;
  readonly feed: Remote<Feed, FeedError, LoadProgress>;
  readonly freshness: Freshness;
  /** Known once `src` turns out to be a manifest. */
  readonly territory?: Territory;
  readonly query: Query;
  /** The words as they were typed, as long as a correction of them is searched in their place. */
  readonly typed?: string;
  /** The commune of `code-commune` is not known yet: it comes with the feed. Or what a shared link asks is not. */
  readonly placePending: boolean;
  /** What the page's address asks is not known yet. */
  readonly addressAwaited?: boolean;
  /** Grows with each « réessayer »: the feed is loaded again. */
  readonly attempt: number;
  /** The answer to `query` over `feed`; kept while the next one is computed. */
  readonly outcome?: Outcome;
  /** Someone types, or typed: the text search is needed. Until then its code and its index cost nothing. */
  readonly wordsWanted: boolean;
  /** The words of the query wait for the text index. */
  readonly searching: boolean;
  /** How many cards the list shows. */
  readonly shown: number;
  /** Id of the offer that is open. */
  readonly opened?: string;
  /** Id of the offer pointed at, in the list or on the map. */
  readonly raised?: string;
  /** Which of the two is shown on narrow widths. */
  readonly pane: 'list' | 'map';
  /** On medium widths the map stands above the list, and folds. */
  readonly mapFolded?: boolean;
  readonly filtersOpen: boolean;
  readonly position: PositionState;
  /** The time that opening hours are told for, in milliseconds since 1970; undefined until they are read. */
  readonly now?: number;
  /** Offers that the visitor prepares for someone else. */
  readonly handedOver?: HandedOver;
  /** Offers that a link brought. */
  readonly received?: Received;
  /** On a shared terminal: nobody seems to be there, all is about to be forgotten. */
  readonly idle?: boolean;
  /** Mon carnet. */
  readonly notebook: NotebookState;
}

/** Offers to choose among, by id: all of them at first, or none yet. */
export interface HandedOver {
  readonly ids: readonly string[];
  readonly chosen: 'all' | 'none';
}

/** Cards shown at first, and added by each « voir plus ». */
export const PAGE_SIZE = 50;

export const INITIAL_STATE: State = {
  settings: DEFAULT_SETTINGS,
  feed: { status: 'initial' },
  freshness: {},
  query: {},
  placePending: false,
  attempt: 0,
  wordsWanted: false,
  searching: false,
  shown: PAGE_SIZE,
  pane: 'list',
  filtersOpen: false,
  position: { status: 'idle' },
  notebook: EMPTY_NOTEBOOK,
};
