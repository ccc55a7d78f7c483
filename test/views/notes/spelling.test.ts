import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineControls } from '../../../src/embed/define-controls.js';
import { define } from '../../../src/views/base/define.js';
import { OiResults } from '../../../src/views/results/results.js';
import { OFFERS } from '../../search/text/offers.js';
import { renderWithStore, settled } from '../support/widget-fixture.js';

defineControls();
define('oi-results', OiResults);

/** The note beside the results of « Kintusgi », a slip of the fingers. */
async function renderSlip() {
  const { element, store } = await renderWithStore<OiResults>(html`<oi-results></oi-results>`, {
    offers: OFFERS,
    words: true,
  });
  const notes = () => element.renderRoot.querySelector<HTMLElement>('oi-notes')!;
  const settle = async () => {
    await settled(element);
    await settled(notes());
  };
  store.dispatch({ type: 'refine', query: { text: 'Kintusgi' } });
  await settle();
  const root = () => notes().shadowRoot!;
  return {
    store,
    settle,
    notes,
    said: () => [...root().querySelectorAll('p')].map((p) => p.innerText.replace(/\s+/g, ' ').trim()),
    focused: () => (root().activeElement as HTMLElement | null)?.innerText.replace(/\s+/g, ' ').trim(),
    async press() {
      root().querySelector('button')!.focus();
      await sendKeys({ press: 'Enter' });
      await settle();
    },
  };
}

const DID_YOU_MEAN = 'Vouliez-vous dire : kintsugi';
const TYPED = 'Résultats pour « kintsugi ». Chercher plutôt « Kintusgi »';

describe('another spelling, beside the results', () => {
  it('keeps the typed words one press away once it is taken, and brings them back as they were', async () => {
    const { store, said, press } = await renderSlip();
    expect(said()).to.deep.equal([DID_YOU_MEAN]);
    await press();
    expect(store.state.query.text).to.equal('kintsugi');
    expect(said()).to.deep.equal([TYPED]);
    await press();
    expect(store.state.query.text).to.equal('Kintusgi');
    expect(said(), 'the ordinary question, nothing else').to.deep.equal([DID_YOU_MEAN]);
  });

  it('hands the focus on to the way back', async () => {
    const { press, focused } = await renderSlip();
    await press();
    expect(focused()).to.equal('Chercher plutôt « Kintusgi »');
    await press();
    expect(focused()).to.equal('kintsugi');
  });

  it('stays while the same words are narrowed, and goes with the next words', async () => {
    const { store, settle, press, said, notes } = await renderSlip();
    await press();
    store.dispatch({ type: 'refine', query: { sort: 'nom' } });
    await settle();
    expect(said()).to.deep.equal([TYPED]);
    store.dispatch({ type: 'refine', query: { text: 'permis' } });
    await settle();
    expect(notes().hidden).to.equal(true);
  });

  it('is accessible', async () => {
    const { press, notes } = await renderSlip();
    await press();
    await expect(notes()).to.be.accessible();
  });
});
