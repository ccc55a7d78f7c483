import { expect, html } from '@open-wc/testing';
import { FeedError } from '../../../src/model/feed.js';
import type { Offer } from '../../../src/model/offer.js';
import { define } from '../../../src/views/base/define.js';
import { OiResults } from '../../../src/views/results/results.js';
import { FakePorts, offer, reportOf } from '../../support/fake-ports.js';
import { renderWithStore, settled, until } from '../support/widget-fixture.js';

define('oi-results', OiResults);

function offers(count: number, more: (i: number) => Partial<Offer> = () => ({})): Offer[] {
  return Array.from({ length: count }, (_, i) => offer(`o${i}`, { nom: `Atelier numéro ${i}`, ...more(i) }));
}

interface Shown {
  element: OiResults;
  cards: () => HTMLElement[];
  press: (selector: string) => Promise<void>;
  text: () => string;
}

function shown(element: OiResults): Shown {
  const root = element.renderRoot;
  return {
    element,
    cards: () => [...root.querySelectorAll<HTMLElement>('[part=card]')],
    press: async (selector) => {
      root.querySelector<HTMLElement>(selector)!.click();
      await settled(element);
    },
    text: () => (root as ShadowRoot).querySelector('*')!.parentNode!.textContent!.replace(/\s+/g, ' '),
  };
}

async function nextFrame(element: OiResults): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await settled(element);
}

describe('the list of results', () => {
  it('says how many there are, and shows fifty', async () => {
    const { element } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, { offers: offers(120) });
    await nextFrame(element);
    const list = shown(element);
    expect(list.cards().length).to.equal(50);
    expect(element.renderRoot.querySelector('[part=count]')!.textContent).to.contain('120');
  });

  it('appends the next fifty, keeps the cards that were there, and puts the focus on the first new one', async () => {
    const { element } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, { offers: offers(120) });
    await nextFrame(element);
    const list = shown(element);
    const before = list.cards();
    await list.press('.more button');
    expect(list.cards().length).to.equal(100);
    expect(list.cards().slice(0, 50)).to.deep.equal(before);
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(list.cards()[50]!.querySelector('.name'));
    await list.press('.more button');
    expect(list.cards().length).to.equal(120);
    expect(element.renderRoot.querySelector('.more button')).to.equal(null);
  });

  it('shows after its pages the card of an offer pointed at on the map, marked, until it is listed', async () => {
    const { element, store } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, {
      offers: offers(120),
    });
    await nextFrame(element);
    const list = shown(element);
    const { id } = store.state.outcome!.hits[99]!.offer;
    const raise = async (raised: string): Promise<void> => {
      store.dispatch({ type: 'raise', id: raised });
      await settled(element);
    };
    const marked = () => list.cards().filter((card) => 'raised' in card.dataset);
    await raise(id);
    expect(list.cards().length).to.equal(51);
    expect(marked().map((card) => card.dataset['id'])).to.deep.equal([id]);
    expect(list.cards()[50]).to.equal(marked()[0]);
    expect(list.text()).to.contain('Plus loin dans la liste');
    // On its way there, the pointer goes over other cards.
    await raise(list.cards()[0]!.dataset['id']!);
    expect(list.cards()[50]!.dataset['id']).to.equal(id);
    expect(marked()).to.deep.equal([list.cards()[0]]);
    await element.focusCard(id);
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(list.cards()[50]!.querySelector('.name'));
    await list.press('.more button');
    expect(list.cards().length).to.equal(100);
    expect(list.text()).not.to.contain('Plus loin dans la liste');
    await raise(store.state.outcome!.hits[110]!.offer.id);
    expect(list.text()).to.contain('Plus loin dans la liste');
    store.dispatch({ type: 'refine', query: { sort: 'nom' } });
    await settled(element);
    expect(list.text()).not.to.contain('Plus loin dans la liste');
  });

  it('carries the id of its offer on each card, and opens it', async () => {
    const { element, store } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, { offers: offers(3) });
    const list = shown(element);
    expect(list.cards().map((card) => card.dataset['id'])).to.have.members(['o0', 'o1', 'o2']);
    list.cards()[1]!.querySelector<HTMLElement>('.name')!.click();
    expect(store.state.opened).to.equal(list.cards()[1]!.dataset['id']);
  });

  it('tells apart services of one name by their structures', async () => {
    const same = offers(2, (i) => ({ nom: 'Accompagnement', structure: { id: `s${i}`, nom: `Maison ${i}` } }));
    const { element } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, { offers: same });
    const names = [...element.renderRoot.querySelectorAll('.name')].map((name) => name.textContent.trim());
    expect(names).to.have.members(['Maison 0', 'Maison 1']);
  });

  it('folds near-identical services of one structure under one card, counts them all, and opens each', async () => {
    const same = offers(20, (i) => ({
      nom: 'Permanence',
      structure: { id: 's', nom: 'Relais' },
      commune: `Ville ${i}`,
    }));
    const { element, store } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, { offers: same });
    const list = shown(element);
    expect(list.cards().length).to.equal(1);
    expect(element.renderRoot.querySelector('[part=count]')!.textContent).to.contain('20');
    expect(element.renderRoot.querySelector('.more')).to.equal(null);
    const others = [...element.renderRoot.querySelectorAll<HTMLElement>('.alike [data-action=open]')];
    expect(others.length).to.equal(19);
    others[4]!.click();
    const opened = store.state.opened!;
    expect(opened).to.equal(others[4]!.closest<HTMLElement>('[data-id]')!.dataset['id']);
    await element.focusCard(opened);
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(others[4]);
  });

  it('shows what a feed says as text, whatever it is', async () => {
    const hostile = offer('x', {
      nom: '<img src=x onerror="window.__xss=1">',
      commune: '<script>window.__xss=1</script>',
      thematiques: ['__proto__', '<u>souligné</u>'],
      publics: ['constructor'],
    });
    const { element } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, { offers: [hostile] });
    expect(element.renderRoot.querySelectorAll('img, script, u')).to.have.length(0);
    expect(shown(element).cards()[0]!.textContent).to.contain('<img src=x');
    expect('__xss' in window).to.equal(false);
  });

  it('never shows null, undefined or an empty line for a poor record', async () => {
    const poor = { id: 'p', nom: 'Sans rien' };
    const { element } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, { offers: [poor] });
    const card = shown(element).cards()[0]!;
    card.querySelector('.keep')!.remove();
    expect(card.textContent.trim()).to.equal('Sans rien');
  });
});

describe('the states of a load', () => {
  it('says what happened, in a visitor’s words, and tries again', async () => {
    const ports = new FakePorts();
    const { element, store } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, { ports });
    expect(shown(element).text()).to.contain('Chargement');
    await ports.lastLoad.fail(new FeedError('http', 'HTTP 500 https://feed.example', { status: 500 }));
    await settled(element);
    expect(element.renderRoot.querySelector('[role=alert]')!.textContent).not.to.contain('500');
    await shown(element).press('[data-action=retry]');
    await ports.lastLoad.arrive(reportOf(offers(2)));
    await until(store, ({ outcome }) => outcome !== undefined);
    await settled(element);
    expect(shown(element).cards().length).to.equal(2);
  });

  it('keeps the last good list when a reload fails', async () => {
    const ports = new FakePorts();
    const { element, store } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, { ports });
    await ports.lastLoad.arrive(reportOf(offers(2)));
    await until(store, ({ outcome }) => outcome !== undefined);
    store.dispatch({ type: 'reload' });
    await ports.lastLoad.fail(new FeedError('network', 'down'));
    await settled(element);
    expect(shown(element).cards().length).to.equal(2);
  });
});
