import type { Search } from '../../model/query.js';
import type { WidgetSearch } from '../../search/index.js';
import { createSelection } from '../../search/selection/selection.js';
import type { Ports } from '../ports.js';
import { feedOf } from '../reduce.js';
import type { Feed, State } from '../state.js';
import type { Store } from '../store.js';

/**
 * Keeps `outcome` the answer to `query` over the feed. Filters and place are answered at once; the
 * words wait for the text index, which is built in slices after the first list.
 */
export class SearchEffect {
  readonly #store: Store;
  readonly #ports: Ports;
  #search?: Search;
  #words?: WidgetSearch;
  #building?: AbortController;
  #unsubscribe?: () => void;

  constructor(store: Store, ports: Ports) {
    this.#store = store;
    this.#ports = ports;
  }

  start(): void {
    this.#unsubscribe = this.#store.subscribe((state, before) => this.#follow(state, before));
    const feed = feedOf(this.#store.state);
    if (feed) this.#index(feed);
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#building?.abort();
  }

  /** The text search, once it is there: suggestions, meaning and highlights read it. */
  get words(): WidgetSearch | undefined {
    return this.#words;
  }

  #follow(state: State, before: State): void {
    const feed = feedOf(state);
    if (feed && feed !== feedOf(before)) this.#index(feed);
    else if (feed && (state.query !== before.query || state.placePending !== before.placePending)) this.#answer();
  }

  #index(feed: Feed): void {
    this.#building?.abort();
    this.#search = createSelection(feed.offers, { communes: [...feed.communes] });
    this.#words = undefined;
    this.#answer();
    if (feed.stage !== 'first') void this.#indexWords(feed);
  }

  async #indexWords(feed: Feed): Promise<void> {
    const building = (this.#building = new AbortController());
    try {
      await this.#ports.pause();
      const { buildSearch } = await import('../../search/incremental.js');
      const words = await buildSearch(feed.offers, {
        communes: [...feed.communes],
        pause: () => this.#ports.pause(),
        signal: building.signal,
      });
      if (building.signal.aborted) return;
      this.#words = this.#search = words;
      if (this.#store.state.query.text) this.#answer();
    } catch (error) {
      if (!building.signal.aborted)
        this.#ports.warn(`La recherche par mots n’a pas pu être préparée : ${String(error)}`);
    }
  }

  #answer(): void {
    const { query, placePending } = this.#store.state;
    const feed = feedOf(this.#store.state);
    if (!feed || !this.#search || (feed.stage === 'first' && (placePending || !isNeutral(query)))) return;
    const final = !query.text || this.#search === this.#words;
    this.#store.dispatch({ type: 'answered', query, outcome: this.#search.run(query), final });
  }
}

/** The first page of a feed answers only a visitor who has not asked for anything yet. */
function isNeutral(query: State['query']): boolean {
  return Object.values(query).every((value) => value === undefined);
}
