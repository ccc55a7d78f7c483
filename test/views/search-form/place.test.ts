import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PositionError } from '../../../src/store/ports.js';
import { define } from '../../../src/views/base/define.js';
import { OiPlace } from '../../../src/views/search-form/place.js';
import { COMMUNES, OFFERS } from '../support/sample.js';
import { renderWithStore, settled, typeInto, until, type Arrangement } from '../support/widget-fixture.js';

define('oi-place', OiPlace);

async function renderPlace(arrangement: Arrangement = {}) {
  const rendered = await renderWithStore<OiPlace>(html`<oi-place></oi-place>`, {
    offers: OFFERS,
    communes: COMMUNES,
    ...arrangement,
  });
  const { element } = rendered;
  const find = <T extends HTMLElement>(selector: string) => element.renderRoot.querySelector<T>(selector)!;
  return {
    ...rendered,
    find,
    input: find<HTMLInputElement>('input'),
    options: () => [...element.renderRoot.querySelectorAll('[role=option]')].map((option) => words(option)),
    active: () => {
      const id = find('input').getAttribute('aria-activedescendant');
      return id === null ? undefined : words(find(`#${id}`));
    },
    message: () => words(find('[role=status]')),
    async type(text: string) {
      await typeInto(find('input'), text);
      await settled(element);
    },
    async press(...keys: string[]) {
      for (const key of keys) await sendKeys({ press: key });
      await settled(element);
    },
  };
}

function words(element: Element): string {
  return element.textContent!.replace(/\s+/g, ' ').trim();
}

