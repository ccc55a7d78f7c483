import { expect, html } from '@open-wc/testing';
import type { Commune } from '../../../src/model/commune.js';
import { defineControls } from '../../../src/embed/define-controls.js';
import { define } from '../../../src/views/base/define.js';
import { OiResults } from '../../../src/views/results/results.js';
import { offer } from '../../support/fake-ports.js';
import { renderWithStore, settled } from '../support/widget-fixture.js';

defineControls();
define('oi-results', OiResults);

const RENNES: Commune = {
  code: '35238',
  nom: 'Rennes',
  codesPostaux: ['35000'],
  lat: 48.11,
  lon: -1.68,
  epci: '243500139',
  epciNom: 'Rennes Métropole',
};
const VITRE: Commune = {
  code: '35360',
  nom: 'Vitré',
  codesPostaux: ['35500'],
  lat: 48.12,
  lon: -1.21,
  epci: '200039022',
  epciNom: 'CA Vitré Communauté',
};
const HERE = { latitude: 48.12, longitude: -1.21 };
const OFFERS = [
  offer('tous', HERE),
  offer('rennes', { ...HERE, zone_eligibilite: ['243500139'] }),
  offer('ailleurs', { ...HERE, zone_eligibilite: ['53', '35238', '200000000', '35999'] }),
];

async function renderResults(locked: string[] = []) {
  const { element, store } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, {
    offers: OFFERS,
    communes: [RENNES, VITRE],
    settings: { codeCommune: '35360', locked: new Set(locked) },
  });
  const settle = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await settled(element);
    await settled(notes());
  };
  const notes = () => element.renderRoot.querySelector('oi-notes')!;
  await settle();
  return {
    store,
    element,
    settle,
    note: () => words(notes().shadowRoot!),
    button: () => notes().shadowRoot!.querySelector('button'),
    reserved: () => [...element.renderRoot.querySelectorAll('oi-reserved')].map(({ shadowRoot }) => words(shadowRoot!)),
  };
}

function words(node: Node): string {
  return node.textContent!.replace(/\s+/g, ' ').trim();
}

describe('offers reserved to the inhabitants of other communes', () => {
  it('are counted apart, seen in one click with whom they are for, and left again in one click', async () => {
    const { store, note, button, reserved, settle, element } = await renderResults();
    expect(store.state.outcome?.total).to.equal(1);
    expect(note()).to.contain('2 services réservés aux habitants d’autres communes ne sont pas affichés.');
    button()!.focus();
    button()!.click();
    await settle();
    expect(store.state.outcome?.total).to.equal(3);
    expect(reserved().sort()).to.deep.equal([
      'Réservé aux habitants de Mayenne, de Rennes et de 2 autres territoires',
      'Réservé aux habitants de Rennes Métropole',
    ]);
    expect(button()!.getRootNode()).to.have.property('activeElement', button());
    await expect(element).to.be.accessible();
    button()!.click();
    await settle();
    expect(store.state.outcome?.total).to.equal(1);
    expect(reserved()).to.deep.equal([]);
  });

  it('stay left out where the place is locked', async () => {
    const { store, note, button } = await renderResults(['code-commune']);
    expect(note()).to.contain('2 services réservés');
    expect(button()).to.equal(null);
    store.dispatch({ type: 'refine', query: { any_zone: true } });
    expect(store.state.outcome?.total).to.equal(1);
  });

  it('are told by the official name of their communes’ grouping, never by a code', async () => {
    const { store, reserved, settle } = await renderResults();
    const place = { code: RENNES.code, nom: RENNES.nom, lat: 48.12, lon: -1.21 };
    store.dispatch({ type: 'search', query: { place, any_zone: true } });
    await settle();
    expect(reserved().join()).not.to.match(/\d{5}/);
  });
});
