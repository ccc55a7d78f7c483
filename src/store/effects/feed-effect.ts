import { FeedError, type FeedProgress, type FeedReport } from '../../model/feed.js';
import { deduceCommunes } from '../../geo/deduce-communes.js';
import { boundToDepartement } from '../../search/selection/departement.js';
import type { Ports } from '../ports.js';
import type { Settings } from '../settings.js';
import type { Feed, FeedStage, State } from '../state.js';
import type { Store } from '../store.js';

/**
 * Loads the feed that the settings name, whenever they name another one or a visitor asks again.
 * The latest wins: the load before is aborted. Returns the function that stops everything.
 */
export function runFeedEffect(store: Store, ports: Ports): () => void {
  let current: AbortController | undefined;
  const restart = (): void => {
    current?.abort();
    current = new AbortController();
    void load(store, ports, current.signal);
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (namesAnotherFeed(state, before)) restart();
  });
  if (store.state.feed.status !== 'complete') restart();
  return () => {
    unsubscribe();
    current?.abort();
  };
}

function namesAnotherFeed(state: State, before: State): boolean {
  const { settings: now } = state;
  const { settings: then } = before;
  return (
    state.attempt !== before.attempt ||
    now.offers !== then.offers ||
    now.codeDepartement !== then.codeDepartement ||
    now.src.join(' ') !== then.src.join(' ')
  );
}

async function load(store: Store, ports: Ports, signal: AbortSignal): Promise<void> {
  const { settings } = store.state;
  if (settings.offers) return store.dispatch({ type: 'feed-arrived', feed: feedFrom(reportOf(settings), 'whole', settings) });
  if (settings.src.length === 0) return;
  store.dispatch({ type: 'feed-pending' });
  const onProgress = (progress: FeedProgress): void => {
    if (!signal.aborted) report(store, settings, progress);
  };
  try {
    const whole = await ports.loadFeed(settings.src, { signal, onProgress });
    if (!signal.aborted) store.dispatch({ type: 'feed-arrived', feed: feedFrom(whole, 'whole', settings) });
  } catch (error) {
    if (!signal.aborted) store.dispatch({ type: 'feed-failed', error: asFeedError(error) });
  }
}

function report(store: Store, settings: Settings, progress: FeedProgress): void {
  if (progress.report) {
    const feed = feedFrom(progress.report, progress.stage ?? 'core', settings, progress.announced);
    store.dispatch({ type: 'feed-arrived', feed });
  } else {
    store.dispatch({ type: 'feed-pending', progress: { loaded: progress.loaded, total: progress.total } });
  }
}

function reportOf({ offers = [] }: Settings): FeedReport {
  return { offers: [...offers], communes: [], issues: [], rejected: 0, folded: 0, format: 'offers' };
}

function feedFrom(report: FeedReport, stage: FeedStage, settings: Settings, announced = 0): Feed {
  const communes = report.communes.length > 0 ? report.communes : deduceCommunes(report.offers);
  const { codeDepartement } = settings;
  const offers = codeDepartement ? boundToDepartement(report.offers, codeDepartement, communes) : report.offers;
  return { stage, report, offers, communes, announced: Math.max(announced, offers.length) };
}

function asFeedError(error: unknown): FeedError {
  if (error instanceof FeedError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new FeedError('unreadable', message, { cause: error });
}
