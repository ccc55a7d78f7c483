import { expect, html } from '@open-wc/testing';
import type { State } from '../../../src/store/state.js';
import { define } from '../../../src/views/base/define.js';
import { OiEmpty } from '../../../src/views/empty/empty.js';
import { offer } from '../../support/fake-ports.js';
import { renderWithStore } from '../support/widget-fixture.js';

define('oi-empty', OiEmpty);

const RENNES = { code: '35238', nom: 'Rennes', codesPostaux: ['35000'], lat: 48.1147, lon: -1.6794 };

function buttons(element: OiEmpty): HTMLButtonElement[] {
  return [...element.renderRoot.querySelectorAll('button')];
}

describe('an empty list', () => {
  it('names what blocks, says how many there would be, and lifts it in one press', async () => {
    const { element, store } = await renderWithStore<OiEmpty>(html`<oi-empty></oi-empty>`, {
      offers: [1, 2, 3, 4].map((n) => offer(`o${n}`, { frais: 'payant' })),
      settings: { preset: { frais: ['gratuit'] } },
    });
    const [lift] = buttons(element);
    expect(lift!.textContent.replace(/\s+/g, ' ').trim()).to.match(/^Gratuit ou payant 4/);
    lift!.click();
    expect(store.state.query.frais).to.equal(undefined);
    expect(store.state.outcome?.total).to.equal(4);
  });

  it('makes a radius the whole territory', async () => {
    const saintMalo = { latitude: 48.65, longitude: -2.02, commune: 'Saint-Malo', code_insee: '35288' };
    const { element, store } = await renderWithStore<OiEmpty>(html`<oi-empty></oi-empty>`, {
      offers: [offer('far', saintMalo), offer('too', saintMalo)],
      communes: [RENNES],
      settings: { codeCommune: '35238', preset: { radius: 5 } },
    });
    buttons(element)
      .find(({ textContent }) => textContent.includes('Dans tout le territoire'))!
      .click();
    expect(store.state.query.radius).to.equal(0);
    expect(store.state.outcome?.total).to.equal(2);
  });

  it('shows the nearest that the radius leaves out, and opens each', async () => {
    const at = (latitude: number) => ({ latitude, longitude: -1.6794, commune: 'Plus loin', nom: `À ${latitude}` });
    const { element, store } = await renderWithStore<OiEmpty>(html`<oi-empty></oi-empty>`, {
      offers: [48.9, 48.3, 48.5, 48.7].map((latitude, i) => offer(`o${i}`, at(latitude))),
      communes: [RENNES],
      settings: { codeCommune: '35238', preset: { radius: 5 } },
    });
    const near = [...element.renderRoot.querySelectorAll('.nearest li')];
    expect(near.map((item) => item.querySelector('button')!.textContent)).to.deep.equal(['À 48.3', 'À 48.5', 'À 48.7']);
    expect(near[0]!.textContent).to.contain('km');
    near[0]!.querySelector('button')!.click();
    expect(store.state.opened).to.equal('o1');
  });

  it('goes back to the start', async () => {
    const { element, store } = await renderWithStore<OiEmpty>(html`<oi-empty></oi-empty>`, { offers: [offer('one')] });
    store.dispatch({ type: 'refine', query: { types: ['atelier'] } });
    await element.updateComplete;
    buttons(element).at(-1)!.click();
    expect((store.state as State).query).to.deep.equal({});
  });

  it('says that nothing is published when the feed is empty', async () => {
    const { element } = await renderWithStore<OiEmpty>(html`<oi-empty></oi-empty>`, { offers: [] });
    expect(element.renderRoot.querySelector('.state')!.textContent).to.contain('Aucun service n’est publié');
    expect(buttons(element).length).to.equal(0);
  });
});
