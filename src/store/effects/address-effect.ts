import { foldArrondissements } from '../../geo/arrondissements.js';
import { foldCommune } from '../../geo/codes.js';
import type { Place, Query } from '../../model/query.js';
import type { Action } from '../actions.js';
import { readAddress, writeAddress } from '../address/codec.js';
import { nameOf, namesOf, readFragment, writeFragment, type Whereabouts } from '../address/fragment.js';
import { isKnownValue } from '../address/known-values.js';
import { isRefinement } from '../address/refinement.js';
import { readSelection } from '../handover/selection.js';
import type { AddressBar, AddressPort } from '../ports.js';
import { feedOf, placeOfCommune } from '../reduce.js';
import { moveTo } from '../territory/move.js';
import type { Feed, State } from '../state.js';
import type { Store } from '../store.js';

/** Silence that tells a search is settled, in milliseconds. */
const SETTLED = 600;

/**
 * Reads the search that a link carries, and with `url-state="hash"` keeps the page's address in step. A settled search and
 * an opening, or a closing, are each an entry of the history; what refines the search of an entry (more letters, the
 * radius, the order) replaces it.
 */
class AddressEffect {
  readonly #store: Store;
  readonly #bar: AddressBar;
  /** The page's fragment when this began, until that entry is signed. */
  #unsigned?: string;
  /** What the address says of this widget, as last read or written; undefined for the start. */
  #told?: string;
  /** What the store asked then. */
  #query: Query;
  #opened?: string;
  /** Read before the whole feed was there: read again with it. */
  #unresolved?: string;
  /** Places more precise than the address tells, while the page lives: Back finds them again. */
  readonly #places = new Map<string | undefined, Place | undefined>();
  #applying = false;
  #timer?: ReturnType<typeof setTimeout>;
  #stops: (() => void)[] = [];

  constructor(store: Store, bar: AddressBar) {
    this.#store = store;
    this.#bar = bar;
    this.#unsigned = bar.hash();
    this.#query = store.state.query;
  }

