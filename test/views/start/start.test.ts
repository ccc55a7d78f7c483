import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { define } from '../../../src/views/base/define.js';
import { OiStart } from '../../../src/views/start/start.js';
import { CATEGORIES } from '../../../src/model/vocabularies/vocabularies.js';
import { COMMUNES, OFFERS } from '../support/sample.js';
import { renderWithStore, settled, type Arrangement } from '../support/widget-fixture.js';

define('oi-start', OiStart);

async function renderStart(arrangement: Arrangement = {}) {
  const rendered = await renderWithStore<OiStart>(html`<oi-start></oi-start>`, {
    offers: OFFERS,
    communes: COMMUNES,
    ...arrangement,
  });
  const tiles = () => [...rendered.element.renderRoot.querySelectorAll<HTMLElement>('.tile')];
  return { ...rendered, tiles, labels: () => tiles().map((tile) => tile.textContent!.replace(/\s+/g, ' ').trim()) };
}

const EVERY_NEED = Object.keys(CATEGORIES).map((categorie, index) => ({
  id: String(index),
  nom: categorie,
  thematiques: [`${categorie}--x`],
}));

describe('<oi-start>', () => {
  before(() => setViewport({ width: 1000, height: 800 }));

  it('shows a tile per catégorie that has offers, in people’s words, with its count', async () => {
    const { labels } = await renderStart();
    expect(labels()).to.deep.equal(['Se loger 2 services', 'Manger, s’équiper 1 service', 'Se déplacer 2 services']);
  });

  it('searches a catégorie, leaves, and asks the widget to take the focus on', async () => {
    const { store, element, tiles } = await renderStart();
    tiles()[2]!.focus();
    const asked = oneEvent(element, 'show-results');
    await sendKeys({ press: 'Enter' });
    expect((await asked).composed, 'the page around hears nothing').to.equal(false);
    await settled(element);
    expect(store.state.query.thematiques).to.deep.equal(['mobilite']);
    expect(tiles()).to.deep.equal([]);
    expect(element.hidden, 'it leaves no gap').to.equal(true);
  });

  it('is there before any word or filter only; a place does not matter', async () => {
    const { store, element, tiles } = await renderStart({ settings: { codeCommune: '35238' } });
    expect(tiles().length).to.equal(3);
    store.dispatch({ type: 'refine', query: { text: 'loyer' } });
    await settled(element);
    expect(tiles()).to.deep.equal([]);
    store.dispatch({ type: 'reset' });
    await settled(element);
    expect(tiles().length).to.equal(3);
    expect(element.hidden).to.equal(false);
  });

  it('offers only what a lock allows', async () => {
    const { labels } = await renderStart({
      settings: { preset: { thematiques: ['mobilite', 'logement-hebergement'] }, locked: new Set(['thematiques']) },
    });
    expect(labels()).to.deep.equal(['Se loger 2 services', 'Se déplacer 2 services']);
  });

  it('shows eight tiles, then all of them; the focus goes to the first new one', async () => {
    await setViewport({ width: 360, height: 700 });
    const { element, tiles } = await renderStart({ offers: EVERY_NEED });
    const shown = () => tiles().filter((tile) => tile.getClientRects().length > 0);
    expect(shown().length).to.equal(8);
    element.renderRoot.querySelector<HTMLElement>('.more')!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(shown().length).to.equal(16);
    expect(element.shadowRoot!.activeElement).to.equal(tiles()[8]);
    expect(element.renderRoot.querySelector('.more')).to.equal(null);
    await setViewport({ width: 1000, height: 800 });
  });

  it('is accessible', async () => {
    const { element } = await renderStart({ offers: EVERY_NEED });
    await expect(element).to.be.accessible();
  });
});
