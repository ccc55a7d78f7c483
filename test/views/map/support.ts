import { expect, html } from '@open-wc/testing';
import type { Commune } from '../../../src/model/commune.js';
import type { Offer } from '../../../src/model/offer.js';
import { define } from '../../../src/views/base/define.js';
import { OiMap } from '../../../src/views/map/map.js';
import { renderWithStore, settled, type Arranged, type Arrangement } from '../support/widget-fixture.js';
import { waitUntil } from '../../support/wait-until.js';

define('oi-map', OiMap);

export const VITRE: Commune = { code: '35360', nom: 'Vitré', codesPostaux: ['35500'], lat: 48.1218, lon: -1.2043 };
export const RENNES: Commune = { code: '35238', nom: 'Rennes', codesPostaux: ['35000'], lat: 48.1117, lon: -1.6819 };

/** An offer at a point of its own, Vitré unless said. */
export function offerAt(id: string, lat: number, lon: number, rest: Partial<Offer> = {}): Offer {
  return {
    id,
    nom: `Service ${id}`,
    commune: 'Vitré',
    code_insee: '35360',
    latitude: lat,
    longitude: lon,
    thematiques: ['sante--acces-aux-soins'],
    structure: { id: `s-${id}`, nom: `Association ${id}` },
    ...rest,
  };
}

/** A map of 600 × 400 with nothing to fetch, once its markers are drawn. */
export async function renderMap(arrangement: Arrangement = {}): Promise<Arranged<OiMap>> {
  const arranged = await renderWithStore<OiMap>(html`<oi-map style="width: 600px; height: 400px"></oi-map>`, {
    communes: [VITRE, RENNES],
    ...arrangement,
    settings: { tiles: 'none', ...arrangement.settings },
  });
  const located = arranged.store.state.outcome!.hits.some(({ offer }) => offer.latitude !== undefined);
  if (located) await waitUntil(() => spots(arranged.element).length > 0, 'No marker was drawn.');
  await settled(arranged.element);
  return arranged;
}

export function all<T extends HTMLElement>(map: OiMap, selector: string): T[] {
  return [...map.renderRoot.querySelectorAll<T>(selector)];
}

/** The markers, in the order of Tab. */
export function spots(map: OiMap): HTMLButtonElement[] {
  return all(map, '.spot');
}

export function nameOf(button: Element): string {
  return button.getAttribute('aria-label') ?? '';
}

export function spotNamed(map: OiMap, name: RegExp): HTMLButtonElement {
  const spot = spots(map).find((button) => name.test(nameOf(button)));
  expect(spot, `a marker named ${name.source}, among ${spots(map).map(nameOf).join(' / ')}`).to.exist;
  return spot!;
}

export function popup(map: OiMap): HTMLElement | undefined {
  return all(map, '.popup')[0];
}

/** The element of the map that has the focus. */
export function focused(map: OiMap): Element | null {
  return map.shadowRoot!.activeElement;
}

/** The middle of an element, in pixels of the window, as the mouse commands take it. */
export function middleOf(element: Element): [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}
