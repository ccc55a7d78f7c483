import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Query } from '../../../src/model/query.js';
import { define } from '../../../src/views/base/define.js';
import { OiFilters } from '../../../src/views/filters/filters.js';
import { COMMUNES, OFFERS } from '../support/sample.js';
import { renderWithStore, settled, type Arrangement } from '../support/widget-fixture.js';

define('oi-filters', OiFilters);

const VITRE = { code: '35360', nom: 'Vitré', lat: 48.12, lon: -1.21 };

async function renderFilters(arrangement: Arrangement = {}) {
  const rendered = await renderWithStore<OiFilters>(html`<oi-filters></oi-filters>`, {
    offers: OFFERS,
    communes: COMMUNES,
    ...arrangement,
  });
  const { element } = rendered;
  const all = (selector: string) => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string) => all(selector)[0]!;
  const labels = (start: string) => all('label').filter((label) => words(label).startsWith(start));
  return {
    ...rendered,
    all,
    find,
    box: (start: string) => labels(start)[0]!.querySelector('input')!,
    count: (start: string) => labels(start)[0]!.querySelector('.number')?.textContent,
    chips: () => all('.chip').map((chip) => words(chip)),
    focused: () => element.shadowRoot!.activeElement,
    async press(...keys: string[]) {
      for (const key of keys) await sendKeys({ press: key });
      await settled(element);
    },
    async open(panel: string) {
      find(`[data-panel=${panel}]`).focus();
      await sendKeys({ press: 'Enter' });
      await settled(element);
    },
  };
}

function words(element: Element): string {
  return element.textContent!.replace(/\s+/g, ' ').trim();
}

