import { expect } from '@open-wc/testing';
import { DEFAULT_SETTINGS } from '../../src/store/settings.js';
import { WidgetStore } from '../../src/store/widget-store.js';
import { FakePorts, offer } from '../support/fake-ports.js';
import { waitUntil } from '../support/wait-until.js';

const BIKE = offer('bike', { nom: 'Atelier vélo', frais: 'gratuit' });
const LICENCE = offer('licence', { nom: 'Permis de conduire', frais: 'payant' });

async function started(): Promise<{ store: WidgetStore; ids: () => string[] | undefined }> {
  const store = new WidgetStore(new FakePorts());
  store.dispatch({ type: 'configure', settings: { ...DEFAULT_SETTINGS, offers: [BIKE, LICENCE] } });
  store.start();
  await waitUntil(() => store.state.outcome);
  return { store, ids: () => store.state.outcome?.hits.map(({ offer: { id } }) => id).sort() };
}

describe('the search effect', () => {
  it('answers filters at once, without the words’ code', async () => {
    const { store, ids } = await started();
    store.dispatch({ type: 'refine', query: { frais: ['gratuit'] } });
    expect(ids()).to.deep.equal(['bike']);
    expect(store.words).to.equal(undefined);
  });

  it('keeps what is on screen while the words are prepared, then answers them', async () => {
    const { store, ids } = await started();
    store.dispatch({ type: 'refine', query: { text: 'velo' } });
    expect(store.state.searching).to.equal(true);
    expect(ids()).to.deep.equal(['bike', 'licence']);
    await waitUntil(() => !store.state.searching, 'the words are ready');
    expect(ids()).to.deep.equal(['bike']);
  });

  it('prepares the words as soon as someone is about to type', async () => {
    const { store } = await started();
    store.dispatch({ type: 'want-words' });
    await waitUntil(() => store.words, 'the words are ready');
    store.dispatch({ type: 'refine', query: { text: 'permis' } });
    expect(store.state.searching).to.equal(false);
    expect(store.state.outcome?.total).to.equal(1);
  });

  it('says what hides the results when there are none, and how many would come', async () => {
    const { store } = await started();
    store.dispatch({ type: 'refine', query: { frais: ['gratuit'], types: ['formation'] } });
    const blockers = store.state.outcome?.blockers.map(({ parts, total }) => `${parts.join('+')} ${total}`);
    expect(blockers).to.deep.equal(['types 1']);
  });

  it('proposes to lift nothing that is locked', async () => {
    const { store } = await started();
    const { settings } = store.state;
    store.dispatch({
      type: 'configure',
      settings: { ...settings, locked: new Set(['types']), preset: { types: ['formation'] } },
    });
    store.dispatch({ type: 'search', query: { frais: ['gratuit'], types: ['formation'] } });
    expect(store.state.outcome?.total).to.equal(0);
    expect(store.state.outcome?.blockers).to.deep.equal([]);
  });

  it('tells nonsense from words that filters and place leave without a result', async () => {
    const { store } = await started();
    store.dispatch({ type: 'refine', query: { text: 'xqzvw brtk' } });
    await waitUntil(() => !store.state.searching, 'the words are ready');
    expect(store.state.outcome).to.include({ total: 0, nonsense: true });
    store.dispatch({ type: 'refine', query: { text: 'permis', frais: ['gratuit'], types: ['formation'] } });
    expect(store.state.outcome).to.include({ total: 0, nonsense: false });
    store.dispatch({ type: 'search', query: store.state.outcome!.blockers[0]!.query });
    expect(store.state.outcome?.hits.map(({ offer: { id } }) => id)).to.deep.equal(['licence']);
  });
});
