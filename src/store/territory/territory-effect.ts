import { foldArrondissements } from '../../geo/arrondissements.js';
import { departementOfCommune } from '../../geo/codes.js';
import { besides } from '../../feed/compact/part.js';
import type { Manifest } from '../../feed/compact/manifest.js';
import type { Commune } from '../../model/commune.js';
import type { Place } from '../../model/query.js';
import { readAddress } from '../address/codec.js';
import { readFragment } from '../address/fragment.js';
import type { FeedLoad } from '../effects/feed-effect.js';
import { feedOf, placeOfCommune } from '../reduce.js';
import type { Feed, State, Territory } from '../state.js';
import { departementsFor } from './departements-for.js';
import { isBound } from './move.js';

/** What a territory needs of the outside world. */
export interface TerritoryPorts {
  /** The index of all communes. Rejects when it can't be had. */
  communes(url: string, signal: AbortSignal): Promise<readonly Commune[]>;
}

const followed = new WeakSet<AbortSignal>();

/** Which départements of a manifest a load needs; waits for the visitor's answer when nothing says it. */
export async function chooseDepartements(
  load: FeedLoad,
  manifest: Manifest,
  url: string,
  ports: TerritoryPorts,
): Promise<readonly string[]> {
  const { store, settings, signal } = load;
  const linked = await linkedCommune(load);
  signal.throwIfAborted();
  const { territory, query } = store.state;
  const before = territory?.url === url ? territory : undefined;
  const bound = settings.codeDepartement;
  // The very same list, as another one is another load.
  const kept = before?.codes?.[0] === bound || (!bound && isIn(manifest, before?.codes)) ? before?.codes : undefined;
  const codes = kept ?? (bound ? [bound] : firstCodes(manifest, query.place, linked ?? settings.codeCommune));
  store.dispatch({
    type: 'territory',
    territory: { ...before, url, manifest, codes, asking: codes === undefined || before?.asking },
  });
  signal.throwIfAborted();
  if (!followed.has(signal)) {
    followed.add(signal);
    new Follower(load, ports);
  }
  return codes ?? answer(load);
}

/** The home département alone: its neighbours come after it. */
function firstCodes(manifest: Manifest, place: Place | undefined, commune: string | undefined): string[] | undefined {
  const home = departementsFor(manifest, { place })?.[0] ?? (commune && departementOfCommune(commune));
  return home && has(manifest, home) ? [home] : undefined;
}

function isIn(manifest: Manifest, codes: readonly string[] = []): boolean {
  return codes.some((code) => has(manifest, code));
}

function has({ feeds }: Manifest, code: string): boolean {
  return feeds.some((feed) => feed.code === code);
}

/** The commune that a shared link asks for, which only its feed will know. */
async function linkedCommune({ ports, settings }: FeedLoad): Promise<string | undefined> {
  if (isBound(settings) || !/[#&]oi[-=]/.test(ports.address?.hash() ?? '')) return undefined;
  const bar = await ports.address!.bar();
  const value = readFragment(bar.hash(), { id: settings.elementId, widgets: bar.widgets() });
  return value === undefined ? undefined : readAddress(value, () => false).codeCommune;
}

function answer({ store, signal }: FeedLoad): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const stop = store.subscribe(({ territory }) => {
      if (!territory?.codes) return;
      stop();
      resolve(territory.codes);
    });
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason);
    });
  });
}

/**
 * Keeps the départements loaded those that the search needs, as long as one load is the current one: another home is
 * loaded alone and shown at once; neighbours join it once it is there.
 */
class Follower {
  readonly #load: FeedLoad;
  readonly #ports: TerritoryPorts;
  #place?: Place;
  #codeCommune?: string;
  #feed?: Feed;
  #fetching = false;

