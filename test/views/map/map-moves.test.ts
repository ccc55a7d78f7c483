import { contains } from '../../../src/geo/bounds.js';
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { OiMap } from '../../../src/views/map/map.js';
import { settled } from '../support/widget-fixture.js';
import { all, middleOf, nameOf, offerAt, renderMap, RENNES, spotNamed, spots, VITRE } from './support.js';
import { waitUntil } from '../../support/wait-until.js';

const OFFERS = [
  offerAt('west', 48.1117, -1.6819, { publics: ['jeunes'], commune: 'Rennes' }),
  offerAt('east', 48.1218, -1.2043, { publics: ['jeunes'] }),
  offerAt('north', 48.65, -1.5, { publics: ['seniors'] }),
];

function canvas(map: OiMap): HTMLElement {
  return all(map, '.canvas')[0]!;
}

/** Longer than what the map waits for results to settle, its motion included. */
function aWhile(time = 600): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

function wheel(map: OiMap, init: WheelEventInit): WheelEvent {
  const [clientX, clientY] = middleOf(canvas(map));
  const event = new WheelEvent('wheel', {
    deltaY: -120,
    clientX,
    clientY,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  canvas(map).querySelector('.leaflet-container')!.dispatchEvent(event);
  return event;
}

async function dragMap(map: OiMap): Promise<void> {
  const [x, y] = middleOf(canvas(map));
  await sendMouse({ type: 'move', position: [x + 90, y + 90] });
  await sendMouse({ type: 'down' });
  for (const step of [20, 40, 60]) await sendMouse({ type: 'move', position: [x + 90 - step, y + 90] });
  // Held still: a map let go while it moves goes on by itself.
  await aWhile(150);
  await sendMouse({ type: 'up' });
  await aWhile(200);
}

function distanceBetween(map: OiMap): number {
  const [x1] = middleOf(spotNamed(map, /west/));
  const [x2] = middleOf(spotNamed(map, /east/));
  return Math.abs(x1 - x2);
}

describe('the view of the map', () => {
  it('holds all the results, and follows them when the query changes', async () => {
    const { element, store } = await renderMap({ offers: OFFERS });
    expect(spots(element)).to.have.length(3);
    const before = distanceBetween(element);
    store.dispatch({ type: 'search', query: { publics: ['jeunes'] } });
    await waitUntil(
      () => spots(element).length === 2 && distanceBetween(element) > before * 1.2,
      'The map did not follow.',
    );
  });

  it('shows one territory, says what stands beyond the ocean, and shows it in one click', async () => {
    const { element } = await renderMap({ offers: [...OFFERS, offerAt('reunion', -21.1, 55.5)] });
    expect(spots(element)).to.have.length(3);
    const beyond = all<HTMLButtonElement>(element, '.caption .link')[0]!;
    expect(beyond.innerText).to.equal('Voir celui qui est plus loin');
    beyond.click();
    await waitUntil(() => spots(element).some((spot) => nameOf(spot).includes('reunion')), 'It stayed out of sight.');
    expect(all(element, '.zone'), 'the visitor has not moved the map').to.have.length(0);
  });

  it('stays where the visitor put it while the same query gains offers', async () => {
    const { element, store } = await renderMap({ offers: OFFERS });
    await dragMap(element);
    const before = middleOf(spotNamed(element, /west/));
    const outcome = store.state.outcome!;
    const more = { offer: offerAt('new', 46, 2), score: 1, why: [] };
    store.dispatch({
      type: 'answered',
      query: store.state.query,
      outcome: { ...outcome, hits: [...outcome.hits, more] },
      final: true,
    });
    await aWhile();
    expect(middleOf(spotNamed(element, /west/))).to.eql(before);
  });

  it('does not move for a card that is pointed at', async () => {
    const { element, store } = await renderMap({ offers: OFFERS });
    const before = middleOf(spotNamed(element, /west/));
    store.dispatch({ type: 'raise', id: 'north' });
    await aWhile(300);
    expect(middleOf(spotNamed(element, /west/))).to.eql(before);
  });

  it('brings the marker of an offer that opens into view', async () => {
    const { element, store } = await renderMap({ offers: OFFERS });
    const isDrawn = (): boolean => spots(element).some((spot) => /north/.test(nameOf(spot)));
    for (let i = 0; i < 6 && isDrawn(); i++) {
      all(element, '.controls button')[0]!.click();
      await aWhile();
    }
    expect(isDrawn(), 'zoomed away from the offer').to.equal(false);
    store.dispatch({ type: 'open', id: 'north' });
    await waitUntil(isDrawn);
    expect(spotNamed(element, /north/).classList.contains('raised')).to.equal(true);
  });

  it('draws the place and its reach', async () => {
    const { element, store } = await renderMap({ offers: OFFERS });
    expect(all(element, '.place-dot')).to.have.length(0);
    store.dispatch({ type: 'search', query: { place: { ...VITRE }, radius: 20 } });
    await settled(element);
    expect(all(element, '.place-dot')).to.have.length(1);
    expect(all(element, '.reach-label')[0]!.textContent).to.equal('Vitré · 20 km');
    store.dispatch({ type: 'search', query: { place: { ...RENNES }, radius: 0 } });
    await settled(element);
    expect(all(element, '.place-dot')).to.have.length(1);
    expect(all(element, '.reach')).to.have.length(0);
  });

  it('searches the zone shown once moved, stays there, and goes back', async () => {
    const { element, store } = await renderMap({ offers: OFFERS });
    const place = { ...RENNES };
    store.dispatch({ type: 'search', query: { place, radius: 50 } });
    await aWhile();
    expect(all(element, '.zone')).to.have.length(0);
    await dragMap(element);
    const before = middleOf(spotNamed(element, /west/));
    const [button] = all(element, '.zone');
    expect(button!.textContent).to.contain('Rechercher dans cette zone');
    button!.click();
    await aWhile();
    const { zone, ...kept } = store.state.query;
    expect(kept).to.eql({ place, radius: 50 });
    expect(zone!.north - zone!.south).to.be.within(0.1, 3);
    const within = OFFERS.filter(({ latitude = NaN, longitude = NaN }) =>
      contains(zone!, { lat: latitude, lon: longitude }),
    );
    const found = store.state.outcome!.hits.map(({ offer }) => offer.id);
    expect(found.sort()).to.eql(within.map(({ id }) => id).sort());
    expect(middleOf(spotNamed(element, /west/))).to.eql(before);
    const [leave] = all(element, '.zone');
    expect(leave!.textContent).to.contain('Quitter cette zone');
    leave!.click();
    expect(store.state.query).to.eql({ place, radius: 50 });
  });

  it('does not offer the zone where the integrator bounds the place', async () => {
    const { element } = await renderMap({ offers: OFFERS, settings: { locked: new Set(['radius']) } });
    await dragMap(element);
    expect(all(element, '.zone')).to.have.length(0);
  });

  it('fits again on its button', async () => {
    const { element } = await renderMap({ offers: OFFERS });
    const before = middleOf(spotNamed(element, /west/));
    await dragMap(element);
    expect(middleOf(spotNamed(element, /west/))).not.to.eql(before);
    all(element, '.controls button')[2]!.click();
    await waitUntil(() => String(middleOf(spotNamed(element, /west/))) === String(before));
    expect(all(element, '.zone')).to.have.length(0);
  });
});

describe('the page around the map', () => {
  it('keeps its wheel: a plain one scrolls the page, with a hint', async () => {
    const { element } = await renderMap({ offers: OFFERS });
    const before = distanceBetween(element);
    const event = wheel(element, {});
    await settled(element);
    expect(event.defaultPrevented).to.equal(false);
    expect(all(element, '.hint.shown')[0]!.textContent).to.contain('Utilisez Ctrl + molette pour zoomer');
    await aWhile(300);
    expect(distanceBetween(element)).to.equal(before);
  });

  it('gives it to the map with Ctrl or ⌘', async () => {
    for (const key of [{ ctrlKey: true }, { metaKey: true }]) {
      const { element } = await renderMap({ offers: OFFERS });
      const before = distanceBetween(element);
      expect(wheel(element, key).defaultPrevented).to.equal(true);
      await waitUntil(() => spots(element).length < 3 || distanceBetween(element) > before * 1.5);
      expect(all(element, '.hint.shown')).to.have.length(0);
    }
  });

  it('keeps one finger', async () => {
    const { element } = await renderMap({ offers: OFFERS });
    expect(getComputedStyle(canvas(element).querySelector('.leaflet-container')!).touchAction).to.be.oneOf([
      'pan-x pan-y',
      'auto',
    ]);
    expect(getComputedStyle(canvas(element)).touchAction).to.equal('pan-x pan-y');
  });

  it('stays as it was: nothing global, nothing on the body', async () => {
    const { element } = await renderMap({ offers: OFFERS });
    expect('L' in globalThis).to.equal(false);
    await dragMap(element);
    expect(document.body.className).to.equal('');
  });
});

describe('the life of the map', () => {
  it('comes back where it was after being moved or removed', async () => {
    const { element } = await renderMap({ offers: OFFERS });
    await dragMap(element);
    const before = spots(element).map((spot) => [nameOf(spot), String(middleOf(spot))]);
    const parent = element.parentElement!;
    for (let i = 0; i < 3; i++) {
      element.remove();
      expect(all(element, '.leaflet-container')).to.have.length(0);
      parent.append(element);
      await waitUntil(() => spots(element).length > 0);
    }
    await aWhile(200);
    expect(spots(element).map((spot) => [nameOf(spot), String(middleOf(spot))])).to.eql(before);
    expect(all(element, '.leaflet-container')).to.have.length(1);
  });

  it('waits to be seen', async () => {
    const { element, store } = await renderMap({ offers: OFFERS });
    element.style.display = 'none';
    store.dispatch({ type: 'search', query: { publics: ['seniors'] } });
    await aWhile(300);
    element.style.display = 'block';
    await waitUntil(() => spots(element).length === 1 && /north/.test(nameOf(spots(element)[0]!)));
  });

  it('falls back on its own ground when the tiles do not come, and says so', async () => {
    const { element } = await renderMap({
      offers: OFFERS,
      settings: { tiles: 'data:image/png;base64,{z}/{x}/{y}', tilesAttribution: '© <b>Nobody</b>' },
    });
    await waitUntil(() => all(element, '.name-box').length > 0, 'No ground.');
    expect(all(element, 'img')).to.have.length(0);
    expect(all(element, '.caption')[0]!.textContent).to.contain('Le fond de carte ne répond pas');
    expect(spots(element)).to.have.length(3);
  });

  it('shows the tiles with their credit', async () => {
    const svg =
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256' id='{z}-{x}-{y}'/>";
    const { element } = await renderMap({
      offers: OFFERS,
      settings: { tiles: svg, tilesAttribution: '© <b>Quelqu’un</b>' },
    });
    await waitUntil(() => all(element, 'img.leaflet-tile-loaded').length > 0);
    expect(all(element, '.credit')[0]!.textContent).to.equal('© Quelqu’un');
    expect(all(element, '.credit b')).to.have.length(0);
  });
});
