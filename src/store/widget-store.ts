import type { Highlighter, WidgetSearch } from '../search/widget-search.js';
import type { Addressed } from './address/codec.js';
import type { AddressEffect } from './effects/address-effect.js';
import { runFeedEffect } from './effects/feed-effect.js';
import type { Opening } from './effects/hours-effect.js';
import { SearchEffect } from './effects/search-effect.js';
import { hasNotebook } from './notebook/has-notebook.js';
import { onDemand } from './on-demand.js';
import type { Device, GeocoderQuestion, Ports, StreetAddress } from './ports.js';
import { Store } from './store.js';

/** A store whose effects run: what an element in a page holds. */
export class WidgetStore extends Store {
  readonly #ports: Ports;
  readonly #searchEffect: SearchEffect;
  #stops: (() => void)[] = [];
  #address?: Promise<AddressEffect>;
  #hoursWanted = false;
  /** When offers are open, once `wantHours` brought it. */
  opening?: Opening;
  #highlighter?: { readonly text: string; readonly words: WidgetSearch; readonly find: Highlighter };

  constructor(ports: Ports) {
    super();
    this.#ports = ports;
    this.#searchEffect = new SearchEffect(this, ports, this);
  }

  /** Starts, or starts again after `stop`: an element may leave the page and come back. */
  start(): void {
    this.stop();
    this.#searchEffect.start();
    this.opening?.start();
    this.#stops = [
      () => this.#searchEffect.stop(),
      () => this.opening?.stop(),
      runFeedEffect(this, this.#ports),
      this.#followAddress(),
      this.#followNotebook(),
      onDemand(
        this,
        ({ position }) => position.status === 'asking',
        async () => (await import('./effects/position-effect.js')).followPosition(this, this.#ports),
        () => this.dispatch({ type: 'position-failed', problem: 'unavailable' }),
      ),
      onDemand(
        this,
        ({ settings }) => settings.idleReset > 0,
        async () => {
          const { watchIdleness } = await import('./terminal/idle-effect.js');
          return watchIdleness(this, await this.#ports.activity?.());
        },
      ),
    ];
  }

  /** Once the first list is there; again at each press, when it could not be fetched. */
  #followNotebook(): () => void {
    return onDemand(
      this,
      ({ settings, outcome, notebook }) =>
        hasNotebook(settings) && (notebook.asked.length > 0 ? notebook.asked : outcome !== undefined),
      async () => (await import('./notebook/follow-notebook.js')).followNotebook(this, this.#ports),
      () => {
        if (this.state.notebook.asked.length > 0)
          this.dispatch({ type: 'notebook-changed', change: { asked: [], problem: { kind: 'code' } } });
      },
    );
  }

  /** The page's address is read when it holds a search, now or later, and kept in step when that is asked. */
  #followAddress(): () => void {
    const { address } = this.#ports;
    const look = (): void => {
      const linked = /[#&]oi[-=]/.test(address?.hash() ?? '');
      if (this.#address || !address || !(linked || this.state.settings.urlState === 'hash')) return;
      if (linked) this.dispatch({ type: 'await-address', over: false });
      this.#address = import('./effects/address-effect.js').then(({ openAddress }) => openAddress(this, address));
      void this.#address
        .then(
          (effect) => effect.start(),
          (error: unknown) => this.#ports.warn(`L’adresse de la page n’a pas pu être lue : ${String(error)}`),
        )
        .then(() => this.dispatch({ type: 'await-address', over: true }));
    };
    const unsubscribe = this.subscribe(({ settings }, before) => settings !== before.settings && look());
    const unfollow = address?.follow(look);
    if (this.#address) void this.#address.then((effect) => effect.start());
    look();
    return () => {
      unsubscribe();
      unfollow?.();
      void this.#address?.then((effect) => effect.stop());
    };
  }

  /** Opening hours are needed: they are read, and `state.now` then tells that they are there. */
  wantHours(): void {
    if (this.#hoursWanted) return;
    this.#hoursWanted = true;
    import('./effects/hours-effect.js').then(
      ({ Opening }) => {
        this.opening = new Opening(this, this.#ports);
        if (this.#stops.length > 0) this.opening.start();
      },
      (error: unknown) => {
        this.#hoursWanted = false;
        this.#ports.warn(`Les horaires n’ont pas pu être lus : ${String(error)}`);
        const { query, opened } = this.state;
        // What cannot be told is not asked any more; who reads an offer goes on reading.
        if (query.open) this.dispatch({ type: 'search', query: { ...query, open: undefined }, opened });
      },
    );
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Asks the integrator's geocoder; undefined without one. */
  get geocode(): ((question: GeocoderQuestion, signal: AbortSignal) => Promise<readonly StreetAddress[]>) | undefined {
    const { geocoder } = this.state.settings;
    return geocoder === 'none' ? undefined : this.#ports.geocode?.bind(this.#ports, geocoder);
  }

  /** A link that opens this search, this offer or this selection for someone else; undefined when there is nowhere to lead. */
  async linkOf(view: Partial<Addressed>): Promise<string | undefined> {
    const { linkFrom } = await import('./address/link-from.js');
    return linkFrom(this.state, view, await this.#ports.address?.bar());
  }

  /** Shows another page in place of this one, and forgets what is here. */
  async leave(url: string): Promise<void> {
    this.dispatch({ type: 'forget' });
    (await this.#ports.activity?.())?.leave(url);
  }

  /** The clipboard and the sharing of the device. */
  device(): Promise<Device> | undefined {
    return this.#ports.device?.();
  }

  /** The text search, once it is there. */
  get words(): WidgetSearch | undefined {
    return this.#searchEffect.words;
  }

  /**
   * Tells where a text holds the words of the query: offsets, end excluded. Undefined without words
   * to highlight. The same function as long as the words are the same.
   */
  get highlighter(): Highlighter | undefined {
    const { text } = this.state.query;
    const { words } = this;
    if (!text || !words) return undefined;
    if (this.#highlighter?.text !== text || this.#highlighter.words !== words) {
      this.#highlighter = { text, words, find: words.highlighter(text) };
    }
    return this.#highlighter.find;
  }
}
