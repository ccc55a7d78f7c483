import { expect, html } from '@open-wc/testing';
import type { Offer } from '../../../src/model/offer.js';
import { readAddress } from '../../../src/store/address/codec.js';
import { readFragment } from '../../../src/store/address/fragment.js';
import { findSelection, readSelection } from '../../../src/store/handover/selection.js';
import type { AddressPort, Device } from '../../../src/store/ports.js';
import { define } from '../../../src/views/base/define.js';
import { OiHandover } from '../../../src/views/handover/handover.js';
import { offer } from '../../support/fake-ports.js';
import { renderWithStore, settled, until } from '../support/widget-fixture.js';

define('oi-handover', OiHandover);

const OFFERS: Offer[] = [
  offer('a', {
    nom: 'Aide au loyer',
    telephone: '+33199000001',
    adresse: '1 rue du Pont',
    code_postal: '35000',
    commune: 'Rennes',
    structure: { id: 's', nom: 'Maison des solidarités' },
    mobilisable_par: ['professionnels'],
    description: 'Un **accueil** sans rendez-vous.\n\n- le matin\n- le soir',
    horaires_accueil: 'Mo-Fr 09:00-12:00',
  }),
  offer('b', {
    nom: 'Épicerie <b>solidaire</b>',
    commune: 'Vitré',
    frais: 'payant',
    horaires_accueil: 'Tu[1] 09:00+',
  }),
  offer('c', { nom: 'Atelier vélo' }),
];

const address: AddressPort = {
  hash: () => '',
  follow: () => () => undefined,
  bar: () =>
    Promise.resolve({
      hash: () => '',
      href: () => 'https://page.example/aide?p=1#haut',
      follow: () => () => undefined,
      write: () => undefined,
      widgets: () => 1,
    }),
};

interface Prepared {
  element: OiHandover;
  root: ShadowRoot;
  copied: string[];
  shared: { title: string; text: string }[];
  store: Awaited<ReturnType<typeof renderWithStore>>['store'];
}

async function prepare(ids: string[], settings = {}): Promise<Prepared> {
  const copied: string[] = [];
  const shared: { title: string; text: string }[] = [];
  const device: Device = {
    map: 'web',
    canShare: true,
    share: (data) => Promise.resolve(shared.push(data) > 0),
    copy: (text) => Promise.resolve(copied.push(text) > 0),
  };
  const { element, store } = await renderWithStore<OiHandover>(html`<oi-handover></oi-handover>`, {
    offers: OFFERS,
    settings,
    ports: { address, device: () => Promise.resolve(device) },
  });
  store.dispatch({ type: 'hand-over', offers: { ids, chosen: 'all' } });
  await until(store, ({ handedOver }) => handedOver?.ids === ids);
  const root = element.renderRoot as ShadowRoot;
  for (let turn = 0; turn < 100 && !root.querySelector('.link-field, .notice'); turn++) await settled(element);
  return { element, root, copied, shared, store };
}

function textOf(root: ShadowRoot): string {
  return root.querySelector<HTMLTextAreaElement>('.text textarea')!.value;
}

function button(root: ShadowRoot, name: string): HTMLElement {
  return [...root.querySelectorAll<HTMLElement>('.button, .link')].find(({ textContent }) =>
    textContent.includes(name),
  )!;
}