describe('<oi-place>', () => {
  it('proposes communes as one types, and tells homonyms apart by postcode and département', async () => {
    const { input, type, options } = await renderPlace();
    await type('saint den');
    expect(options()).to.deep.equal(['Saint-Denis (35010) Ille-et-Vilaine', 'Saint-Denis (53010) Mayenne']);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
  });

  it('walks the list with the arrows and takes the active commune with Enter', async () => {
    const { store, input, type, press, active } = await renderPlace();
    await type('saint');
    await press('ArrowDown');
    const first = active();
    await press('ArrowDown', 'ArrowUp');
    expect(active()).to.equal(first);
    await press('ArrowUp');
    expect(active(), 'none is active above the first one').to.equal(undefined);
    await press('ArrowDown', 'Enter');
    expect(first).to.contain(store.state.query.place!.nom!);
    expect(input.value).to.contain(store.state.query.place!.nom!);
    expect(input.getAttribute('aria-expanded')).to.equal('false');
  });

  it('takes with Enter the only commune that is meant, by name without accents or by postcode', async () => {
    const { store, find, type, press, element } = await renderPlace();
    await type('vitre');
    await press('Enter');
    expect(store.state.query.place).to.include({ code: '35360', nom: 'Vitré' });
    find<HTMLButtonElement>('.clear').click();
    await settled(element);
    expect(store.state.query.place).to.equal(undefined);
    await type('35200');
    await press('Enter');
    expect(store.state.query.place).to.include({ code: '35238' });
    expect(find<HTMLInputElement>('input').value).to.equal('Rennes (35200)');
  });

  it('asks to choose when several communes may be meant', async () => {
    const { store, type, press, message, input } = await renderPlace();
    await type('saint-denis');
    await press('Enter');
    expect(store.state.query.place).to.equal(undefined);
    expect(message()).to.contain('Plusieurs communes');
    expect(input.getAttribute('aria-expanded')).to.equal('true');
  });

  it('says so when what is typed is no commune, and keeps the place searched from', async () => {
    const { store, find, input, type, press, message } = await renderPlace();
    await type('rennes');
    await press('Enter');
    await type('Atlantide');
    expect(message()).to.contain('« Atlantide » n’est pas une commune connue ici');
    expect(message()).to.contain('reste autour de Rennes');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(find('#message').id).to.equal(input.getAttribute('aria-describedby'));
    expect(store.state.query.place).to.include({ code: '35238' });
  });

  it('closes its list with Escape, then empties the field and the place', async () => {
    const { store, input, type, press } = await renderPlace({ settings: { codeCommune: '35360' } });
    expect(input.value).to.equal('Vitré (35500)');
    await type('saint');
    await press('Escape');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(input.value).to.equal('saint');
    await press('Escape');
    expect(input.value).to.equal('');
    expect(store.state.query.place).to.equal(undefined);
    expect(input.getRootNode()).to.have.property('activeElement', input);
  });

  it('takes what is typed when the field is left, and closes the list', async () => {
    const { store, input, type, press } = await renderPlace();
    await type('vitr');
    await press('Tab');
    expect(store.state.query.place).to.include({ code: '35360' });
    expect(input.getAttribute('aria-expanded')).to.equal('false');
  });

  it('offers a radius once there is a place, never wider than a locked one', async () => {
    const { store, find, element } = await renderPlace({
      settings: { codeCommune: '35238', preset: { radius: 20 }, locked: new Set(['radius']) },
    });
    const radii = () => [...find<HTMLSelectElement>('select').options].map((option) => words(option));
    expect(radii()).to.deep.equal(['5 km', '10 km', '20 km']);
    const select = find<HTMLSelectElement>('select');
    select.value = '5';
    select.dispatchEvent(new Event('change'));
    expect(store.state.query.radius).to.equal(5);
    store.dispatch({ type: 'refine', query: { place: undefined } });
    await settled(element);
    expect(find('select')).to.equal(null);
  });

  it('proposes every radius, the whole territory last, when nothing is locked', async () => {
    const { find } = await renderPlace({ settings: { codeCommune: '35238' } });
    const select = find<HTMLSelectElement>('select');
    expect([...select.options].map((option) => words(option))).to.deep.equal([
      '5 km',
      '10 km',
      '20 km',
      '50 km',
      'Partout',
    ]);
    expect(select.value).to.equal('50');
  });

  it('lets no one change a locked commune', async () => {
    const { input, find } = await renderPlace({
      settings: { codeCommune: '35238', locked: new Set(['code-commune']) },
    });
    expect(input.readOnly).to.equal(true);
    expect(find('.clear')).to.equal(null);
    expect(find('.locate')).to.equal(null);
  });

  it('asks for the position on a click only, and searches around it', async () => {
    let asked = 0;
    const locate = () => {
      asked++;
      return Promise.resolve({ lat: 48.2, lon: -1.5 });
    };
    const { store, find, input, element, message } = await renderPlace({ ports: { locate } });
    expect(asked).to.equal(0);
    find('.locate').click();
    await until(store, ({ query }) => query.place !== undefined);
    await settled(element);
    expect(asked).to.equal(1);
    expect(store.state.query.place).to.deep.equal({ lat: 48.2, lon: -1.5 });
    expect(input.value).to.equal('Autour de moi');
    expect(message()).to.equal('Lieu choisi : Autour de moi');
  });

  for (const [problem, said] of [
    ['denied', 'a refusé'],
    ['unavailable', 'n’a pas trouvé'],
    ['unsupported', 'ne peut pas être connue'],
    ['timeout', 'tarde'],
  ] as const) {
    it(`explains what to do when the position is ${problem}`, async () => {
      const { store, find, element, message } = await renderPlace({
        ports: { locate: () => Promise.reject(new PositionError(problem)) },
      });
      find('.locate').click();
      await until(store, ({ position }) => position.status === 'failed');
      await settled(element);
      expect(message()).to.contain(said).and.to.contain('commune');
      expect(find('.locate').getAttribute('aria-disabled')).to.equal(null);
    });
  }

  it('shows the hostile name of a commune as text', async () => {
    const nom = '<img src=x onerror="throw 1">';
    const { type, options, element } = await renderPlace({
      communes: [{ code: '35999', nom, codesPostaux: ['35999'], lat: 48, lon: -1 }],
    });
    await type('35999');
    expect(options()).to.deep.equal([`${nom} (35999)`]);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
  });

  it('is accessible, with its list open and with a message', async () => {
    const { element, type } = await renderPlace({ settings: { codeCommune: '35238' } });
    await expect(element).to.be.accessible();
    await type('saint');
    await expect(element).to.be.accessible();
    await type('zzz');
    await expect(element).to.be.accessible();
  });
});
