import type { FeedError } from '../model/feed.js';
import { feedOf } from '../store/reduce.js';
import type { Feed, State } from '../store/state.js';
import type { WidgetStore } from '../store/widget-store.js';
import { OiErrorEvent, OiReadyEvent, OiSearchEvent, OiSelectEvent } from '../views/base/events.js';
import { searchDetail } from './search-detail.js';

/** Silence that tells a search is settled, in milliseconds. */
const SETTLED = 500;

/** Tells the page what happens in the widget, as the contract's events; keeps the promise `ready`. */
export class Announcer {
  readonly ready: Promise<void>;
  readonly #element: HTMLElement;
  readonly #store: WidgetStore;
  #resolveReady!: () => void;
  /** The load that `oi-ready` was fired for. */
  #readyLoad?: number;
  /** A failure is told once, even where an earlier feed is shown after it. */
  #toldError?: FeedError;
  #told: State['query'];
  #timer?: ReturnType<typeof setTimeout>;

  constructor(element: HTMLElement, store: WidgetStore) {
    this.#element = element;
    this.#store = store;
    this.#told = store.state.query;
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
    store.subscribe((state, before) => this.#heard(state, before));
  }

  #heard(state: State, before: State): void {
    const feed = feedOf(state);
    if (feed && feed.stage !== 'first' && feed.load !== this.#readyLoad && state.outcome !== before.outcome)
      this.#tellReady(feed);
    if (state.feed.status === 'error' && state.feed.error !== this.#toldError)
      this.#tellError((this.#toldError = state.feed.error));
    // What is missing from a feed that is shown is known once, at the end of its load.
    if (feed !== feedOf(before)) feed?.report.failures?.forEach((failure) => this.#tellError(failure));
    if (state.opened !== undefined && state.opened !== before.opened) {
      this.#element.dispatchEvent(new OiSelectEvent({ id: state.opened }));
    }
    if (state.outcome !== before.outcome && !state.searching) this.#tellSearchLater();
  }

  #tellReady(feed: Feed): void {
    const first = this.#readyLoad === undefined;
    this.#readyLoad = feed.load;
    if (first) this.#told = this.#store.state.query;
    const { offers, rejected } = feed.report;
    this.#warnOfUnknownCommune(feed);
    this.#element.dispatchEvent(new OiReadyEvent({ total: offers.length, rejected }));
    this.#resolveReady();
  }

  #warnOfUnknownCommune({ communes }: Feed): void {
    const { codeCommune } = this.#store.state.settings;
    if (codeCommune === undefined || communes.some(({ code }) => code === codeCommune)) return;
    console.warn(`offre-insertion : code-commune="${codeCommune}" n’est pas une commune de ce flux.`);
  }

  #tellError({ kind, message, url, cause }: FeedError): void {
    console.error(`offre-insertion : ${message}`, ...(url ? [url] : []), ...(cause ? [cause] : []));
    this.#element.dispatchEvent(new OiErrorEvent(url === undefined ? { kind, message } : { kind, message, url }));
  }

  /** Once settled, and only if it is another search than the one told before. */
  #tellSearchLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { query, outcome, searching } = this.#store.state;
      if (searching || !outcome || query === this.#told || this.#readyLoad === undefined) return;
      this.#told = query;
      this.#element.dispatchEvent(new OiSearchEvent(searchDetail(query, outcome.total)));
    }, SETTLED);
  }
}
