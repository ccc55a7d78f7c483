import { expect } from '@open-wc/testing';
import type { Settings } from '../../src/store/settings.js';
import { addressedStore as arranged } from '../support/addressed-store.js';
import { Clock } from '../support/clock.js';
import { waitUntil } from '../support/wait-until.js';

/** Longer than the silence that tells a search is settled. */
const QUIET = 650;

const clock = new Clock();
beforeEach(() => clock.start());
afterEach(() => clock.stop());

describe('the search in the page’s address', () => {
  it('is written once settled, an entry for each search, beside what is there', async () => {
    const { store, address, arrive } = await arranged('#contact');
    await arrive();
    store.dispatch({ type: 'refine', query: { text: 'per' } });
    await clock.pass(100);
    store.dispatch({ type: 'refine', query: { text: 'permis' } });
    expect(address.entries).to.deep.equal(['#contact']);
    await clock.pass(QUIET);
    store.dispatch({ type: 'refine', query: { frais: ['gratuit'] } });
    await clock.pass(QUIET);
    expect(address.entries).to.deep.equal(['#contact', '#contact&oi=q:permis', '#contact&oi=q:permis;frais:gratuit']);
  });

  it('replaces its entry while the same search is refined', async () => {
    const { store, address, arrive } = await arranged();
    await arrive();
    for (const query of [{ text: 'perm' }, { text: 'permis' }, { sort: 'nom' as const }, { radius: 5 }]) {
      store.dispatch({ type: 'refine', query });
      await clock.pass(QUIET);
    }
    expect(address.entries).to.deep.equal(['', '#oi=q:permis;radius:5;sort:nom']);
  });

  it('is walked through with Back and Forward, opened offers too', async () => {
    const { store, address, arrive } = await arranged();
    await arrive();
    store.dispatch({ type: 'refine', query: { frais: ['gratuit'] } });
    await clock.pass(QUIET);
    store.dispatch({ type: 'open', id: '1' });
    expect(address.entries).to.deep.equal(['', '#oi=frais:gratuit', '#oi=frais:gratuit;id:1']);
    address.go(-1);
    expect(store.state.opened).to.equal(undefined);
    expect(store.state.query).to.deep.equal({ frais: ['gratuit'] });
    address.go(-1);
    expect(store.state.query).to.deep.equal({});
    address.go(2);
    expect(store.state.opened).to.equal('1');
    await clock.pass(QUIET);
    expect(address.entries, 'walking writes nothing').to.have.lengthOf(3);
  });

  it('holds the search that closes an offer, and Back opens the offer again', async () => {
    const { store, address, arrive } = await arranged();
    await arrive();
    store.dispatch({ type: 'open', id: '1' });
    for (const text of ['per', 'permis']) store.dispatch({ type: 'refine', query: { text } });
    expect(store.state.opened).to.equal(undefined);
    await clock.pass(QUIET);
    expect(address.entries).to.deep.equal(['', '#oi=id:1', '#oi=q:permis']);
    address.go(-1);
    expect([store.state.opened, store.state.query]).to.deep.equal(['1', {}]);
  });

  it('of a link that holds a search and an offer opens the offer once, feed after feed', async () => {
    const { store, arrive } = await arranged('#oi=code-commune:35360;frais:gratuit;id:1');
    const opened = [store.state.opened];
    store.subscribe((state, before) => state.opened !== before.opened && opened.push(state.opened));
    await arrive();
    store.dispatch({ type: 'reload' });
    await arrive();
    await clock.pass(QUIET);
    expect(opened).to.deep.equal(['1']);
    expect(store.state.query.place?.code).to.equal('35360');
  });

  it('of a link is read without url-state, its commune and its values with the feed', async () => {
    const { store, address, arrive } = await arranged(
      '#oi=code-commune:35360;radius:10;sources:asso,inconnue;id:2',
      {},
    );
    expect(store.state.placePending, 'the first cards wait').to.equal(true);
    expect(store.state.opened).to.equal('2');
    await arrive();
    expect(store.state.query).to.deep.include({ radius: 10, sources: ['asso'] });
    expect(store.state.query.place).to.deep.equal({ code: '35360', nom: 'Vitré', lat: 48.12, lon: -1.21 });
    expect(store.state.outcome?.hits.map((hit) => hit.offer.id)).to.deep.equal(['1']);
    store.dispatch({ type: 'close' });
    await clock.pass(QUIET);
    expect(address.entries, 'nothing is written').to.have.lengthOf(1);
  });

  it('of a link replaces the starting place and the presets, but no lock', async () => {
    const settings: Partial<Settings> = {
      codeCommune: '35360',
      preset: { frais: ['gratuit'], types: ['atelier'] },
      locked: new Set(['frais']),
    };
    const { store, arrive } = await arranged('#oi=q:permis;frais:payant', settings);
    await arrive();
    await waitUntil(() => store.state.query.text);
    expect(store.state.query).to.deep.equal({ text: 'permis', frais: ['gratuit'] });
  });

  it('of a link does not undo what the visitor asked before the feed came', async () => {
    const { store, arrive } = await arranged('#oi=code-commune:35360', {});
    store.dispatch({ type: 'search', query: { frais: ['payant'] } });
    await arrive();
    await clock.pass(0);
    expect(store.state.query).to.deep.equal({ frais: ['payant'] });
  });

  it('is read when a link of the page is followed later', async () => {
    const { store, address, arrive } = await arranged('', {});
    await arrive();
    address.visit('#oi=frais:payant');
    await waitUntil(() => store.state.query.frais);
    expect(store.state.query).to.deep.equal({ frais: ['payant'] });
    address.visit('#pied');
    expect(store.state.query, 'another fragment asks for nothing').to.deep.equal({ frais: ['payant'] });
  });

  it('stays beside another part of the page that is gone to', async () => {
    const { store, address, arrive } = await arranged();
    await arrive();
    store.dispatch({ type: 'refine', query: { frais: ['gratuit'] } });
    await clock.pass(QUIET);
    address.visit('#pied');
    expect(address.entries).to.deep.equal(['', '#oi=frais:gratuit', '#pied&oi=frais:gratuit']);
    expect(store.state.query).to.deep.equal({ frais: ['gratuit'] });
  });

  it('never holds a position; Back finds it again while the page lives', async () => {
    const { store, address, arrive } = await arranged();
    await arrive();
    store.dispatch({ type: 'refine', query: { text: 'permis', place: { lat: 48.5, lon: -1.5 } } });
    await clock.pass(QUIET);
    store.dispatch({ type: 'refine', query: { text: 'loyer', place: undefined } });
    await clock.pass(QUIET);
    expect(address.entries).to.deep.equal(['', '#oi=q:permis', '#oi=q:loyer']);
    address.go(-1);
    expect(store.state.query.place).to.deep.equal({ lat: 48.5, lon: -1.5 });
  });

  it('of one widget is not another one’s', async () => {
    const { store, address, arrive } = await arranged('#oi-deux=q:b', { urlState: 'hash', elementId: 'un' });
    address.count = 2;
    await arrive();
    store.dispatch({ type: 'refine', query: { frais: ['gratuit'] } });
    await clock.pass(QUIET);
    expect(address.entries.at(-1)).to.equal('#oi-deux=q:b&oi-un=frais:gratuit');
    address.visit('#oi-deux=q:c&oi-un=frais:gratuit');
    expect(store.state.query).to.deep.equal({ frais: ['gratuit'] });
  });

  it('leaves no history on a shared terminal', async () => {
    const { store, address, arrive } = await arranged('', { urlState: 'hash', idleReset: 60 });
    await arrive();
    store.dispatch({ type: 'refine', query: { frais: ['gratuit'] } });
    await clock.pass(QUIET);
    store.dispatch({ type: 'open', id: '1' });
    expect(address.entries).to.deep.equal(['#oi=frais:gratuit;id:1']);
  });

  it('gives a link to an offer or to a search, even where the address is not kept', async () => {
    const { store, arrive } = await arranged('', { shareHref: 'https://p.example/#oi={state}' });
    await arrive();
    expect(await store.linkOf({ opened: '1' })).to.equal('https://p.example/#oi=id:1');
    expect(await store.linkOf({ query: { text: 'a' } })).to.equal('https://p.example/#oi=q:a');
  });
});

