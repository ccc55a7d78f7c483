import { middleOf } from '../../geo/middle.js';
import type { Commune } from '../../model/commune.js';
import type { StreetAddress } from '../../store/ports.js';
import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import type { WidgetStore } from '../../store/widget-store.js';
import { AddressFinder, type AskGeocoder } from './address-finder.js';
import { CommuneFinder } from './commune-finder.js';

const COMMUNES_SHOWN = 8;

/** Why what is typed is no place: said under the field. */
export type Misunderstanding = 'unknown' | 'unknownAddress' | 'ambiguous' | 'ambiguousAddress' | 'loading';

/**
 * What a typed text may mean: communes of the feed, those of the other départements of a manifest once they are there, and
 * street addresses when it is no commune.
 */
export class PlaceSearch {
  readonly #store: () => WidgetStore;
  readonly #communes = new CommuneFinder();
  readonly #addresses: AddressFinder;

  /** `heard` is called with each answer of the geocoder. */
  constructor(store: () => WidgetStore, heard: () => void) {
    this.#store = store;
    this.#addresses = new AddressFinder(heard);
  }

  /** The geocoder is asked, and has not answered. */
  get isSeeking(): boolean {
    return this.#addresses.isSeeking;
  }

  /** The communes of other départements are on their way. */
  get isWaiting(): boolean {
    return this.#state.territory?.communesWanted === true;
  }

  /** Those that the geocoder proposes; undefined until it answers, and when it can't. */
  get addresses(): readonly StreetAddress[] | undefined {
    return this.#addresses.found;
  }

  communesFor(typed: string): Commune[] {
    return this.#communes.find(feedOf(this.#state), typed, COMMUNES_SHOWN, this.#state.territory?.communes);
  }

  /** Communes at once; the geocoder is asked only when what is typed is none. */
  find(typed: string): Commune[] {
    if (typed) this.#wantCommunes();
    const found = typed ? this.communesFor(typed) : [];
    if (found.length > 0) this.#addresses.stop();
    else this.#addresses.seek(typed, this.#askGeocoder());
    return found;
  }

  stop(): void {
    this.#addresses.stop();
  }

  /** Why the communes and the addresses found are no place yet. */
  misunderstanding(found: readonly Commune[]): Misunderstanding {
    if (found.length > 0) return 'ambiguous';
    if (this.addresses) return this.addresses.length > 0 ? 'ambiguousAddress' : 'unknownAddress';
    return this.#known.length === 0 || this.isWaiting ? 'loading' : 'unknown';
  }

  get #state(): State {
    return this.#store().state;
  }

  get #known(): readonly Commune[] {
    return feedOf(this.#state)?.communes ?? [];
  }

  /** The communes of the départements that are not loaded are fetched once something is typed. */
  #wantCommunes(): void {
    const { territory, settings } = this.#state;
    if (!territory || territory.communes || territory.communesWanted || territory.communesFailed) return;
    if (!settings.codeDepartement)
      this.#store().dispatch({ type: 'territory', territory: { ...territory, communesWanted: true } });
  }

  #askGeocoder(): AskGeocoder | undefined {
    const { geocode } = this.#store();
    return geocode && ((typed, signal) => geocode({ typed, near: middleOf(this.#known) }, signal));
  }
}
