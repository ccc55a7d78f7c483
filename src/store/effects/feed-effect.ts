import { departementOfCommune } from '../../geo/codes.js';
import type { Commune } from '../../model/commune.js';
import { asFeedError, type FeedProgress, type FeedReport } from '../../model/feed.js';
import type { Offer } from '../../model/offer.js';
import type { Fetch } from '../../feed/download.js';
import type { Keeper, Ports } from '../ports.js';
import { feedOf } from '../reduce.js';
import type { Settings } from '../settings.js';
import type { Feed, FeedStage, State } from '../state.js';
import type { Store } from '../store.js';

/** One load of the feed that the settings name. */
export interface FeedLoad {
  readonly store: Store;
  readonly ports: Ports;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** Files that this widget already has, by address. */
  readonly files: Map<string, Uint8Array>;
  /** Hears what comes; replaced while there is something better to show. */
  teller: Teller;
}

/** Hears what a load brings. */
export interface Teller {
  progress(progress: FeedProgress): void;
  arrived(report: FeedReport): Promise<void>;
  /** Not called once the load is aborted. */
  failed(error: unknown): void;
}

/**
 * Loads the feed that the settings name, whenever they name another one or a visitor asks again.
 * The latest wins: the load before is aborted. What keeps a feed fresh arrives after it, and takes
 * later requests over. Returns the function that stops everything.
 */
export function runFeedEffect(store: Store, ports: Ports): () => void {
  const files = new Map<string, Uint8Array>();
  let current: AbortController | undefined;
  let keeper: Keeper | undefined;
  const begin = (): FeedLoad => {
    current?.abort();
    keeper = undefined;
    const { signal } = (current = new AbortController());
    const { settings, feed } = store.state;
    // What a failed load left may be what made it fail.
    if (feed.status === 'error') files.clear();
    return { store, ports, settings, signal, files, teller: showing(store, settings, signal) };
  };
  const keep = async (load: FeedLoad, settled?: Promise<void>): Promise<void> => {
    const kept = await ports.keep?.(load, settled);
    if (!load.signal.aborted) keeper = kept;
  };
  const restart = (): void => {
    const load = begin();
    const { offers, src } = load.settings;
    if (offers) void load.teller.arrived(reportOf(offers));
    if (offers || src.length === 0) return;
    store.dispatch({ type: 'feed-pending' });
    // Where its code can't come, a feed is not kept fresh, which shows nothing wrong.
    keep(load, run(load)).catch(() => undefined);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (keeper && state.attempt !== before.attempt && feedOf(state)) keeper.check();
    else if (namesAnotherFeed(state, before)) restart();
  });
  if (store.state.feed.status !== 'complete') restart();
  else if (!store.state.settings.offers) keep(begin()).catch(() => undefined);
  return () => {
    unsubscribe();
    current?.abort();
  };
}

function namesAnotherFeed(state: State, before: State): boolean {
  const { settings: now, territory } = state;
  const { settings: then } = before;
  return (
    state.attempt !== before.attempt ||
    now.offers !== then.offers ||
    now.codeDepartement !== then.codeDepartement ||
    now.src.join(' ') !== then.src.join(' ') ||
    (before.territory?.codes !== undefined && before.territory.codes !== territory?.codes)
  );
}

/** The département of a manifest that the settings name, if they name one. */
function departementOf({ codeDepartement, codeCommune }: Settings): string[] {
  const code = codeDepartement ?? (codeCommune && departementOfCommune(codeCommune));
  return code ? [code] : [];
}

/** Runs a load to its end; never rejects. */
export async function run(load: FeedLoad, fetch?: Fetch): Promise<void> {
  const { ports, settings, signal, files } = load;
  try {
    const report = await ports.loadFeed(settings.src, {
      signal,
      files,
      ...(fetch && { fetch }),
      choose: (manifest, url) => ports.choose?.(load, manifest, url) ?? departementOf(settings),
      onProgress: (progress) => signal.aborted || load.teller.progress(progress),
    });
    if (!signal.aborted) await load.teller.arrived(report);
  } catch (error) {
    if (!signal.aborted) load.teller.failed(error);
  }
}

let loads = 0;

/** A number for a load: its stages share it. */
export function nextLoad(): number {
  return ++loads;
}

/** Shows what comes as it comes; where something is on screen already, only once all of it is there. */
export function showing(store: Store, settings: Settings, signal: AbortSignal): Teller {
  const number = nextLoad();
  const isFirst = !feedOf(store.state);
  let asked = 0;
  let shown = 0;
  const show = async (report: FeedReport, stage: FeedStage, announced = 0): Promise<void> => {
    const turn = ++asked;
    const feed = await feedFrom(report, settings, { stage, load: number, announced });
    // A stage that took longer to prepare than the next one comes too late.
    if (signal.aborted || turn < shown) return;
    shown = turn;
    store.dispatch({ type: 'feed-arrived', feed });
  };
  const failed = (error: unknown): void => {
    if (!signal.aborted) store.dispatch({ type: 'feed-failed', error: asFeedError(error) });
  };
  return {
    progress({ report, stage, announced, loaded, total }) {
      if (!report) store.dispatch({ type: 'feed-pending', progress: { loaded, total } });
      else if (isFirst) show(report, stage ?? 'core', announced).catch(failed);
    },
    arrived: (report) => show(report, 'whole'),
    failed,
  };
}

/** Offers given by the page, as if a feed had brought them. */
function reportOf(offers: readonly Offer[]): FeedReport {
  return { offers: [...offers], communes: [], issues: [], rejected: 0, folded: 0, format: 'offers' };
}

/** The communes that a report carries, else those where its offers stand: once they are all there. */
async function communesOf({ communes, offers }: FeedReport, stage: FeedStage): Promise<readonly Commune[]> {
  if (communes.length > 0 || stage === 'first') return communes;
  const { deduceCommunes } = await import('../../geo/deduce-communes.js');
  return deduceCommunes(offers);
}

/** A report as the widget uses it: bounded to the integrator's territory, its communes known. */
export async function feedFrom(
  report: FeedReport,
  { codeDepartement }: Settings,
  { stage, load, announced }: Pick<Feed, 'stage' | 'load' | 'announced'>,
): Promise<Feed> {
  const communes = await communesOf(report, stage);
  const { offers } = report;
  if (!codeDepartement) return { load, stage, report, communes, offers, announced: Math.max(announced, offers.length) };
  const { boundToDepartement } = await import('../../search/selection/incremental.js');
  // What a département keeps of the rest is not known yet: only what is there is announced.
  const kept = boundToDepartement(offers, codeDepartement, communes);
  return { load, stage, report, communes, offers: kept, announced: kept.length };
}
