import { expect } from '@open-wc/testing';
import type { Query } from '../../src/model/query.js';
import type { Settings } from '../../src/store/settings.js';
import type { Store } from '../../src/store/store.js';
import { addressedStore } from '../support/addressed-store.js';
import { Clock } from '../support/clock.js';
import { FakeAddress } from '../support/fake-address.js';
import { waitUntil } from '../support/wait-until.js';

/** Longer than the silence that tells a search is settled. */
const QUIET = 650;
const FREE: Partial<Query> = { frais: ['gratuit'] };
const WORKSHOPS: Partial<Query> = { types: ['atelier'] };

const clock = new Clock();
beforeEach(() => clock.start());
afterEach(() => clock.stop());

async function refine(store: Store, query: Partial<Query>): Promise<void> {
  store.dispatch({ type: 'refine', query });
  await clock.pass(QUIET);
}

/** A widget with its offers. */
async function arranged(hash: string | FakeAddress = '', settings?: Partial<Settings>) {
  const page = await addressedStore(hash, settings);
  await page.arrive();
  return page;
}

/** The same page, loaded again. */
async function reloaded({ store, address }: Awaited<ReturnType<typeof arranged>>) {
  store.stop();
  await clock.pass(0);
  return arranged(address);
}

/** Two widgets of one page, `un` and `deux`, whose addresses are kept. */
async function twoWidgets() {
  const address = new FakeAddress('');
  address.count = 2;
  const { store: un } = await arranged(address, { urlState: 'hash', elementId: 'un' });
  const { store: deux } = await arranged(address, { urlState: 'hash', elementId: 'deux' });
  return { address, un, deux };
}

describe('an entry that says nothing of the widget, come back to,', () => {
  it('is the start, after a reload too', async () => {
    const first = await arranged();
    await refine(first.store, FREE);
    const { store, address } = await reloaded(first);
    expect(store.state.query).to.deep.equal(FREE);
    address.go(-1);
    expect(store.state.query).to.deep.equal({});
    expect(address.entries, 'nothing is written').to.deep.equal(['', '#oi=frais:gratuit']);
    address.go(1);
    expect(store.state.query).to.deep.equal(FREE);
  });

  it('is the start where the search of a link was cleared', async () => {
    const { store, address } = await arranged('#oi=frais:payant');
    store.dispatch({ type: 'reset' });
    await clock.pass(QUIET);
    await refine(store, FREE);
    address.go(-1);
    expect(store.state.query).to.deep.equal({});
    address.go(-1);
    expect(store.state.query).to.deep.equal({ frais: ['payant'] });
    expect(address.entries).to.deep.equal(['#oi=frais:payant', '', '#oi=frais:gratuit']);
  });

  it('has the position that was asked for there', async () => {
    const { store, address } = await arranged();
    const place = { lat: 48.01234, lon: -0.91234 };
    await refine(store, { place });
    await refine(store, { text: 'permis' });
    address.go(-1);
    expect(store.state.query).to.deep.equal({ place });
    address.go(1);
    expect(store.state.query).to.deep.equal({ place, text: 'permis' });
    await refine(store, { place: undefined, text: undefined });
    await refine(store, FREE);
    address.go(-1);
    expect(store.state.query).to.deep.equal({});
  });

  it('closes the offer that was open when the page was loaded again', async () => {
    const first = await arranged();
    first.store.dispatch({ type: 'open', id: '1' });
    const { store, address } = await reloaded(first);
    expect(store.state.opened).to.equal('1');
    address.go(-1);
    expect(store.state.opened).to.equal(undefined);
  });

  it('undoes what one of two widgets was asked, and leaves the other', async () => {
    const { address, un, deux } = await twoWidgets();
    await refine(deux, WORKSHOPS);
    await refine(un, FREE);
    address.go(-1);
    expect([un.state.query, deux.state.query]).to.deep.equal([{}, WORKSHOPS]);
    address.go(-1);
    expect([un.state.query, deux.state.query]).to.deep.equal([{}, {}]);
    address.go(2);
    expect([un.state.query, deux.state.query]).to.deep.equal([FREE, WORKSHOPS]);
    expect(address.entries).to.deep.equal(['', '#oi-deux=types:atelier', '#oi-deux=types:atelier&oi-un=frais:gratuit']);
  });

  it('is the start before a link to a search was followed, after a reload too', async () => {
    const first = await arranged();
    first.address.click('#oi=frais:gratuit');
    const { store, address } = await reloaded(first);
    expect(store.state.query).to.deep.equal(FREE);
    address.go(-1);
    expect(store.state.query).to.deep.equal({});
  });

  it('is the start before the page’s script, or a hand, wrote a search', async () => {
    const { store, address } = await arranged();
    address.visit('#oi=frais:gratuit');
    expect(store.state.query).to.deep.equal(FREE);
    address.go(-1);
    expect(store.state.query).to.deep.equal({});
  });

  it('is the start before another part of the page was gone to, and searched in', async () => {
    const first = await arranged();
    first.address.click('#pied');
    await refine(first.store, FREE);
    const { store, address } = await reloaded(first);
    address.go(-2);
    expect(store.state.query).to.deep.equal({});
    expect(address.entries).to.deep.equal(['', '#pied', '#pied&oi=frais:gratuit']);
  });

  it('does not bring back, with the feed, the link that was left', async () => {
    const first = await arranged();
    await refine(first.store, FREE);
    first.store.stop();
    await clock.pass(0);
    const { store, address, arrive } = await addressedStore(first.address);
    address.go(-1);
    await arrive();
    await clock.pass(0);
    expect(store.state.query).to.deep.equal({});
  });
});

describe('an entry that says nothing of the widget, made by the page,', () => {
  it('is no way back, were it the top of the page or where the visitor came', async () => {
    for (const start of ['', '#contact']) {
      const { store, address } = await arranged(start);
      await refine(store, FREE);
      address.click(start);
      expect(store.state.query, start).to.deep.equal(FREE);
      expect(address.hash(), start).to.match(/oi=frais:gratuit$/);
    }
  });

  it('keeps both widgets where they are', async () => {
    const { address, un, deux } = await twoWidgets();
    await refine(deux, WORKSHOPS);
    await refine(un, FREE);
    address.click('#pied');
    expect(address.hash()).to.equal('#pied&oi-un=frais:gratuit&oi-deux=types:atelier');
    expect([un.state.query, deux.state.query]).to.deep.equal([FREE, WORKSHOPS]);
  });

  it('is left with the search that was shown beside it', async () => {
    const { store, address } = await arranged();
    await refine(store, FREE);
    address.push('#onglet-2');
    address.push('#onglet-3');
    address.go(-1);
    expect(store.state.query, 'the page went elsewhere, not the search').to.deep.equal(FREE);
    address.push('#onglet-4');
    await refine(store, WORKSHOPS);
    address.go(-1);
    expect(store.state.query).to.deep.equal(FREE);
    expect(address.entries.slice(2)).to.deep.equal([
      '#onglet-2&oi=frais:gratuit',
      '#onglet-4&oi=frais:gratuit',
      '#onglet-4&oi=types:atelier;frais:gratuit',
    ]);
  });

  it('asks nothing of a widget whose address is not kept, which writes nothing either', async () => {
    const { store, address } = await arranged('', {});
    address.click('#oi=frais:gratuit');
    await waitUntil(() => store.state.query.frais);
    address.go(-1);
    address.click('#pied');
    expect(store.state.query).to.deep.equal(FREE);
    expect(address.entries).to.deep.equal(['', '#pied']);
  });
});
