import type { Commune } from '../../model/commune.js';
import { asFeedError, type FeedProgress, type FeedReport } from '../../model/feed.js';
import type { Offer } from '../../model/offer.js';
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

let loads = 0;

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
  const number = ++loads;
  const arrive = async (report: FeedReport, stage: FeedStage, announced = 0): Promise<void> => {
    const feed = await feedFrom(report, await communesOf(report, stage), stage, settings);
    if (signal.aborted) return;
    // What a département keeps of the rest is not known yet.
    const expected = settings.codeDepartement ? 0 : announced;
    store.dispatch({
      type: 'feed-arrived',
      feed: { load: number, announced: Math.max(expected, feed.offers.length), ...feed },
    });
  };
  const fail = (error: unknown): void => {
    if (!signal.aborted) store.dispatch({ type: 'feed-failed', error: asFeedError(error) });
  };
  if (settings.offers) return arrive(reportOf(settings.offers), 'whole');
  if (settings.src.length === 0) return;
  store.dispatch({ type: 'feed-pending' });
  const onProgress = ({ report, stage, announced, loaded, total }: FeedProgress): void => {
    if (signal.aborted) return;
    if (report) arrive(report, stage ?? 'core', announced).catch(fail);
    else store.dispatch({ type: 'feed-pending', progress: { loaded, total } });
  };
  try {
    await arrive(await ports.loadFeed(settings.src, { signal, onProgress }), 'whole');
  } catch (error) {
    fail(error);
  }
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

/** Bounds a report to the integrator's territory. */
async function feedFrom(
  report: FeedReport,
  communes: readonly Commune[],
  stage: FeedStage,
  { codeDepartement }: Settings,
): Promise<Pick<Feed, 'stage' | 'report' | 'communes' | 'offers'>> {
  if (!codeDepartement) return { stage, report, communes, offers: report.offers };
  const { boundToDepartement } = await import('../../search/selection/incremental.js');
  return { stage, report, communes, offers: boundToDepartement(report.offers, codeDepartement, communes) };
}
