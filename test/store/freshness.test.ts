import { aTimeout, expect } from '@open-wc/testing';
import type { ManifestFeed } from '../../src/feed/compact/manifest.js';
import { FeedError, type FeedReport } from '../../src/model/feed.js';
import { Freshness, RETRIES, type FreshnessPorts } from '../../src/store/effects/freshness.js';
import { feedOf } from '../../src/store/reduce.js';
import { DEFAULT_SETTINGS } from '../../src/store/settings.js';
import type { Territory } from '../../src/store/state.js';
import { WidgetStore } from '../../src/store/widget-store.js';
import { FakePorts, offer, reportOf } from '../support/fake-ports.js';
import { waitUntil } from '../support/wait-until.js';

const SRC = 'https://a.example/services.json';
const GONE = new FeedError('http', 'HTTP 500', { url: 'https://a.example/page-2', status: 500 });

/** Times that a test lets pass by hand. */
class Timers {
  readonly pauses: number[] = [];
  readonly #actions: (() => void)[] = [];

  readonly after: FreshnessPorts['after'] = (milliseconds, action) => {
    this.pauses.push(milliseconds);
    this.#actions.push(action);
    return () => undefined;
  };

  passLast(): void {
    this.#actions.at(-1)?.();
  }
}

interface Kept {
  readonly store: WidgetStore;
  readonly ports: FakePorts;
  readonly timers: Timers;
}

/** A widget on its first load, which is kept fresh from its end on, or (`early`) from its start. */
function starting({ early = false } = {}): Kept {
  const timers = new Timers();
  const ports = Object.assign(new FakePorts(), {
    keep: async (...[load, settled]: Parameters<NonNullable<WidgetPorts['keep']>>) => {
      if (!early) await settled;
      return new Freshness(load, {
        keep: () => Promise.resolve(),
        freshFetch: () => Promise.reject(new Error('no network here')),
        now: () => 0,
        after: timers.after,
        onWake: () => () => undefined,
        isHidden: () => false,
        isOnline: () => true,
        isTouched: () => false,
        tellStale: () => undefined,
      });
    },
  });
  const store = new WidgetStore(ports);
  store.dispatch({ type: 'configure', settings: { ...DEFAULT_SETTINGS, src: [SRC] } });
  store.start();
  return { store, ports, timers };
}

/** A widget that shows `shown`, and what keeps it fresh. */
async function following(shown: FeedReport): Promise<Kept> {
  const kept = starting();
  await kept.ports.lastLoad.arrive(shown);
  await waitUntil(() => kept.timers.pauses.length > 0);
  return kept;
}

type WidgetPorts = ConstructorParameters<typeof WidgetStore>[0];

const idsOf = (store: WidgetStore): string[] | undefined => feedOf(store.state)?.offers.map(({ id }) => id);

describe('a reload of which a part is missing', () => {
  it('leaves a whole feed on screen, says the failure, and tries again', async () => {
    const { store, ports, timers } = await following(reportOf([offer('a'), offer('b')]));
    store.dispatch({ type: 'reload' });
    await ports.lastLoad.arrive(reportOf([offer('c')], { failures: [GONE] }));
    await waitUntil(() => store.state.feed.status === 'error');
    expect(idsOf(store)).to.deep.equal(['a', 'b']);
    expect(store.state.feed.status === 'error' && store.state.feed.error).to.equal(GONE);
    expect(timers.pauses.at(-1)).to.equal(RETRIES[0]);

    timers.passLast();
    await ports.lastLoad.arrive(reportOf([offer('c'), offer('d')]));
    await waitUntil(() => store.state.feed.status === 'complete');
    expect(idsOf(store)).to.deep.equal(['c', 'd']);
  });

  it('replaces one that had a part missing too: nothing better is known', async () => {
    const { store, ports } = await following(reportOf([offer('a')], { failures: [GONE] }));
    store.dispatch({ type: 'reload' });
    await ports.lastLoad.arrive(reportOf([offer('b'), offer('c')], { failures: [GONE] }));
    await waitUntil(() => idsOf(store)?.length === 2);
  });

  it('widens a territory with the neighbours that came', async () => {
    const { store, ports } = await following(reportOf([offer('a')]));
    store.dispatch({ type: 'territory', territory: territoryOf('35') });
    store.dispatch({ type: 'territory', territory: territoryOf('35', '22', '56') });
    await ports.lastLoad.arrive(reportOf([offer('a'), offer('b')], { failures: [GONE] }));
    await waitUntil(() => idsOf(store)?.length === 2);
    expect(feedOf(store.state)?.report.failures).to.deep.equal([GONE]);
  });
});

describe('an element that leaves the page as its feed comes', () => {
  for (const leaves of [false, true]) {
    it(leaves ? 'plans nothing more' : 'plans its next check while it stays', async () => {
      const { store, ports, timers } = starting({ early: true });
      const seen = new Promise<void>((resolve) =>
        store.subscribe((state) => {
          if (!feedOf(state)) return;
          if (leaves) store.stop();
          resolve();
        }),
      );
      await ports.lastLoad.arrive(reportOf([offer('a')]));
      await seen;
      await aTimeout(0);
      expect(timers.pauses).to.have.lengthOf(leaves ? 0 : 1);
    });
  }
});

function territoryOf(...codes: string[]): Territory {
  const bounds = { south: 48, west: -2, north: 49, east: -1 };
  const feeds: ManifestFeed[] = codes.map((code) => ({ code, nom: code, file: `${code}.json`, total: 1, bounds }));
  return { url: SRC, codes, manifest: { feeds } as unknown as Territory['manifest'] };
}
