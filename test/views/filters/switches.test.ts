import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { define } from '../../../src/views/base/define.js';
import { OiFilters } from '../../../src/views/filters/filters.js';
import type { Settings } from '../../../src/store/settings.js';
import { COMMUNES, OFFERS } from '../support/sample.js';
import { renderWithStore, settled } from '../support/widget-fixture.js';

define('oi-filters', OiFilters);

const TODAY = new Date().toISOString().slice(0, 10);

async function renderFilters(settings: Partial<Settings> = {}) {
  const offers = OFFERS.map((offer, i) => ({ ...offer, date_maj: i < 2 ? TODAY : '2020-01-01' }));
  const rendered = await renderWithStore<OiFilters>(html`<oi-filters></oi-filters>`, {
    offers,
    communes: COMMUNES,
    settings,
  });
  const { element } = rendered;
  const all = (selector: string) => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
  return {
    ...rendered,
    all,
    words: (selector: string) => all(selector).map((found) => found.textContent!.replace(/\s+/g, ' ').trim()),
    async press(selector: string) {
      all(selector)[0]!.click();
      await settled(element);
    },
  };
}

describe('<oi-filters>, beside the values', () => {
  before(() => setViewport({ width: 1000, height: 800 }));

  it('keeps the offers updated within a year, with their number', async () => {
    const { store, press, words } = await renderFilters();
    await press('[data-panel=more]');
    expect(words('.recent label')).to.deep.equal(['Depuis moins d’un an 2']);
    await press('.recent input');
    expect(store.state.outcome?.total).to.equal(2);
    expect(words('.chip')).to.deep.equal(['Mis à jour depuis moins d’un an']);
    expect(words('[data-panel=more]')[0]).to.contain('1');
    await press('.chip');
    expect(store.state.outcome?.total).to.equal(5);
    expect(words('.chip')).to.deep.equal([]);
  });

  it('has one reset for everything', async () => {
    const { store, press, element } = await renderFilters();
    store.dispatch({ type: 'refine', query: { recent: true, any_zone: true, frais: ['gratuit'] } });
    await settled(element);
    await press('.reset');
    expect(store.state.query).to.deep.equal({});
  });

  it('shows what the integrator fixed, as something that can’t be removed', async () => {
    const { element, words, all, store } = await renderFilters({
      preset: { frais: ['gratuit'], publics: ['jeunes', 'femmes', 'familles', 'etudiants'] },
      locked: new Set(['frais', 'publics']),
    });
    expect(words('.locked .aloud')).to.deep.equal([
      'Jeunes, Femmes, Familles et 1 autre, filtre fixé par ce site',
      'Gratuit, filtre fixé par ce site',
    ]);
    expect(all('.locked button')).to.deep.equal([]);
    await expect(element).to.be.accessible();
    store.dispatch({ type: 'refine', query: { publics: ['femmes'] } });
    await settled(element);
    expect(words('.chip'), 'a narrower choice may be removed').to.deep.equal(['Femmes']);
    expect(words('.locked .aloud')).to.deep.equal(['Gratuit, filtre fixé par ce site']);
  });
});
