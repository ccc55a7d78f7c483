import { expect } from '@open-wc/testing';
import { onDemand } from '../../src/store/on-demand.js';
import { Store } from '../../src/store/store.js';

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('what is fetched on demand', () => {
  it('is fetched once, when the state needs it, and stopped with the rest', async () => {
    const store = new Store();
    let [begun, ended] = [0, 0];
    const stop = onDemand(
      store,
      ({ query }) => query.text !== undefined,
      () => Promise.resolve(++begun).then(() => () => void ended++),
    );
    await turn();
    expect(begun).to.equal(0);
    store.dispatch({ type: 'refine', query: { text: 'loyer' } });
    store.dispatch({ type: 'refine', query: { text: 'loyers' } });
    await turn();
    expect(begun).to.equal(1);
    stop();
    expect(ended).to.equal(1);
  });

  it('is missed when it can’t be fetched, and asked for again when it is needed anew', async () => {
    const store = new Store();
    let [begun, missed] = [0, 0];
    const stop = onDemand(
      store,
      ({ query }) => query.text,
      () => Promise.reject(new Error(String(++begun))),
      () => missed++,
    );
    store.dispatch({ type: 'refine', query: { text: 'loyer' } });
    await turn();
    store.dispatch({ type: 'show-pane', pane: 'map' });
    await turn();
    expect([begun, missed]).to.deep.equal([1, 1]);
    store.dispatch({ type: 'refine', query: { text: 'permis' } });
    await turn();
    expect([begun, missed]).to.deep.equal([2, 2]);
    stop();
  });

  it('ends at once when it comes too late', async () => {
    const store = new Store();
    let ended = 0;
    const stop = onDemand(
      store,
      () => true,
      () => turn().then(() => () => void ended++),
    );
    stop();
    await turn();
    await turn();
    expect(ended).to.equal(1);
  });
});