  /** May be started again after `stop`: what the address said is not said twice. */
  start(): void {
    this.stop();
    this.#stops = [
      this.#store.subscribe((state, before) => this.#follow(state, before)),
      this.#bar.follow(
        (signed) => this.#readAgain(signed),
        () => this.#sign(),
      ),
    ];
    this.#readAgain();
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops.splice(0)) stop();
  }

  get #whereabouts(): Whereabouts {
    return { id: this.#store.state.settings.elementId, widgets: this.#bar.widgets() };
  }

  /** Back, Forward, a link followed in the page, an address edited by hand. */
  #readAgain(signed = false): void {
    const hash = this.#bar.hash();
    const value = readFragment(hash, this.#whereabouts);
    if (value === this.#told) return;
    if (value !== undefined) this.#apply(value);
    else if (this.#keeps && (signed || hash === this.#unsigned)) this.#goBackToStart();
    // Another part of the page was gone to: the search stays beside it.
    else this.#sign();
  }

  /** The start, with the position that the visitor gave there. */
  #goBackToStart(): void {
    const place = this.#places.get(undefined);
    this.#tell(undefined, { type: 'reset' });
    if (place && !place.code) this.#tell(undefined, { type: 'refine', query: { place } });
  }

  #apply(value: string): void {
    const feed = wholeFeed(this.#store.state);
    const read = readAddress(value, (filter, named) => isKnownValue(filter, named, feed?.offers ?? []));
    const { query, opened, selection, codeCommune } = read;
    const place = this.#places.get(value) ?? placeIn(feed, codeCommune);
    const move = moveTo(this.#store.state, place?.code ?? codeCommune);
    if (move) this.#tell(value, move);
    // Nothing valid is no search; the empty text is one, that asks for nothing where the start does.
    const isSearch = value === '' || codeCommune || writeAddress(read);
    this.#tell(value, isSearch ? { type: 'search', query: { ...query, place }, opened } : { type: 'reset' });
    this.#tell(value, { type: 'receive', received: readSelection(selection) });
    if (!feed || move) this.#unresolved = value;
  }

  /** Changes the store as the address says: what follows is not the visitor's doing. */
  #tell(value: string | undefined, action: Action): void {
    clearTimeout(this.#timer);
    this.#applying = true;
    this.#store.dispatch(action);
    this.#applying = false;
    this.#told = value;
    this.#unresolved = undefined;
    this.#remember(this.#store.state);
  }

  #remember({ query, opened }: State): void {
    this.#query = query;
    this.#opened = opened;
  }

  #follow(state: State, before: State): void {
    if (this.#applying) return;
    if (this.#unresolved !== undefined) this.#resolve(this.#unresolved, state, before);
    if (!this.#keeps) return;
    if (state.query !== before.query) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#settle(), SETTLED);
    } else if (state.opened !== before.opened) this.#settle();
  }

  /**
   * The communes and the values of the feed are there: what was read is understood better, unless the visitor asked for
   * something else meanwhile. A little later, as the store is telling its listeners.
   */
  #resolve(value: string, state: State, before: State): void {
    const arrived = wholeFeed(state) !== undefined && !state.territory?.moving;
    if (!arrived && state.query === before.query && state.opened === before.opened) return;
    this.#unresolved = undefined;
    if (arrived) queueMicrotask(() => this.#apply(value));
  }

  get #keeps(): boolean {
    return this.#store.state.settings.urlState === 'hash';
  }

  #settle(): void {
    clearTimeout(this.#timer);
    const { state } = this.#store;
    const { query, opened } = state;
    if (query === this.#query && opened === this.#opened) return;
    const sameSearch = this.#told !== undefined && opened === this.#opened && isRefinement(this.#query, query);
    // On a shared terminal nothing is left to walk back to.
    const shared = state.settings.idleReset > 0;
    const value = this.#valueOf(state);
    this.#remember(state);
    if (!shared) this.#places.set(value, query.place);
    if (value === this.#told) return;
    this.#sign();
    this.#write(value, sameSearch || shared ? 'replace' : 'push');
  }

  /**
   * Signs the entry that is there, with what was told: one that is come back to means what it says of this widget, were it
   * nothing. An entry without a sign is new: a link of the page, its own script, a router.
   */
  #sign(): void {
    if (this.#keeps) this.#write(this.#told, 'replace');
  }

  #write(value: string | undefined, mode: 'push' | 'replace'): void {
    const name = nameOf(this.#whereabouts);
    if (name === undefined) return;
    const hash = this.#bar.hash();
    if (hash === this.#unsigned) this.#unsigned = undefined;
    this.#told = value;
    this.#bar.write(
      readFragment(hash, this.#whereabouts) === value ? hash : writeFragment(hash, namesOf(this.#whereabouts), value),
      mode,
    );
  }

  /** Undefined at the start: the address then says nothing of this widget. */
  #valueOf(state: State): string | undefined {
    const value = writeAddress(state);
    const { preset, codeCommune } = state.settings;
    const start = writeAddress({
      query: codeCommune ? { ...preset, place: { code: codeCommune, lat: NaN, lon: NaN } } : preset,
    });
    return value === start ? undefined : value;
  }
}

export type { AddressEffect };

export async function openAddress(store: Store, port: AddressPort): Promise<AddressEffect> {
  return new AddressEffect(store, await port.bar());
}

/** The feed once its communes and all its offers are there. */
function wholeFeed(state: State): Feed | undefined {
  const feed = feedOf(state);
  return feed?.stage === 'first' ? undefined : feed;
}

function placeIn(feed: Feed | undefined, code: string | undefined): Place | undefined {
  if (!feed || code === undefined) return undefined;
  const commune = foldArrondissements(feed.communes).find((candidate) => candidate.code === foldCommune(code));
  return commune && placeOfCommune(commune);
}
