import { mayBeTidied } from '../../feed/hours/odd-hours.js';
import { HoursBook } from '../../model/hours/hours-book.js';
import { hoursTextOf } from '../../model/hours/hours-text.js';
import type { Offer } from '../../model/offer.js';
import { openAt } from '../../search/hours/open-at.js';
import { inSlices } from '../../search/in-slices.js';
import type { Column } from '../../search/selection/column.js';
import type { Ports } from '../ports.js';
import { feedOf } from '../reduce.js';
import type { Feed, State } from '../state.js';
import type { Store } from '../store.js';

const MINUTE = 60_000;
/** Offers read between two looks at the clock. */
const STEP = 16;

/**
 * Opening hours, once someone needs them: reads those of the feed in slices, then tells the time to the store (`now`) each
 * minute, for what is open changes. Of hours in odd forms, in feeds that no builder prepared, the library is fetched.
 */
export class Opening {
  readonly #store: Store;
  readonly #ports: Ports;
  #book = new HoursBook();
  #column: (rows: readonly Offer[]) => Column;
  #odd?: (text: string) => ReturnType<HoursBook['of']>;
  #reading?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;
  #unsubscribe?: () => void;

  constructor(store: Store, ports: Ports) {
    this.#store = store;
    this.#ports = ports;
    this.#column = this.#columns();
  }

  start(): void {
    this.#unsubscribe = this.#store.subscribe((state, before) => this.#follow(state, before));
    void this.#read(feedOf(this.#store.state));
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#reading?.abort();
    clearTimeout(this.#timer);
  }

  /** Certain hours only. */
  hoursOf(offer: Offer): ReturnType<HoursBook['of']> {
    return this.#book.of(offer);
  }

  /** The filter `open`, for these rows. */
  column(rows: readonly Offer[]): Column {
    return this.#column(rows);
  }

  #columns(): (rows: readonly Offer[]) => Column {
    return openAt(
      () => this.#now(),
      (offer) => this.#book.of(offer),
    );
  }

  #follow(state: State, before: State): void {
    if (feedOf(state) !== feedOf(before)) void this.#read(feedOf(state));
  }

  #now(): number {
    return this.#ports.now?.() ?? Date.now();
  }

  /** The time is told once the hours are read, so that whoever hears it can ask without waiting. */
  async #read(feed: Feed | undefined): Promise<void> {
    if (!feed) return;
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    const slices = { pause: () => this.#ports.pause(), signal };
    try {
      const odd = await inSlices(this.#readAll(feed.offers), slices);
      this.#tick();
      if (odd && !this.#odd && feed.report.format !== 'compact') await this.#readOdd(feed, slices);
    } catch (error) {
      if (!signal.aborted) this.#ports.warn(`Des horaires n’ont pas pu être lus : ${String(error)}`);
    }
  }

  /** Reads each text once; true when some are in odd forms. */
  *#readAll(offers: readonly Offer[]): Generator<undefined, boolean> {
    let odd = false;
    for (let i = 0; i < offers.length; i++) {
      const known = this.#book.of(offers[i]!);
      odd ||= !known && mayBeTidied(hoursTextOf(offers[i]!) ?? '');
      if (i % STEP === 0) yield;
    }
    return odd;
  }

  async #readOdd(feed: Feed, slices: Parameters<typeof inSlices>[1]): Promise<void> {
    const { tidyAndRead } = await import('../../feed/hours/library.js');
    if (slices.signal?.aborted) return;
    this.#odd = tidyAndRead;
    this.#book = new HoursBook(tidyAndRead);
    this.#column = this.#columns();
    await inSlices(this.#readAll(feed.offers), slices);
    this.#tick();
  }

  #tick(): void {
    clearTimeout(this.#timer);
    const now = this.#now();
    this.#timer = setTimeout(() => this.#tick(), MINUTE - (now % MINUTE));
    this.#store.dispatch({ type: 'tick', now });
  }
}
