import { expect, html } from '@open-wc/testing';
import type { Offer } from '../../../src/model/offer.js';
import type { Device, MapApp } from '../../../src/store/ports.js';
import { define } from '../../../src/views/base/define.js';
import { OiNotebook } from '../../../src/views/notebook/notebook.js';
import { renderWithStore, settled, until } from '../support/widget-fixture.js';

define('oi-notebook', OiNotebook);

const OFFER: Offer = {
  id: 'dora--1',
  nom: 'Atelier vélo',
  telephone: '+33299000000',
  courriel: 'bonjour@velo.example',
  lien_mobilisation: 'https://velo.example/inscription',
  adresse: '1 rue du Pré',
  commune: 'Rennes',
  latitude: 48.11,
  longitude: -1.68,
};

/** The notebook with one offer kept, on a device whose own map is `map`. */
async function withKept(offer: Offer, map: MapApp) {
  const device = { map, canShare: false } as Device;
  const { element, store } = await renderWithStore<OiNotebook>(html`<oi-notebook></oi-notebook>`, {
    offers: [offer],
    ports: { device: () => Promise.resolve(device) },
  });
  store.dispatch({ type: 'ask-notebook', ask: { kind: 'keep', id: offer.id } });
  await until(store, ({ notebook }) => notebook.kept.size === 1);
  store.dispatch({ type: 'show-notebook', open: true });
  await settled(element);
  return { element, links: [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.contacts a')] };
}

describe('how to reach a service kept in the notebook', () => {
  it('calls, asks on line, writes a prefilled message, and goes with the visitor’s own map', async () => {
    const { links } = await withKept(OFFER, 'android');
    expect(links.map((link) => link.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Appeler le 02 99 00 00 00',
      'Demander en ligne (nouvelle fenêtre)',
      'Écrire',
      'Itinéraire',
    ]);
    const [phone, request, mail, directions] = links;
    expect(phone!.href).to.equal('tel:+33299000000');
    expect([request!.href, request!.target]).to.deep.equal([OFFER.lien_mobilisation, '_blank']);
    expect(new URL(mail!.href).searchParams.get('subject')).to.equal('Renseignements : Atelier vélo');
    expect(directions!.href).to.match(/^geo:48\.11,-1\.68\?q=/);
    expect(directions!.target, 'no window of its own for another application').to.equal('');
  });

  it('leads elsewhere on an iPhone and on a computer', async () => {
    const [phone, computer] = [await withKept(OFFER, 'apple'), await withKept(OFFER, 'web')];
    expect(phone.links.at(-1)!.host).to.equal('maps.apple.com');
    expect(computer.links.at(-1)!.host).to.equal('www.openstreetmap.org');
    expect(computer.links.at(-1)!.textContent).to.contain('(nouvelle fenêtre)');
  });

  it('tells the page of each contact, and of nothing else', async () => {
    const { element, links } = await withKept(OFFER, 'web');
    element.addEventListener('click', (event) => event.preventDefault());
    const told: unknown[] = [];
    element.addEventListener('oi-contact', ({ detail }) => told.push(detail));
    for (const link of links) link.click();
    element.renderRoot.querySelector<HTMLElement>('[data-field=note]')!.click();
    expect(told).to.deep.equal(
      ['telephone', 'lien', 'courriel', 'itineraire'].map((mode) => ({ id: 'dora--1', mode })),
    );
  });

  it('proposes nothing where nothing is known', async () => {
    const { element, links } = await withKept({ id: 'nu', nom: 'Un nom' }, 'web');
    expect(links.length).to.equal(0);
    expect(element.renderRoot.querySelector('.contacts')).to.equal(null);
  });
});
