import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GeocoderQuestion, StreetAddress } from '../../../src/store/ports.js';
import { define } from '../../../src/views/base/define.js';
import { OiPlace } from '../../../src/views/search-form/place.js';
import { COMMUNES, OFFERS } from '../support/sample.js';
import { renderWithStore, settled, typeInto, type Arrangement } from '../support/widget-fixture.js';
import { waitUntil } from '../../support/wait-until.js';

define('oi-place', OiPlace);

const STREET: StreetAddress = {
  place: { lat: 48.125, lon: -1.205, code: '35360', nom: '12 Rue des Lilas 35500 Vitré' },
  departement: 'Ille-et-Vilaine',
  sure: true,
};
const OTHER: StreetAddress = {
  place: { lat: 48, lon: -0.8, code: '53130', nom: '12 Rue des Lilas 53000 Laval' },
  departement: 'Mayenne',
  sure: true,
};

/** A geocoder that the test answers for. */
class FakeGeocoder {
  readonly asked: { url: string; question: GeocoderQuestion; signal: AbortSignal }[] = [];
  answer: readonly StreetAddress[] | Error | undefined = [STREET, OTHER];

  geocode = (url: string, question: GeocoderQuestion, signal: AbortSignal): Promise<readonly StreetAddress[]> => {
    this.asked.push({ url, question, signal });
    if (this.answer === undefined) return new Promise(() => {});
    return this.answer instanceof Error ? Promise.reject(this.answer) : Promise.resolve(this.answer);
  };
}

async function renderPlace(arrangement: Arrangement = {}) {
  const geocoder = new FakeGeocoder();
  const rendered = await renderWithStore<OiPlace>(html`<oi-place></oi-place>`, {
    offers: OFFERS,
    communes: COMMUNES,
    ports: { geocode: geocoder.geocode },
    ...arrangement,
  });
  const root = rendered.element.renderRoot;
  const input = root.querySelector('input')!;
  const options = (): string[] => [...root.querySelectorAll('[role=option]')].map(words);
  return {
    ...rendered,
    geocoder,
    input,
    options,
    message: () => words(root.querySelector('[role=status]')!),
    async type(text: string) {
      await typeInto(input, text);
      await settled(rendered.element);
    },
    answered: () => waitUntil(() => options().length > 0, 'addresses are proposed'),
    async press(...keys: string[]) {
      for (const key of keys) await sendKeys({ press: key });
      await settled(rendered.element);
    },
  };
}

function words(element: Element): string {
  return element.textContent!.replace(/\s+/g, ' ').trim();
}

describe('<oi-place>, for a street address', () => {
  it('proposes what the geocoder knows, once the typing pauses, and searches around the one chosen', async () => {
    const { geocoder, store, input, type, press, answered, options } = await renderPlace();
    await type('12 rue des lil');
    await type('12 rue des lilas');
    expect(geocoder.asked, 'not at every key').to.have.lengthOf(0);
    await answered();
    expect(geocoder.asked).to.have.lengthOf(1);
    expect(geocoder.asked[0]!.question.typed).to.equal('12 rue des lilas');
    expect(geocoder.asked[0]!.question.near, 'where the territory is').to.have.keys('lat', 'lon');
    expect(options()).to.deep.equal([
      '12 Rue des Lilas 35500 Vitré Ille-et-Vilaine',
      '12 Rue des Lilas 53000 Laval Mayenne',
    ]);
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
    expect(store.state.query.place).to.deep.equal(STREET.place);
    expect(input.value).to.equal('12 Rue des Lilas 35500 Vitré');
  });

  it('takes with Enter the address that is much like what is typed, even before the answer', async () => {
    const { store, type, press } = await renderPlace();
    await type('12 rue des lilas');
    await press('Enter');
    await waitUntil(() => store.state.query.place);
    expect(store.state.query.place).to.deep.equal(STREET.place);
  });

  it('asks to choose among addresses that are less so', async () => {
    const { geocoder, store, type, press, answered, message } = await renderPlace();
    geocoder.answer = [{ ...STREET, sure: false }, OTHER];
    await type('rue des lilas');
    await answered();
    await press('Enter');
    expect(store.state.query.place).to.equal(undefined);
    expect(message()).to.contain('choisissez la vôtre');
  });

  it('asks nobody when what is typed is a commune, a postcode, or too short', async () => {
    const { geocoder, type } = await renderPlace();
    for (const text of ['vitré', '35500', 'saint-denis', 'zz', '99999999']) await type(text);
    await aTimeout(400);
    expect(geocoder.asked).to.have.lengthOf(0);
  });

  it('asks nobody with geocoder="none"', async () => {
    const { geocoder, type, message } = await renderPlace({ settings: { geocoder: 'none' } });
    await type('12 rue des lilas');
    await aTimeout(400);
    expect(geocoder.asked).to.have.lengthOf(0);
    expect(message()).to.contain('n’est pas une commune connue ici');
  });

  it('gives up the question that a later key makes vain', async () => {
    const { geocoder, type, answered, options } = await renderPlace();
    geocoder.answer = undefined;
    await type('12 rue des lilas');
    await waitUntil(() => geocoder.asked.length === 1);
    geocoder.answer = [OTHER];
    await type('12 rue des lilas laval');
    expect(geocoder.asked[0]!.signal.aborted).to.equal(true);
    await answered();
    expect(options()).to.deep.equal(['12 Rue des Lilas 53000 Laval']);
  });

  it('says nothing of a geocoder that fails: communes are enough', async () => {
    const { geocoder, type, message, warnings, store, press } = await renderPlace();
    geocoder.answer = new Error('429');
    await type('12 rue des lilas');
    await waitUntil(() => message().includes('n’est pas une commune connue ici'));
    expect(warnings).to.deep.equal([]);
    await type('vitré');
    await press('Enter');
    expect(store.state.query.place).to.include({ code: '35360' });
  });

  it('says what to try when no address is found', async () => {
    const { geocoder, type, message } = await renderPlace();
    geocoder.answer = [];
    await type('zzzz zzzz');
    await waitUntil(() => message().includes('n’a pas été trouvé'));
  });

  it('proposes the visitor’s position in an empty field, and asks for it when it is chosen only', async () => {
    let asked = 0;
    const locate = async () => {
      asked++;
      return { lat: 48.1, lon: -1.6 };
    };
    const { store, input, press, options, element } = await renderPlace({ ports: { locate } });
    input.focus();
    await press('ArrowDown');
    expect(options()).to.deep.equal(['Autour de moi']);
    expect(asked).to.equal(0);
    await press('Enter');
    await waitUntil(() => store.state.query.place);
    await settled(element);
    expect(asked).to.equal(1);
    expect(input.value).to.equal('Autour de moi');
  });

  it('shows a hostile label as text, and is accessible with its addresses', async () => {
    const { geocoder, element, type, answered, options } = await renderPlace();
    const nom = '<img src=x onerror="throw 1">';
    geocoder.answer = [{ ...STREET, place: { ...STREET.place, nom } }];
    await type('12 rue des lilas');
    await answered();
    expect(options()).to.deep.equal([nom]);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    await expect(element).to.be.accessible();
  });
});
