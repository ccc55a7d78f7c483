import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Commune } from '../../../src/model/commune.js';
import { defineControls } from '../../../src/embed/define-controls.js';
import type { Settings } from '../../../src/store/settings.js';
import { define } from '../../../src/views/base/define.js';
import { OiResults } from '../../../src/views/results/results.js';
import { OFFERS } from '../../search/text/offers.js';
import { renderWithStore, settled, until } from '../support/widget-fixture.js';

defineControls();
define('oi-results', OiResults);

const commune = (code: string, nom: string, codePostal: string, lon: number): Commune => ({
  code,
  nom,
  codesPostaux: [codePostal],
  lat: 48.1,
  lon,
});
const COMMUNES = [
  commune('35360', 'Vitré', '35500', -1.21),
  commune('35115', 'Fougères', '35300', -1.19),
  commune('35001', 'Acigné', '35690', -1.53),
  commune('35002', 'Amanlis', '35150', -1.47),
  commune('35003', 'Andouillé', '35150', -1.57),
];
const HERE = { lat: 48.3, lon: -1.2 };

/** The proposals beside the results of `text`. */
async function propose(text: string, settings: Partial<Settings> = {}) {
  const { element, store } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, {
    offers: OFFERS,
    communes: COMMUNES,
    settings,
    ports: { locate: () => Promise.resolve(HERE) },
    words: true,
  });
  store.dispatch({ type: 'refine', query: { text } });
  const notes = () => element.renderRoot.querySelector('oi-notes')!;
  const settle = async () => {
    await settled(element);
    await settled(notes());
  };
  await settle();
  const chips = () => [...notes().shadowRoot!.querySelectorAll<HTMLElement>('.chip')];
  const named = (name: string) => chips().find(({ innerText }) => innerText.startsWith(name));
  return {
    store,
    element,
    notes,
    named,
    words: () => chips().map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()),
    async press(name: string) {
      named(name)!.focus();
      await sendKeys({ press: 'Enter' });
      await settle();
    },
  };
}

describe('where the words would like to search, proposed beside the results', () => {
  it('proposes the commune that they name, and searches around it', async () => {
    const { store, words, press } = await propose('loyer à Vitré');
    expect(words()[0]).to.equal('Autour de Vitré');
    await press('Autour');
    expect(store.state.query.place).to.include({ code: '35360', nom: 'Vitré' });
    expect(words()).not.to.include('Autour de Vitré');
  });

  it('proposes the commune of a postcode, with its radius', async () => {
    const { store, press, words } = await propose('permis, 20 km autour de 35300');
    expect(words()).to.deep.equal(['Autour de Fougères, 20 km']);
    await press('Autour');
    expect(store.state.query).to.deep.include({ radius: 20 });
    expect(store.state.query.place).to.include({ code: '35115' });
  });

  it('proposes no place when several share the postcode, nor when the visitor said one', async () => {
    expect((await propose('permis 35150')).words()).to.deep.equal([]);
    const { store, words, notes } = await propose('permis à 10 km de Vitré');
    store.dispatch({ type: 'refine', query: { place: { ...HERE, nom: 'Ici' } } });
    await settled(notes());
    expect(words()).to.deep.equal(['10 km']);
    store.dispatch({ type: 'refine', query: { text: 'permis à 50 km de Vitré' } });
    await settled(notes());
    expect(words(), 'the radius in force').to.deep.equal([]);
  });

  it('asks for the position on that press only', async () => {
    const { store, words, press } = await propose('permis autour de moi');
    expect(words()).to.deep.equal(['Autour de moi']);
    expect(store.state.position.status).to.equal('idle');
    await press('Autour');
    await until(store, ({ query }) => query.place !== undefined);
    expect(store.state.query.place).to.deep.include(HERE);
  });

  it('proposes nothing that the integrator took away', async () => {
    expect((await propose('permis à Vitré', { hide: new Set(['place']) })).words()).to.deep.equal([]);
    const locked = new Set(['code-commune']);
    expect((await propose('permis à Fougères', { codeCommune: '35360', locked })).words()).to.deep.equal([]);
  });

  it('hands the focus on: to the next proposal, else to the number of results', async () => {
    const { element, notes, press, words } = await propose('permis gratuit à Vitré');
    expect(words()).to.have.lengthOf(2);
    await press('Autour');
    expect((notes().shadowRoot!.activeElement as HTMLElement).innerText).to.match(/^Gratuit/);
    let shown = 0;
    element.addEventListener('show-results', () => shown++);
    await press('Gratuit');
    expect(shown).to.equal(1);
  });
});
