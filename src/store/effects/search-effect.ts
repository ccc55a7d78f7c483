import type { WidgetSearch } from '../../search/widget-search.js';
import type { Selection } from '../../search/selection/selection.js';
import type { waysOut } from '../../search/selection/ways-out.js';
import { FeedError } from '../../model/feed.js';
import type { Facets } from '../../model/query.js';
import type { Ports } from '../ports.js';
import { boundedQuery, feedOf } from '../reduce.js';
import { PAGE_SIZE, type Feed, type State } from '../state.js';
import type { Store } from '../store.js';
import type { Opening } from './hours-effect.js';

/** Of an answer that finds something. */
const NO_WAY = { blockers: [], nearest: [] };

/** Filters, place and order: fetched with the feed, and needed by all but its first page. */
const selectionCode = () => import('../../search/selection/incremental.js');

/** Brings opening hours on demand. */
export interface HoursSource {
  readonly opening?: Opening;
  wantHours(): void;
}

/**
 * Keeps `outcome` the answer to `query` over the feed. The first page of a feed answers as it is; filters and place are
 * answered once every offer is there; the words wait for the text index, which is built in slices after the first list.
 */
export class SearchEffect {
  readonly #store: Store;
  readonly #ports: Ports;
  readonly #hours?: HoursSource;
  #selection?: Selection;
  #waysOut?: typeof waysOut;
  #words?: WidgetSearch;
  #indexing?: AbortController;
  #unsubscribe?: () => void;

  constructor(store: Store, ports: Ports, hours?: HoursSource) {
    this.#store = store;
    this.#ports = ports;
    this.#hours = hours;
  }

  start(): void {
    selectionCode().catch(() => undefined); // What fails here is told when it is needed.
    this.#unsubscribe = this.#store.subscribe((state, before) => this.#follow(state, before));
    const feed = feedOf(this.#store.state);
    if (feed && !this.#words) void this.#index(feed);
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#indexing?.abort();
  }

  /** The text search, once it is there: suggestions, meaning and highlights read it. */
  get words(): WidgetSearch | undefined {
    return this.#words;
  }

  #follow(state: State, before: State): void {
    const feed = feedOf(state);
    if (!feed) return;
    if (feed !== feedOf(before)) void this.#index(feed);
    else if (state.query !== before.query || state.placePending !== before.placePending) this.#answer();
    else if (state.now !== before.now) this.#answer(!state.searching);
    if (state.wordsWanted && !before.wordsWanted) void this.#indexWords(feed);
  }

  /**
   * The words of the same feed without its long texts still answer while the whole is indexed: a
   * search refines, it does not stop.
   */
  async #index(feed: Feed): Promise<void> {
    this.#indexing?.abort();
    const { signal } = (this.#indexing = new AbortController());
    const slices = { pause: () => this.#ports.pause(), signal };
    try {
      if (feed.stage !== 'first') {
        const { buildSelection, waysOut } = await selectionCode();
        this.#waysOut = waysOut;
        this.#selection = await buildSelection(feed.offers, {
          communes: feed.communes,
          open: (rows) => this.#hours?.opening?.column(rows),
          ...slices,
        });
      }
    } catch (error) {
      if (!signal.aborted) this.#selectionFailed(error);
      return;
    }
    // Reading the feed and showing it are two tasks: together they would be one long one.
    if (!this.#store.state.outcome) await slices.pause();
    if (signal.aborted) return;
    if (feed.stage !== 'whole') this.#words = undefined;
    this.#answer();
    if (this.#store.state.wordsWanted) await this.#indexWords(feed);
  }

  /** Nothing can be filtered nor ordered: the list is as unreadable as if the feed were, and as likely to come next time. */
  #selectionFailed(cause: unknown): void {
    this.#store.dispatch({ type: 'feed-failed', error: new FeedError('network', String(cause), { cause }) });
  }

  /** Indexes the words of the feed that is there, once they are wanted. */
  async #indexWords(feed: Feed): Promise<void> {
    const { signal } = this.#indexing ?? {};
    if (feed.stage === 'first' || !signal || !this.#selection) return;
    try {
      const { buildSearch, keepingPlaces } = await import('../../search/incremental.js');
      const words = await buildSearch(feed.offers, {
        communes: feed.communes,
        selection: this.#selection,
        now: this.#ports.now,
        pause: () => this.#ports.pause(),
        signal,
      });
      if (signal.aborted) return;
      const { query, outcome, raised, shown } = this.#store.state;
      // A pointer, or the focus, is on the list, or it was unrolled: it refines without moving.
      const isRead = raised !== undefined || shown > PAGE_SIZE;
      this.#words = isRead && this.#words && outcome ? keepingPlaces(words, query, outcome.hits) : words;
      if (query.text) this.#answer();
    } catch (error) {
      if (!signal.aborted) this.#wordsFailed(error);
    }
  }

  /** The rest of what was asked is answered, without the words: better than nothing, and said to the webmaster. */
  #wordsFailed(error: unknown): void {
    this.#ports.warn(`La recherche par mots n’a pas pu être préparée : ${String(error)}`);
    if (this.#store.state.query.text && this.#selection) this.#tell(this.#selection);
  }

  /** `quiet`: nothing was asked, time passed. */
  #answer(quiet = false): void {
    const { query, placePending, outcome, territory } = this.#store.state;
    // What is on screen stays until the département asked for is there.
    if (territory?.moving) return;
    const feed = feedOf(this.#store.state);
    if (feed?.stage === 'first' && !placePending && isNeutral(query)) return this.#tellFirstPage(feed);
    if (!feed || feed.stage === 'first') return;
    const waits = query.open !== undefined && this.#store.state.now === undefined;
    if (waits) this.#hours?.wantHours();
    const search = query.text ? this.#words : this.#selection;
    if (search && !waits) this.#tell(search, quiet);
    // What is on screen stays, said to be on its way, until the words, or the hours, are there.
    else if (outcome) this.#store.dispatch({ type: 'answered', query, outcome, final: false });
  }

  /** In the order of the feed, which is that of a search that asks nothing. Nothing can be counted yet. */
  #tellFirstPage({ offers, announced }: Feed): void {
    const hits = offers.map((offer) => ({ offer, score: 1, why: [] }));
    const outcome = { hits, facets: {}, total: announced, recent: 0, notEligible: 0, ...NO_WAY };
    this.#store.dispatch({ type: 'answered', query: this.#store.state.query, outcome, final: true });
  }

  #tell(search: Selection | WidgetSearch, quiet = false): void {
    const { state } = this.#store;
    const { query, outcome: before } = state;
    const answer = search.run(query);
    if (quiet && before && sameCounts(answer.facets, before.facets)) return;
    const { text } = query;
    const empty =
      answer.total === 0 &&
      this.#waysOut?.(
        search,
        query,
        state.settings.locked.size > 0 ? (wider) => boundedQuery(wider, state) : undefined,
      );
    const understanding = text ? this.#words?.understand(text) : undefined;
    this.#store.dispatch({
      type: 'answered',
      query,
      outcome: { ...answer, ...NO_WAY, ...empty, understanding, quiet },
      final: true,
    });
  }
}

/** Did time change nothing? Only what is open depends on it. */
function sameCounts(one: Facets, other: Facets): boolean {
  return JSON.stringify(one['open']) === JSON.stringify(other['open']);
}

/** The first page of a feed answers only a visitor who has not asked for anything yet. */
function isNeutral(query: State['query']): boolean {
  return Object.values(query).every((value) => value === undefined);
}
