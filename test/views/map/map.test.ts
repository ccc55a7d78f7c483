import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Offer } from '../../../src/model/offer.js';
import { settled } from '../support/widget-fixture.js';
import {
  all,
  focused,
  middleOf,
  nameOf,
  offerAt,
  popup,
  RENNES,
  renderMap,
  spotNamed,
  spots,
  VITRE,
} from './support.js';
import { waitUntil } from '../../support/wait-until.js';

/** Two offers apart, three at one door, far enough to be three markers. */
const APART: Offer[] = [
  offerAt('north', 48.6, -1.9, { commune: 'Saint-Malo' }),
  offerAt('south', 47.7, -1.3, { commune: 'Redon' }),
  ...['a', 'b', 'c'].map((id) => offerAt(id, 48.1218, -1.2043)),
];

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

describe('the map', () => {
  it('shows every located offer as a real button with a name', async () => {
    const { element } = await renderMap({ offers: APART });
    expect(spots(element).map((spot) => spot.localName)).to.eql(['button', 'button', 'button']);
    expect(spots(element).map(nameOf)).to.have.members([
      'Service north, Association north, Saint-Malo',
      'Service south, Association south, Redon',
      '3 services au même endroit, Vitré',
    ]);
  });

  it('says how many offers stand only in the list', async () => {
    const { element } = await renderMap({ offers: [...APART, { id: 'nowhere', nom: 'Sans adresse' }] });
    expect(all(element, '.caption')[0]!.textContent).to.contain('5 services sur la carte · 1 sans adresse');
  });

  it('does not send to a list that is not there', async () => {
    const offers: Offer[] = [...APART, { id: 'nowhere', nom: 'Sans adresse' }];
    for (const settings of [{ view: 'map' as const }, { hide: new Set(['list' as const]) }]) {
      const { element } = await renderMap({ offers, settings });
      const caption = all(element, '.caption')[0]!.textContent;
      expect(caption).to.contain('1 service sans adresse').and.not.to.contain('dans la liste');
    }
  });

  it('asks for nothing when there are no tiles, and writes the names of communes', async () => {
    const { element } = await renderMap({ offers: APART });
    expect(all(element, 'img')).to.eql([]);
    expect(all(element, '.name-box').map((name) => name.textContent)).to.include('Vitré');
    expect(all(element, '.credit')).to.eql([]);
  });

  it('shows a hostile feed as text', async () => {
    const offers = [offerAt('x', 48.1, -1.2, { nom: HOSTILE, commune: HOSTILE, structure: { id: 's', nom: HOSTILE } })];
    const { element } = await renderMap({ offers, communes: [{ ...VITRE, nom: HOSTILE }, RENNES] });
    spots(element)[0]!.click();
    await waitUntil(() => popup(element));
    expect(all(element, 'img, script')).to.eql([]);
    expect(popup(element)!.textContent).to.contain(HOSTILE);
    expect((globalThis as { hacked?: number }).hacked).to.equal(undefined);
  });

  describe('a marker', () => {
    /** What stays under the mouse from one test to the next is pointed at. */
    beforeEach(() => sendMouse({ type: 'move', position: [0, 0] }));

    it('opens a short card, from which the offer opens', async () => {
      const { element, store } = await renderMap({ offers: APART });
      await sendMouse({ type: 'click', position: middleOf(spotNamed(element, /north/)) });
      await waitUntil(() => popup(element));
      expect(popup(element)!.textContent).to.match(/Service north\s+Association north · Saint-Malo/);
      expect(store.state.raised).to.equal('north');
      all(element, '.popup .primary')[0]!.click();
      expect(store.state.opened).to.equal('north');
    });

    it('is raised while it is pointed at, in the list or on the map', async () => {
      const { element, store } = await renderMap({ offers: APART });
      store.dispatch({ type: 'raise', id: 'south' });
      await settled(element);
      expect(spotNamed(element, /south/).classList.contains('raised')).to.equal(true);
      store.dispatch({ type: 'raise', id: 'b' });
      await settled(element);
      expect(spotNamed(element, /south/).classList.contains('raised')).to.equal(false);
      expect(spotNamed(element, /^3 services/).classList.contains('raised')).to.equal(true);
      await sendMouse({ type: 'move', position: middleOf(spotNamed(element, /north/)) });
      await waitUntil(() => store.state.raised === 'north');
      await sendMouse({ type: 'move', position: [0, 0] });
      await waitUntil(() => store.state.raised === undefined);
    });

    it('stands for several offers at one point, and lists them all', async () => {
      const offers = Array.from({ length: 140 }, (_, i) => offerAt(`o${i}`, 48.1117, -1.6819, { commune: 'Rennes' }));
      const { element, store } = await renderMap({ offers });
      expect(spots(element).map(nameOf)).to.eql(['140 services au même endroit, Rennes']);
      spots(element)[0]!.click();
      await waitUntil(() => popup(element));
      expect(nameOf(popup(element)!)).to.equal('140 services à cet endroit');
      const rows = all<HTMLButtonElement>(element, '.row');
      expect(new Set(rows.map((row) => row.textContent)).size).to.equal(140);
      rows[139]!.click();
      expect(store.state.opened).to.equal(store.state.outcome!.hits[139]!.offer.id);
    });

    it('parts when its offers stand apart, and keeps the focus on what it held', async () => {
      const offers = [offerAt('a', 48.12, -1.2), offerAt('b', 48.121, -1.201), offerAt('far', 47.6, -2.1)];
      const { element } = await renderMap({ offers });
      const cluster = spotNamed(element, /^2 services/);
      cluster.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => spots(element).some((spot) => /Service a/.test(nameOf(spot))));
      expect(nameOf(focused(element)!)).to.match(/Service a/);
      expect(popup(element)).to.equal(undefined);
    });
  });

  describe('with the keyboard', () => {
    it('goes through the markers in reading order', async () => {
      const { element } = await renderMap({ offers: APART });
      all(element, '.canvas')[0]!.focus();
      const names: string[] = [];
      for (let i = 0; i < 3; i++) {
        await sendKeys({ press: 'Tab' });
        names.push(nameOf(focused(element)!).slice(0, 13));
      }
      expect(names).to.eql(['Service north', '3 services au', 'Service south']);
    });

    it('opens with Enter or Space, closes with Escape, and comes back to the marker', async () => {
      const { element } = await renderMap({ offers: APART });
      for (const key of ['Enter', ' ']) {
        const marker = spotNamed(element, /^3 services/);
        marker.focus();
        await sendKeys({ press: key });
        await waitUntil(() => popup(element));
        expect(focused(element)).to.equal(popup(element));
        expect(marker.getAttribute('aria-expanded')).to.equal('true');
        await sendKeys({ press: 'Escape' });
        expect(popup(element)).to.equal(undefined);
        expect(focused(element)).to.equal(marker);
      }
    });

    it('closes with Escape from the marker too, and leaves Escape to the page when nothing is open', async () => {
      const { element } = await renderMap({ offers: APART });
      const heard: string[] = [];
      element.addEventListener('keydown', ({ key }) => heard.push(key));
      const marker = spotNamed(element, /north/);
      marker.click();
      await waitUntil(() => popup(element));
      marker.focus();
      await sendKeys({ press: 'Escape' });
      expect(popup(element)).to.equal(undefined);
      expect(heard).to.eql([]);
      await sendKeys({ press: 'Escape' });
      expect(heard).to.eql(['Escape']);
    });

    it('moves and zooms from the map itself', async () => {
      const { element } = await renderMap({ offers: APART });
      const before = spotNamed(element, /north/).getBoundingClientRect().x;
      all(element, '.canvas')[0]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await waitUntil(() => spotNamed(element, /north/).getBoundingClientRect().x < before - 40);
    });

    it('has French buttons, large enough for a finger', async () => {
      const { element } = await renderMap({ offers: APART });
      const buttons = all(element, '.controls button');
      expect(buttons.map(nameOf)).to.eql(['Zoomer', 'Dézoomer', 'Recadrer la carte sur les résultats']);
      for (const button of [...buttons, ...spots(element)]) {
        expect(button.offsetWidth, nameOf(button)).to.be.at.least(44);
        expect(button.offsetHeight, nameOf(button)).to.be.at.least(44);
      }
    });

    it('has no accessibility violation, closed or open', async () => {
      const { element } = await renderMap({ offers: APART });
      await expect(element).to.be.accessible();
      spotNamed(element, /^3 services/).click();
      await waitUntil(() => popup(element));
      await expect(element).to.be.accessible();
    });
  });
});