describe('a link that says nothing valid', () => {
  const SETTINGS: Partial<Settings> = { codeCommune: '35360', preset: { types: ['atelier'] }, urlState: 'hash' };
  const START = { types: ['atelier'], place: { code: '35360', nom: 'Vitré', lat: 48.12, lon: -1.21 } };

  for (const said of [
    'zone:1,2',
    '%E0%A4%A',
    '%',
    ';;;:::,,,',
    'recent:maybe',
    'publics:appelez-le-0899',
    'sources:x',
  ]) {
    it(`leaves the start as it is: ${said}`, async () => {
      const { store, arrive } = await arranged(`#oi=${said}`, SETTINGS);
      await arrive();
      await clock.pass(0);
      expect(store.state.query).to.deep.equal(START);
      expect(store.state.placePending).to.equal(false);
    });
  }

  it('is the start when it is followed from a search, and nothing is open', async () => {
    const { store, address, arrive } = await arranged('', SETTINGS);
    await arrive();
    store.dispatch({ type: 'refine', query: { types: ['formation'] } });
    store.dispatch({ type: 'open', id: '1' });
    address.visit('#oi=zone:1,2');
    expect(store.state.query).to.deep.equal(START);
    expect(store.state.opened).to.equal(undefined);
  });

  it('is not one whose values the feed knows, nor one that asks for nothing where the start does', async () => {
    const asso = await arranged('#oi=sources:asso', SETTINGS);
    await asso.arrive();
    await waitUntil(() => asso.store.state.query.sources);
    expect(asso.store.state.query).to.deep.equal({ sources: ['asso'] });
    const empty = await arranged('#oi=', SETTINGS);
    await empty.arrive();
    expect(empty.store.state.query).to.deep.equal({});
  });
});
