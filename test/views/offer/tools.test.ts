import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Offer } from '../../../src/model/offer.js';
import type { Ports } from '../../../src/store/ports.js';
import { define } from '../../../src/views/base/define.js';
import { OiOfferTools } from '../../../src/views/offer/tools/tools.js';
import { renderWithStore, settled, type Arrangement } from '../support/widget-fixture.js';

define('oi-offer-tools', OiOfferTools);

const OFFERS: Offer[] = [
  { id: 'a', nom: 'Atelier' },
  { id: 'b', nom: 'Aide' },
];

interface Copies {
  ports: Partial<Ports>;
  copied: string[];
}

/** A clipboard that works, one that needs a field, one that refuses. */
function clipboard(works: 'always' | 'from-field' | 'never'): Copies {
  const copied: string[] = [];
  const copy = (text: string, field?: HTMLInputElement | null): Promise<boolean> => {
    const done = works === 'always' || (works === 'from-field' && field?.value === text);
    if (done) copied.push(text);
    return Promise.resolve(done);
  };
  const device = { map: 'web', canShare: false, share: () => Promise.resolve(false), copy } as const;
  return { copied, ports: { device: () => Promise.resolve(device) } };
}

async function renderTools(settings: Arrangement['settings'] = {}, { ports }: Copies = clipboard('always')) {
  const rendered = await renderWithStore<OiOfferTools>(html`<oi-offer-tools></oi-offer-tools>`, {
    offers: OFFERS,
    settings: { shareHref: 'https://site.example/aide', ...settings },
    ports,
  });
  const { element, store } = rendered;
  store.dispatch({ type: 'open', id: 'a' });
  await settled(element);
  const root = element.renderRoot;
  const buttons = () => [...root.querySelectorAll('button')];
  // The link arrives with the code that writes addresses.
  const awaited = !settings.hide?.has('share');
  for (
    let turn = 0;
    turn < 100 && awaited && !buttons().some(({ textContent }) => textContent!.includes('Copier'));
    turn++
  )
    await settled(element);
  const press = async (name: string) => {
    buttons()
      .find((button) => button.textContent!.includes(name))!
      .click();
    await settled(element);
  };
  const said = () => root.querySelector('[role=status]')!.textContent;
  return {
    ...rendered,
    root,
    press,
    said,
    names: () => buttons().map((each) => each.ariaLabel ?? each.innerText.trim()),
  };
}

describe('<oi-offer-tools>', () => {
  before(() => setViewport({ width: 360, height: 740 }));

  it('keeps, hands over and gives the link of an offer', async () => {
    const { names, element, root } = await renderTools();
    expect(names()).to.deep.equal(['Garder dans mon carnet', 'Transmettre', 'Copier le lien']);
    for (const button of root.querySelectorAll('button')) {
      expect(button.getBoundingClientRect().height).to.be.at.least(44);
    }
    await expect(element).to.be.accessible();
  });

  it('prepares the sheet of this offer alone, already chosen', async () => {
    const { press, store } = await renderTools();
    await press('Transmettre');
    expect(store.state.handedOver).to.deep.equal({ ids: ['a'], chosen: 'all' });
  });

  it('copies the link of the offer that is open, and says so', async () => {
    const copies = clipboard('always');
    const { press, said, store, element } = await renderTools({}, copies);
    await press('Copier');
    expect(said()).to.equal('Lien copié.');
    store.dispatch({ type: 'open', id: 'b' });
    await settled(element);
    await settled(element);
    expect(said(), 'of the one before').to.equal('');
    await press('Copier');
    const [first, second] = copies.copied;
    expect(first).to.match(/^https:\/\/site\.example\/aide#/);
    expect(second)
      .to.match(/^https:\/\/site\.example\/aide#/)
      .and.not.to.equal(first);
  });

  it('copies from a field where the page can’t write to the clipboard, and gives the focus back', async () => {
    const copies = clipboard('from-field');
    const { press, said, root } = await renderTools({}, copies);
    await press('Copier');
    expect([copies.copied.length, said(), root.querySelector('input')]).to.deep.equal([1, 'Lien copié.', null]);
    expect((root as ShadowRoot).activeElement?.textContent).to.contain('Copier le lien');
  });

  it('shows the link, selected, where nothing can be copied', async () => {
    const { press, said, root } = await renderTools({}, clipboard('never'));
    await press('Copier');
    const field = root.querySelector('input')!;
    expect(said()).to.contain('Le lien est sélectionné');
    expect((root as ShadowRoot).activeElement).to.equal(field);
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.match(/^https:\/\/site\.example\/aide#/);
  });

  it('offers only what the integrator leaves', async () => {
    const hide = (...parts: ('share' | 'print' | 'notebook')[]) => ({ hide: new Set(parts) });
    const share = await renderTools(hide('share'));
    expect(share.names()).to.deep.equal(['Garder dans mon carnet', 'Transmettre']);
    const both = await renderTools(hide('share', 'print'));
    expect(both.names()).to.deep.equal(['Garder dans mon carnet']);
    const none = await renderTools(hide('share', 'print', 'notebook'));
    expect(none.root.querySelector('.tools')).to.equal(null);
  });
});
