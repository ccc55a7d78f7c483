import { expect } from '@open-wc/testing';
import type { Commune } from '../../src/model/commune.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src/store/settings.js';
import type { AddressBar, AddressPort } from '../../src/store/ports.js';
import { WidgetStore } from '../../src/store/widget-store.js';
import { Clock } from '../support/clock.js';
import { FakePorts, offer, reportOf } from '../support/fake-ports.js';
import { waitUntil } from '../support/wait-until.js';

const VITRE: Commune = { code: '35360', nom: 'Vitré', codesPostaux: ['35500'], lat: 48.12, lon: -1.21 };
const OFFERS = [
  offer('1', { frais: 'gratuit', latitude: 48.12, longitude: -1.21, source: 'asso' }),
  offer('2', { frais: 'payant', latitude: 48.12, longitude: -1.21 }),
];
/** Longer than the silence that tells a search is settled. */
const QUIET = 650;

/** A page's address and its history, in memory. */
class FakeAddress implements AddressPort, AddressBar {
  readonly entries: string[];
  at = 0;
  count = 1;
  readonly #listeners = new Set<() => void>();

  constructor(hash: string) {
    this.entries = [hash];
  }

  hash = (): string => this.entries[this.at]!;
  href = (): string => `https://page.example/${this.hash()}`;
  widgets = (): number => this.count;
  bar = (): Promise<AddressBar> => Promise.resolve(this);

  follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  write = (hash: string, mode: 'push' | 'replace'): void => {
    if (mode === 'push') this.entries.splice(++this.at, Infinity, hash);
    else this.entries[this.at] = hash;
  };

  /** The store, and what reads the address once it is needed. */
  get followers(): number {
    return this.#listeners.size;
  }

  go(step: number): void {
    this.at += step;
    for (const listener of [...this.#listeners]) listener();
  }

  /** A link of the page is followed. */
  visit(hash: string): void {
    this.write(hash, 'push');
    this.go(0);
  }
}

async function arranged(hash = '', settings: Partial<Settings> = { urlState: 'hash' }) {
  const address = new FakeAddress(hash);
  const ports = Object.assign(new FakePorts(), { address });
  const store = new WidgetStore(ports);
  store.dispatch({
    type: 'configure',
    settings: { ...DEFAULT_SETTINGS, src: ['https://f.example/35.json'], ...settings },
  });
  store.start();
  const arrive = async (): Promise<void> => {
    await ports.lastLoad.arrive(reportOf([...OFFERS], { communes: [VITRE] }));
    await waitUntil(() => store.state.outcome);
  };
  const isRead = hash !== '' || settings.urlState === 'hash';
  await waitUntil(() => address.followers === (isRead ? 2 : 1), 'What reads the address has not come.');
  return { store, address, arrive };
}

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
