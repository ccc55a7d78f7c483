import { expect } from '@open-wc/testing';
import { DEFAULT_SETTINGS } from '../../../src/store/settings.js';
import { Store } from '../../../src/store/store.js';
import { watchIdleness } from '../../../src/store/terminal/idle-effect.js';
import { Clock } from '../../support/clock.js';

const clock = new Clock();
beforeEach(() => clock.start());
afterEach(() => clock.stop());

/** Someone who acts when the test says so. */
function person() {
  const seen = { forgotten: 0, act: (): void => undefined, stopped: false };
  return {
    seen,
    activity: {
      watch: (listener: () => void) => {
        seen.act = listener;
        return () => (seen.stopped = true);
      },
      forget: () => void seen.forgotten++,
      leave: () => undefined,
    },
  };
}

function terminal(idleReset: number): Store {
  const store = new Store();
  store.dispatch({ type: 'configure', settings: { ...DEFAULT_SETTINGS, idleReset } });
  store.dispatch({ type: 'refine', query: { text: 'loyer' } });
  store.dispatch({ type: 'open', id: 'a' });
  return store;
}

describe('a shared terminal', () => {
  it('warns first, and stays when someone is there', async () => {
    const store = terminal(60);
    const { activity, seen } = person();
    const stop = watchIdleness(store, activity);
    await clock.pass(39_000);
    expect(store.state.idle).not.to.equal(true);
    await clock.pass(1_000);
    expect(store.state.idle).to.equal(true);
    expect(store.state.query.text).to.equal('loyer');
    seen.act();
    expect(store.state.idle).to.equal(false);
    await clock.pass(39_000);
    expect(store.state.idle, 'the wait starts again').to.equal(false);
    expect(seen.forgotten).to.equal(0);
    stop();
    expect(seen.stopped).to.equal(true);
  });

  it('forgets when nobody answers the warning', async () => {
    const store = terminal(60);
    const { activity, seen } = person();
    const stop = watchIdleness(store, activity);
    await clock.pass(40_000);
    await clock.pass(19_000);
    expect(seen.forgotten, 'there is time to answer').to.equal(0);
    await clock.pass(1_000);
    expect(seen.forgotten).to.equal(1);
    expect(store.state.query.text).to.equal(undefined);
    stop();
  });

  it('forgets everything that was asked, opened or received', () => {
    const store = terminal(60);
    store.dispatch({ type: 'receive', received: { shortIds: ['abcdefgh'], damaged: false } });
    store.dispatch({ type: 'hand-over', offers: { ids: ['a'], chosen: 'all' } });
    store.dispatch({ type: 'forget' });
    const { query, opened, handedOver, received, idle } = store.state;
    expect({ query, opened, handedOver, received, idle }).to.deep.equal({
      ...{ query: {}, opened: undefined, handedOver: undefined, received: undefined, idle: false },
    });
  });
});