  constructor(load: FeedLoad, ports: TerritoryPorts) {
    this.#load = load;
    this.#ports = ports;
    const { state } = load.store;
    this.#place = state.query.place;
    this.#codeCommune = state.settings.codeCommune;
    this.#feed = feedOf(state);
    // A little later: the store is telling its listeners.
    const stop = load.store.subscribe(() => queueMicrotask(() => !load.signal.aborted && this.#look()));
    load.signal.addEventListener('abort', () => {
      stop();
      queueMicrotask(() => this.#leave());
    });
  }

  /** Another `src`: what is known of the manifest goes with it. */
  #leave(): void {
    const { store, settings } = this.#load;
    if (store.state.settings.src.join(' ') !== settings.src.join(' '))
      store.dispatch({ type: 'territory', territory: undefined });
  }

  #look(): void {
    const { state } = this.#load.store;
    const { territory } = state;
    if (!territory) return;
    if (territory.communesWanted && !territory.communes) void this.#fetchCommunes(territory);
    if (state.settings.codeDepartement) return;
    if (feedOf(state) !== this.#feed) return this.#arrived(state);
    const { codeCommune } = state.settings;
    const moved = state.query.place !== this.#place;
    this.#place = state.query.place;
    if (moved) return this.#follow(state, territory);
    const renamed = codeCommune !== this.#codeCommune;
    this.#codeCommune = codeCommune;
    if (renamed && codeCommune) this.#go(territory, [departementOfCommune(codeCommune)]);
    else this.#extend(state, territory);
  }

  /** The place is elsewhere. */
  #follow(state: State, territory: Territory): void {
    const { place } = state.query;
    if (!place) return this.#followStart(state, territory);
    const home = departementsFor(territory.manifest, { place })?.[0];
    if (home) this.#go(territory, home === territory.codes?.[0] ? territory.codes : [home]);
    else if (territory.asking) this.#tell({ outside: true });
  }

  /** Back to the start, which was in another département. */
  #followStart({ placePending, settings }: State, territory: Territory): void {
    const home = placePending && settings.codeCommune && departementOfCommune(settings.codeCommune);
    if (home && !territory.codes?.includes(home)) this.#go(territory, [home]);
  }

  /** Neighbours join the home département, or leave it, once it is there. */
  #extend({ query, feed }: State, { manifest, codes, moving, asking }: Territory): void {
    if (!codes || moving || asking || feed.status !== 'complete' || !query.place) return;
    const wanted = departementsFor(manifest, query);
    if (wanted?.[0] === codes[0] && wanted!.join() !== codes.join()) this.#tell({ codes: wanted });
  }

  #go(territory: Territory, codes: readonly string[]): void {
    if (!has(territory.manifest, codes[0]!)) return;
    const moving = codes !== territory.codes && feedOf(this.#load.store.state) !== undefined;
    if (moving || territory.asking || !territory.codes) this.#tell({ codes, moving, asking: false, outside: false });
  }

  /** The index of communes knows no EPCI, a postcode alone is no place: the feed knows better. */
  #arrived(state: State): void {
    const feed = (this.#feed = feedOf(state));
    const { territory } = state;
    if (territory?.moving) this.#tell({ moving: false });
    if (!feed || feed.stage === 'first') return;
    const place = betterPlace(feed, state);
    if (territory?.postcode) this.#tell({ postcode: undefined });
    if (place) this.#load.store.dispatch({ type: 'search', query: { ...state.query, place }, opened: state.opened });
  }

  #tell(change: Partial<Territory>): void {
    const { store } = this.#load;
    const { territory } = store.state;
    if (territory) store.dispatch({ type: 'territory', territory: { ...territory, ...change } });
  }

  /** Without it, the communes of the feed are still found. */
  async #fetchCommunes({ url, manifest }: Territory): Promise<void> {
    const { signal } = this.#load;
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      const communes = manifest.communes
        ? await this.#ports.communes(besides(url, manifest.communes.file), signal)
        : [];
      this.#tell({ communes, communesWanted: false });
    } catch {
      if (!signal.aborted) this.#tell({ communes: undefined, communesWanted: false, communesFailed: true });
    }
    this.#fetching = false;
  }
}

function betterPlace({ communes }: Feed, { query, territory }: State): Place | undefined {
  const { place } = query;
  const postcode = territory?.postcode;
  if (postcode && !place) {
    const here = foldArrondissements(communes).filter(({ codesPostaux }) => codesPostaux.includes(postcode));
    return here.length === 1 ? placeOfCommune(here[0]!) : undefined;
  }
  if (!place?.code || place.epci) return undefined;
  const epci = communes.find(({ code }) => code === place.code)?.epci;
  return epci ? { ...place, epci } : undefined;
}