describe('handing over', () => {
  it('makes a short text of who, where and which number, with the link, the source and the date', async () => {
    const { root } = await prepare(['a', 'b']);
    const text = textOf(root);
    expect(text).to.contain('1. Aide au loyer (Maison des solidarités)');
    expect(text).to.contain('1 rue du Pont, 35000 Rennes');
    expect(text).to.contain('Tél. 01 99 00 00 01');
    expect(text).to.contain('2. Épicerie <b>solidaire</b>');
    expect(text).to.contain('https://page.example/aide?p=1#haut&oi=selection:');
    expect(text).to.contain('Source : data·inclusion');
  });

  it('opens the messages and the mail of the device with this text', async () => {
    const { root } = await prepare(['a']);
    const sms = button(root, 'SMS').getAttribute('href')!;
    expect(decodeURIComponent(sms.replace('sms:?&body=', ''))).to.equal(textOf(root));
    expect(button(root, 'courriel').getAttribute('href')).to.match(/^mailto:\?subject=.+&body=Aide%20au%20loyer/);
  });

  it('leads, by its link, to the same offers', async () => {
    const { root } = await prepare(['c', 'a']);
    const { hash } = new URL(root.querySelector<HTMLInputElement>('.link-field')!.value);
    const { selection = [] } = readAddress(readFragment(hash, { widgets: 1 })!, () => true);
    const received = readSelection(selection)!;
    expect(received.damaged).to.equal(false);
    expect(findSelection(received, OFFERS).found.map(({ id }) => id)).to.deep.equal(['c', 'a']);
  });

  it('leads to the address that the integrator gave, for pages that others can’t reach', async () => {
    const { root } = await prepare(['a'], { shareHref: 'https://public.example/aide#{state}' });
    expect(root.querySelector<HTMLInputElement>('.link-field')!.value).to.match(
      /^https:\/\/public\.example\/aide#selection:/,
    );
  });

  it('follows what is checked, and says how many', async () => {
    const { element, root } = await prepare(['a', 'b', 'c']);
    expect(root.querySelectorAll('[type=checkbox]').length).to.equal(3);
    root.querySelectorAll<HTMLInputElement>('[type=checkbox]')[1]!.click();
    await settled(element);
    expect(root.querySelector('fieldset [role=status]')!.textContent).to.contain('2 services');
    expect(textOf(root)).not.to.contain('Épicerie');
    button(root, 'Tout cocher').click();
    await settled(element);
    button(root, 'Tout décocher').click();
    await settled(element);
    expect(button(root, 'Imprimer').hasAttribute('disabled')).to.equal(true);
    expect(button(root, 'SMS').hasAttribute('href')).to.equal(false);
  });

  it('keeps a text that was rewritten until the selection changes', async () => {
    const { element, root } = await prepare(['a', 'b']);
    const field = root.querySelector<HTMLTextAreaElement>('.text textarea')!;
    field.value = 'Bonjour Amina';
    field.dispatchEvent(new Event('input'));
    await settled(element);
    expect(button(root, 'SMS').getAttribute('href')).to.equal('sms:?&body=Bonjour%20Amina');
    root.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    await settled(element);
    expect(textOf(root)).to.contain('Épicerie');
  });

  it('copies the link, shares the text, and says what was done', async () => {
    const { element, root, copied, shared } = await prepare(['a']);
    button(root, 'Copier').click();
    await settled(element);
    expect(copied).to.deep.equal([root.querySelector<HTMLInputElement>('.link-field')!.value]);
    expect(root.querySelector('.said')!.textContent).to.contain('Lien copié');
    button(root, 'Partager').click();
    expect(shared[0]!.text).to.equal(textOf(root));
  });

  it('prints a sheet of its own: message, offers as text, hours, code, source; nothing of the page', async () => {
    const { element, root } = await prepare(['a', 'b']);
    const message = root.querySelector<HTMLTextAreaElement>('.words textarea')!;
    message.value = 'Venez avec vos papiers.';
    message.dispatchEvent(new Event('input'));
    await settled(element);
    const frame = root.querySelector<HTMLIFrameElement>('iframe')!;
    let printed = 0;
    frame.contentWindow!.print = () => void printed++;
    button(root, 'Imprimer').click();
    const { body, adoptedStyleSheets, title } = frame.contentDocument!;
    expect(printed).to.equal(1);
    expect(title).to.equal('2 services pour vous');
    expect(adoptedStyleSheets.length).to.equal(1);
    expect(body.querySelectorAll('article').length).to.equal(2);
    expect(body.querySelector('b, script')).to.equal(null);
    const said = body.textContent;
    for (const words of [
      'Venez avec vos papiers.',
      'Aide au loyer',
      '01 99 00 00 01',
      '<b>solidaire</b>',
      '1er mardi du mois à partir de 9 h',
      'Source : data·inclusion',
    ])
      expect(said.replaceAll('\u00a0', ' ')).to.contain(words);
    expect(said).to.contain('– le matin');
    expect(body.querySelector('svg.qr')).not.to.equal(null);
  });

  it('lets one choose among the results of a list, none being checked at first', async () => {
    const { element, root, store } = await prepare(['a']);
    store.dispatch({ type: 'hand-over', offers: { ids: ['a', 'b', 'c'], chosen: 'none' } });
    await settled(element);
    expect(root.querySelectorAll('[type=checkbox]').length).to.equal(3);
    expect(root.querySelectorAll(':checked').length).to.equal(0);
    expect(root.querySelector('.link-part')).to.equal(null);
  });

  it('is closed by Escape', async () => {
    const { element, store } = await prepare(['a']);
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(store.state.handedOver).to.equal(undefined);
  });

  it('leaves out what the integrator hides', async () => {
    const { root } = await prepare(['a'], { hide: new Set(['share']) });
    expect(root.querySelector('.link-field, .text, [href^=sms]')).to.equal(null);
    expect(button(root, 'Imprimer')).not.to.equal(undefined);
  });
});