describe('<oi-filters>, wide', () => {
  before(() => setViewport({ width: 1000, height: 800 }));

  it('opens one panel at a time under the row', async () => {
    const { open, find, all } = await renderFilters();
    await open('publics');
    expect(find('[data-panel=publics]').getAttribute('aria-expanded')).to.equal('true');
    await open('more');
    expect(find('[data-panel=publics]').getAttribute('aria-expanded')).to.equal('false');
    expect(all('.panel').length).to.equal(1);
    await open('more');
    expect(all('.panel').length).to.equal(0);
  });

  it('closes its panel with Escape, and gives the focus back to its button', async () => {
    const { open, press, focused, find, box } = await renderFilters();
    await open('publics');
    box('Femmes').focus();
    await press('Escape');
    expect(find('.panel')).to.equal(undefined);
    expect(focused()).to.equal(find('[data-panel=publics]'));
  });

  it('shows on each value the number of results that choosing it alone gives', async () => {
    const { open, count, store, box, press } = await renderFilters();
    await open('publics');
    // The offer for everyone counts under each public.
    expect([count('Jeunes'), count('Femmes'), count('Séniors')]).to.deep.equal(['3', '2', '1']);
    box('Femmes').focus();
    await press(' ');
    expect(store.state.query.publics).to.deep.equal(['femmes']);
    expect(store.state.outcome!.total).to.equal(2);
    expect(count('Jeunes'), 'as if it were alone').to.equal('3');
  });

  it('keeps a value that would give nothing in sight, focusable and without effect', async () => {
    const { open, box, press, store, element } = await renderFilters();
    await open('thematiques');
    const health = box('Se soigner');
    expect(health.getAttribute('aria-disabled')).to.equal('true');
    health.focus();
    await press(' ');
    expect(health.checked).to.equal(false);
    expect(store.state.query.thematiques).to.equal(undefined);
    expect(element.shadowRoot!.activeElement).to.equal(health);
  });

  it('asks for a whole catégorie by its own value, or for some of its thématiques', async () => {
    const { open, box, press, store, find } = await renderFilters();
    await open('thematiques');
    box('Se loger').focus();
    await press(' ');
    expect(store.state.query.thematiques).to.deep.equal(['logement-hebergement']);
    find('[aria-label="Détail : Se loger"]').focus();
    await press('Enter');
    expect(box('Réduire les impayés').checked).to.equal(true);
    box('Réduire les impayés').focus();
    await press(' ');
    expect(store.state.query.thematiques).not.to.include('logement-hebergement--reduire-les-impayes-de-loyer');
    expect(box('Se loger').indeterminate).to.equal(true);
    expect(store.state.outcome!.total).to.equal(1);
  });

  it('shows a thématique that the reference does not know, readable', async () => {
    const { open, find, box, press, count } = await renderFilters();
    await open('thematiques');
    find('[aria-label="Détail : Se déplacer"]').focus();
    await press('Enter');
    expect(box('Nouvelle roue')).not.to.equal(undefined);
    expect(count('Nouvelle roue')).to.equal('1');
  });

  it('shows each choice as a chip; removing one gives the focus to its neighbour, then to the filters', async () => {
    const { chips, store, element, all, press, focused } = await renderFilters();
    store.dispatch({ type: 'refine', query: { thematiques: ['logement-hebergement'], publics: ['femmes', 'jeunes'] } });
    await settled(element);
    expect(chips()).to.deep.equal(['Se loger', 'Femmes', 'Jeunes']);
    all('.chip')[1]!.focus();
    await press('Enter');
    expect(chips()).to.deep.equal(['Se loger', 'Jeunes']);
    expect(words(focused()!)).to.equal('Jeunes');
    await press('Enter');
    expect(words(focused()!)).to.equal('Se loger');
    await press('Enter');
    expect(store.state.query).to.deep.equal({});
    expect(focused()!.getAttribute('data-panel')).to.equal('thematiques');
  });

  it('says how many values are chosen on each button', async () => {
    const { store, element, find } = await renderFilters();
    store.dispatch({ type: 'refine', query: { publics: ['femmes', 'jeunes'] } });
    await settled(element);
    expect(words(find('[data-panel=publics]'))).to.equal('Pour qui2, 2 choisis');
  });

  it('resets everything at once, and keeps the focus', async () => {
    const { store, element, find, press, focused, chips } = await renderFilters({
      settings: { preset: { frais: ['gratuit'] } },
    });
    expect(find('.reset'), 'nothing to reset yet').to.equal(undefined);
    store.dispatch({ type: 'refine', query: { text: 'loyer', publics: ['femmes'] } });
    await settled(element);
    find('.reset').focus();
    await press('Enter');
    expect(store.state.query).to.deep.equal({ frais: ['gratuit'] });
    expect(chips()).to.deep.equal(['Gratuit']);
    expect(focused()!.getAttribute('data-panel')).to.equal('thematiques');
  });

  it('keeps the way back to the presets once the last of them is removed, and names it for what it does', async () => {
    const { store, element, find, all, press, chips } = await renderFilters({
      settings: { preset: { publics: ['jeunes'], radius: 5 }, codeCommune: '35360' },
    });
    expect(find('.reset'), 'nothing to reset yet').to.equal(undefined);
    const start = store.state.query;
    all('.chip')[0]!.focus();
    await press('Enter');
    expect(chips()).to.deep.equal([]);
    expect(words(find('.reset'))).to.equal('Revenir au départ');
    find('.reset').click();
    await settled(element);
    expect(store.state.query).to.deep.equal(start);
    expect(find('.reset')).to.equal(undefined);
  });

  it('proposes to undo a place, a radius or an order as well; not words alone, which have their own button', async () => {
    const { store, element, find } = await renderFilters();
    const resets = async (query: Query): Promise<string | undefined> => {
      store.dispatch({ type: 'search', query });
      await settled(element);
      return find('.reset') && words(find('.reset'));
    };
    expect(await resets({ place: VITRE })).to.equal('Tout effacer');
    expect(await resets({ radius: 5 })).to.equal('Tout effacer');
    expect(await resets({ sort: 'nom' })).to.equal('Tout effacer');
    expect(await resets({ text: 'loyer' })).to.equal(undefined);
    expect(await resets({ text: 'loyer', radius: 50, sort: 'relevance' }), 'as they are by default').to.equal(
      undefined,
    );
  });

  it('lets a locked filter be narrowed only, and hides one that leaves no choice', async () => {
    const { open, box, all, find, store, press, chips } = await renderFilters({
      settings: {
        preset: { thematiques: ['mobilite'], publics: ['jeunes'] },
        locked: new Set(['thematiques', 'publics']),
      },
    });
    expect(find('[data-panel=publics]')).to.equal(undefined);
    expect(chips()).to.deep.equal([]);
    await open('thematiques');
    expect(all('.categorie').length).to.equal(1);
    find('.unfold').click();
    await settled(find('.panel').getRootNode() as unknown as Element);
    box('Préparer un permis').focus();
    await press(' ');
    expect(store.state.query.thematiques).to.deep.equal(['mobilite--preparer-un-permis']);
    expect(chips()).to.deep.equal(['Préparer un permis']);
  });

  it('offers sources only when the feed has several', async () => {
    const one = await renderFilters();
    await one.open('more');
    expect(one.find('fieldset.sources')).to.equal(undefined);
    const two = await renderFilters({ offers: [...OFFERS, { id: '9', nom: 'Maraude', source: 'soliguide' }] });
    await two.open('more');
    expect(words(two.find('fieldset.sources')))
      .to.contain('DORA')
      .and.to.contain('Soliguide');
  });

  it('shows hostile values as text', async () => {
    const value = '<img src=x onerror="throw 1">';
    const { open, element } = await renderFilters({
      offers: [...OFFERS, { id: '9', nom: 'x', frais: value, thematiques: ['__proto__', value] }],
    });
    await open('more');
    await open('thematiques');
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    expect(element.renderRoot.textContent).to.contain('<img src=x onerror=');
  });

  it('is accessible, its panels open and values chosen', async () => {
    const { open, store, element, find } = await renderFilters();
    store.dispatch({ type: 'refine', query: { publics: ['femmes'] } });
    for (const panel of ['thematiques', 'publics', 'more']) {
      await open(panel);
      if (panel === 'thematiques') find('.unfold').click();
      await settled(element);
      await expect(element).to.be.accessible();
    }
  });
});

