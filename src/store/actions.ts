import type { FeedError } from '../model/feed.js';
import type { Query } from '../model/query.js';
import type { Received } from './handover/selection.js';
import type { NotebookAsk, NotebookState } from './notebook/notebook-state.js';
import type { Settings } from './settings.js';
import type { Feed, Freshness, HandedOver, LoadProgress, Outcome, PositionProblem, Territory } from './state.js';

/** Everything that may change a state. The first group is what visitors and integrators ask for. */
export type Action =
  | { readonly type: 'configure'; readonly settings: Settings }
  /** Merged into the query; `undefined` removes a key. Another query closes the offer that is open. */
  | { readonly type: 'refine'; readonly query: Partial<Query> }
  /** Another spelling of the words is taken; the typed ones are kept beside. */
  | { readonly type: 'correct'; readonly text: string }
  /** Replaces the query; with `opened`, what is open too, be it nothing. */
  | { readonly type: 'search'; readonly query: Query; readonly opened?: string | undefined }
  /** The visitor is about to type. */
  | { readonly type: 'want-words' }
  | { readonly type: 'reset' }
  /** The page's address says what to search: its code is on its way, or it is read. */
  | { readonly type: 'await-address'; readonly over: boolean }
  | { readonly type: 'show-more' }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'close' }
  | { readonly type: 'raise'; readonly id?: string }
  | { readonly type: 'show-pane'; readonly pane: 'list' | 'map' }
  | { readonly type: 'fold-map'; readonly folded: boolean }
  | { readonly type: 'open-filters'; readonly open: boolean }
  | { readonly type: 'locate' }
  | { readonly type: 'reload' }
  /** Done once the code of the notebook is there. */
  | { readonly type: 'ask-notebook'; readonly ask: NotebookAsk }
  | { readonly type: 'show-notebook'; readonly open: boolean }
  /** Prepares these offers for someone else; without any, that is over. */
  | { readonly type: 'hand-over'; readonly offers?: HandedOver }
  /** A link brought these offers; without any, they were read. */
  | { readonly type: 'receive'; readonly received?: Received }
  /** Back to the start, nothing kept of the person who was there. */
  | { readonly type: 'forget' }
  /** What effects report. */
  /** Another minute: what is open may have changed. Milliseconds since 1970. */
  | { readonly type: 'tick'; readonly now: number }
  | { readonly type: 'warn-idle'; readonly idle: boolean }
  | { readonly type: 'feed-pending'; readonly progress?: LoadProgress }
  | { readonly type: 'feed-arrived'; readonly feed: Feed }
  | { readonly type: 'feed-failed'; readonly error: FeedError }
  | { readonly type: 'freshness'; readonly change: Partial<Freshness> }
  | { readonly type: 'territory'; readonly territory: Territory | undefined }
  | { readonly type: 'answered'; readonly query: Query; readonly outcome: Outcome; readonly final: boolean }
  | { readonly type: 'position-failed'; readonly problem: PositionProblem }
  | { readonly type: 'position-found' }
  | { readonly type: 'notebook-changed'; readonly change: Partial<NotebookState> };
