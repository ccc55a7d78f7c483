import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../../src/views/base/define.js';
import { OiPlace } from '../../../src/views/search-form/place.js';
import { OiSearchForm } from '../../../src/views/search-form/search-form.js';
import { COMMUNES, OFFERS } from '../support/sample.js';
import { renderWithStore, settled, typeInto, until, type Arrangement } from '../support/widget-fixture.js';
import { waitUntil } from '../../support/wait-until.js';

define('oi-place', OiPlace);
define('oi-search-form', OiSearchForm);

async function renderForm(arrangement: Arrangement = {}) {
  const rendered = await renderWithStore<OiSearchForm>(html`<oi-search-form></oi-search-form>`, {
    offers: OFFERS,
    communes: COMMUNES,
    ...arrangement,
  });
  const { element } = rendered;
  const find = <T extends HTMLElement>(selector: string) => element.renderRoot.querySelector<T>(selector)!;
  const input = find<HTMLInputElement>('#query');
  return {
    ...rendered,
    find,
    input,
    options: () => [...element.renderRoot.querySelectorAll<HTMLElement>('[role=option]')],
    type: (text: string) => typeInto(input, text),
    async press(...keys: string[]) {
      for (const key of keys) await sendKeys({ press: key });
      await settled(element);
    },
    async suggested() {
      await waitUntil(() => element.renderRoot.querySelector('[role=option]'));
    },
  };
}

describe('<oi-search-form>', () => {
  it('searches what is typed when the typing pauses, once', async () => {
    const { store, input } = await renderForm();
    const texts: (string | undefined)[] = [];
    store.subscribe((state, before) => state.query !== before.query && texts.push(state.query.text));
    for (const typed of ['per', 'permi', 'permis ']) {
      input.value = typed;
      input.dispatchEvent(new InputEvent('input'));
    }
    expect(texts, 'not at every key').to.deep.equal([]);
    await until(store, (state) => state.query.text !== undefined);
    expect(texts).to.deep.equal(['permis']);
  });

  it('searches at once with Enter, and stays on the page', async () => {
    const { store, type, press } = await renderForm();
    const page = location.href;
    await type('loyer');
    await press('Enter');
    expect(store.state.query.text).to.equal('loyer');
    expect(location.href).to.equal(page);
  });

  it('takes the place that is typed when « Rechercher » is pressed', async () => {
    const { store, find, element } = await renderForm();
    const place = find<OiPlace>('oi-place').renderRoot.querySelector<HTMLInputElement>('input')!;
    await typeInto(place, 'vitre');
    find('.submit').click();
    await settled(element);
    expect(store.state.query.place).to.include({ code: '35360' });
  });

  it('empties the words with its button and with Escape; the focus stays', async () => {
    const { store, find, input, type, press, element } = await renderForm();
    await type('loyer');
    await press('Enter');
    find('.clear').click();
    await settled(element);
    expect(store.state.query.text).to.equal(undefined);
    expect(input.getRootNode()).to.have.property('activeElement', input);
    await type('vélo');
    await press('Enter', 'Escape');
    expect(input.value).to.equal('');
    expect(store.state.query.text).to.equal(undefined);
  });

  it('shows a text that was asked elsewhere, and the one a reset restores', async () => {
    const { store, input, element } = await renderForm();
    store.dispatch({ type: 'refine', query: { text: 'hébergement' } });
    await settled(element);
    expect(input.value).to.equal('hébergement');
    store.dispatch({ type: 'reset' });
    await settled(element);
    expect(input.value).to.equal('');
  });

  it('turns a suggested need into a filter, in place of the words', async () => {
    const { store, input, type, press, options, suggested } = await renderForm({ words: true });
    await type('permis');
    await suggested();
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(options()[0]!.textContent).to.contain('Préparer un permis');
    await press('ArrowDown');
    expect(input.getAttribute('aria-activedescendant')).to.equal(options()[0]!.id);
    expect(options()[0]!.getAttribute('aria-selected')).to.equal('true');
    await press('Enter');
    expect(store.state.query).to.deep.equal({ thematiques: ['mobilite--preparer-un-permis'] });
    expect(input.value).to.equal('');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
  });

  it('keeps the words when they say more than the suggested need: they prefer, and propose', async () => {
    const { store, input, type, press, options, suggested } = await renderForm({ words: true });
    await type('permis gratuit à Vitré ');
    await suggested();
    await press('ArrowDown');
    expect(options()[0]!.textContent).to.contain('Préparer un permis');
    await press('Enter');
    const { query, outcome } = store.state;
    expect(query).to.deep.equal({ text: 'permis gratuit à Vitré', thematiques: ['mobilite--preparer-un-permis'] });
    expect(input.value).to.equal('permis gratuit à Vitré');
    expect(outcome!.understanding).to.deep.include({ frais: ['gratuit'] });
    expect(outcome!.understanding!.places.map(({ nom }) => nom)).to.deep.equal(['Vitré']);
    store.dispatch({ type: 'refine', query: { text: undefined } });
    expect(outcome!.total, 'nothing is left out').to.equal(store.state.outcome!.total);
  });

  it('suggests for what was typed before the words of the feed were there', async () => {
    const { store, type, options, suggested } = await renderForm({ words: true });
    const { words } = store;
    let ready = false;
    Object.defineProperty(store, 'words', { get: () => (ready ? words : undefined) });
    await type('loyer');
    await until(store, (state) => state.query.text === 'loyer');
    expect(options()).to.have.length(0);
    ready = true;
    store.dispatch({ type: 'answered', query: store.state.query, outcome: { ...store.state.outcome! }, final: true });
    await suggested();
  });

  it('searches the name of a suggested structure or service', async () => {
    const { store, input, type, options, suggested, element } = await renderForm({ words: true });
    await type('épice');
    await suggested();
    options()
      .find((option) => option.textContent!.includes('Épicerie solidaire'))!
      .click();
    await settled(element);
    expect(store.state.query.text).to.equal('Épicerie solidaire');
    expect(input.value).to.equal('Épicerie solidaire');
  });

  it('searches what is typed when no suggestion is active, and says how many there are', async () => {
    const { store, find, type, press, suggested } = await renderForm({ words: true });
    await type('permis');
    await suggested();
    expect(find('[role=status]').textContent).to.match(/\d+ suggestions?\. Flèches/);
    await press('ArrowDown', 'ArrowUp', 'Enter');
    expect(store.state.query).to.deep.equal({ text: 'permis' });
  });

  it('closes the suggestions with Escape and with Tab, and keeps the words', async () => {
    const { input, type, press, suggested } = await renderForm({ words: true });
    await type('permis');
    await suggested();
    await press('Escape');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(input.value).to.equal('permis');
    await press('ArrowDown');
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    await press('Tab');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
  });

  it('does not show what the integrator hides', async () => {
    const { find } = await renderForm({ settings: { hide: new Set(['place']) } });
    expect(find('oi-place')).to.equal(null);
    expect(find('#query')).not.to.equal(null);
  });

  it('is accessible with its suggestions open', async () => {
    const { element, type, suggested } = await renderForm({ words: true });
    await type('permis');
    await suggested();
    await expect(element).to.be.accessible();
  });
});
