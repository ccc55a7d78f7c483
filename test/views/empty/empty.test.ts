import { expect, html } from '@open-wc/testing';
import type { Query } from '../../../src/model/query.js';
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
    let handedOn = 0;
    element.addEventListener('show-results', () => handedOn++);
    expect(lift!.textContent.replace(/\s+/g, ' ').trim()).to.match(/^Gratuit ou payant 4/);
    lift!.click();
    expect(store.state.query.frais).to.equal(undefined);
    expect(store.state.outcome?.total).to.equal(4);
    expect(handedOn, 'the focus goes on to the number of results').to.equal(1);
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

  describe('when filters block together', () => {
    const TOGETHER = {
      offers: [offer('licence', { nom: 'Permis de conduire', frais: 'payant', type: 'aide' }), offer('bike')],
      words: true,
    };
    const shownFor = async (query: Query) => {
      const { element, store } = await renderWithStore<OiEmpty>(html`<oi-empty></oi-empty>`, TOGETHER);
      store.dispatch({ type: 'search', query });
      await element.updateComplete;
      const said = element.renderRoot.querySelector('.state')!.textContent;
      return { store, said, buttons: buttons(element) };
    };

    it('names them, keeps the words, and lifts them in one press', async () => {
      const { store, said, buttons } = await shownFor({ text: 'permis', frais: ['gratuit'], types: ['formation'] });
      expect(said).not.to.contain('compris');
      expect(buttons[0]!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
        'Tous les types de service, gratuit ou payant 1 service',
      );
      buttons[0]!.click();
      expect(store.state.query).to.deep.equal({ text: 'permis' });
      expect(store.state.outcome?.total).to.equal(1);
    });

    it('says « sans les filtres » from three on', async () => {
      const three = { frais: ['gratuit'], types: ['formation'], sources: ['soliguide'] };
      const { store, buttons } = await shownFor({ text: 'permis', ...three });
      expect(buttons[0]!.textContent).to.match(/Sans les filtres\s+1 service/);
      buttons[0]!.click();
      expect(store.state.query).to.deep.equal({ text: 'permis' });
    });

    it('says that no word was understood when the words alone find nothing, and offers to drop them', async () => {
      for (const filters of [{}, { frais: ['payant'] }]) {
        const { store, said, buttons } = await shownFor({ text: 'xqzvw brtk', ...filters });
        expect(said).to.contain('Aucun mot de cette recherche n’a été compris');
        expect(buttons[0]!.textContent).to.contain('Sans les mots cherchés');
        buttons[0]!.click();
        expect(store.state.query).to.deep.equal(filters);
      }
    });
  });

  it('shows the nearest of what lifting several parts finds', async () => {
    const { element, store } = await renderWithStore<OiEmpty>(html`<oi-empty></oi-empty>`, {
      offers: [48.2, 48.13].map((latitude, i) =>
        offer(`o${i}`, { nom: `À ${latitude}`, latitude, longitude: -1.68, frais: 'payant', type: 'aide' }),
      ),
      communes: [RENNES],
      settings: { codeCommune: '35238' },
    });
    store.dispatch({ type: 'refine', query: { frais: ['gratuit'], types: ['formation'] } });
    await element.updateComplete;
    const nearest = element.renderRoot.querySelector('.nearest')!;
    expect(nearest.querySelector('p')!.textContent).to.equal(
      'Les plus proches, tous les types de service, gratuit ou payant',
    );
    expect([...nearest.querySelectorAll('button')].map(({ textContent }) => textContent)).to.deep.equal([
      'À 48.13',
      'À 48.2',
    ]);
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