describe('<oi-filters>, narrow', () => {
  before(() => setViewport({ width: 360, height: 700 }));
  after(() => setViewport({ width: 1000, height: 800 }));

  it('opens a sheet that takes the whole window, closed by Escape; the focus comes back', async () => {
    const { find, press, store, focused } = await renderFilters();
    expect(getComputedStyle(find('.bar')).display).to.equal('none');
    find('.open').focus();
    await press('Enter');
    const sheet = find('dialog') as HTMLDialogElement;
    expect(sheet.open && sheet.matches(':modal')).to.equal(true);
    expect(sheet.getBoundingClientRect()).to.include({ top: 0, height: innerHeight, width: innerWidth });
    await press('Escape');
    expect(sheet.open).to.equal(false);
    expect(store.state.filtersOpen).to.equal(false);
    expect(focused()).to.equal(find('.open'));
  });

  it('says how many results it would show as one chooses, and goes back to them', async () => {
    const { find, box, press, store } = await renderFilters();
    find('.open').click();
    await press('Tab');
    box('Se loger').focus();
    await press(' ');
    expect(words(find('dialog .primary'))).to.equal('Voir les 2 résultats');
    expect(words(find('dialog [role=status]'))).to.equal('2 résultats');
    find('dialog .primary').click();
    await press('Shift');
    expect((find('dialog') as HTMLDialogElement).open).to.equal(false);
    expect(store.state.query.thematiques).to.deep.equal(['logement-hebergement']);
    expect(words(find('.open'))).to.contain('1');
  });

  it('resets from the sheet without losing the focus', async () => {
    const { find, box, press, focused } = await renderFilters();
    find('.open').click();
    await press('Tab');
    box('Se loger').focus();
    await press(' ');
    find('dialog .reset').focus();
    await press('Enter');
    expect(box('Se loger').checked).to.equal(false);
    expect(focused()).to.equal(find('dialog .primary'));
  });

  it('is accessible, its sheet open', async () => {
    const { find, press, element } = await renderFilters();
    find('.open').click();
    await press('Tab');
    await expect(element).to.be.accessible();
  });
});
