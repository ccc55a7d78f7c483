import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import { contains, type Bounds } from '../../geo/bounds.js';
import type { MapMessages } from '../../text/map-messages.js';
import type { Box } from './labels.js';
import { viewOf } from './leaflet-map.js';
import type { Spot, SpotIndex } from './spot-index.js';
import { createSpotMarker, heightOf, type SpotMarker } from './spot-marker.js';

export interface SpotEvents {
  /** A marker was pressed; `byKeyboard` when no pointer did. */
  activated(spot: Spot, byKeyboard: boolean): void;
  /** A marker is under the pointer or has the focus; undefined when none is any more. */
  pointed(spot: Spot | undefined): void;
}

/** Part of the view drawn beyond each edge: a drag finds markers already there. */
const MARGIN = 0.15;
/** Markers whose points are within this many pixels of height are on one line of reading. */
const READING_LINE = 48;

/** The markers of what is in view, as buttons in reading order. */
export class SpotLayer {
  readonly #map: LeafletMap;
  readonly #events: SpotEvents;
  readonly #words: () => MapMessages;
  readonly #markers = new Map<Spot, SpotMarker>();
  #index?: SpotIndex;
  #highlighted: ReadonlySet<string> = new Set();
  #drawn?: { index: SpotIndex; zoom: number; view: Bounds };

  constructor(map: LeafletMap, words: () => MapMessages, events: SpotEvents) {
    this.#map = map;
    this.#words = words;
    this.#events = events;
    map.on('moveend', () => this.draw());
    map.on('move', () => this.#drawAhead());
  }

  /** What to draw from the next `draw` on. */
  set index(index: SpotIndex) {
    this.#index = index;
  }

  draw(): void {
    if (!this.#index) return;
    this.#drawn = { index: this.#index, zoom: this.#map.getZoom(), view: viewOf(this.#map, MARGIN) };
    const spots = this.#index.within(this.#drawn.view, this.#drawn.zoom);
    const focused = this.#focusedSpot();
    this.#replace(spots);
    this.#order();
    this.#paintHighlights();
    if (focused && !this.#markers.has(focused)) this.focus(focused.hits[0]!.hit.offer.id);
  }

  /** Fills and raises the markers of these offers, or the clusters that hold them. */
  highlight(ids: ReadonlySet<string>): void {
    this.#highlighted = ids;
    this.#paintHighlights();
  }

  /** The drawn spot that holds an offer. */
  spotOf(id: string): Spot | undefined {
    return [...this.#markers.keys()].find(({ hits }) => hits.some(({ hit }) => hit.offer.id === id));
  }

  /** Gives the focus to the marker of an offer, else to the map. */
  focus(id: string): void {
    const spot = this.spotOf(id);
    const target = (spot && this.#markers.get(spot)?.button) ?? this.#map.getContainer().parentElement;
    target?.focus({ preventScroll: true });
  }

  setExpanded(spot: Spot | undefined): void {
    for (const [each, { button }] of this.#markers) {
      if (!each.parts) button.setAttribute('aria-expanded', String(each === spot));
    }
  }

  /** What the markers cover, in pixels of the canvas. */
  boxes(): Box[] {
    return Array.from(this.#markers.keys(), (spot) => {
      const { x, y } = this.#map.latLngToContainerPoint([spot.lat, spot.lon]);
      const height = heightOf(spot);
      const isPin = spot.hits.length === 1;
      const half = isPin ? 18 : height + 2;
      return { left: x - half, right: x + half, top: y - height, bottom: isPin ? y + 2 : y + half };
    });
  }

  #drawAhead(): void {
    if (!this.#drawn || this.#map.getZoom() !== this.#drawn.zoom) return;
    const view = viewOf(this.#map);
    const { view: drawn } = this.#drawn;
    const inside =
      contains(drawn, { lat: view.south, lon: view.west }) && contains(drawn, { lat: view.north, lon: view.east });
    if (!inside) this.draw();
  }

  #replace(spots: readonly Spot[]): void {
    const wanted = new Set(spots);
    for (const [spot, { marker }] of this.#markers) {
      if (wanted.has(spot)) continue;
      marker.remove();
      this.#markers.delete(spot);
    }
    for (const spot of spots) if (!this.#markers.has(spot)) this.#markers.set(spot, this.#create(spot));
  }

  #create(spot: Spot): SpotMarker {
    const created = createSpotMarker(spot, this.#words());
    created.marker.on('click', ({ originalEvent }: LeafletMouseEvent) =>
      this.#events.activated(spot, originalEvent.detail === 0),
    );
    created.button.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') this.#events.pointed(spot);
    });
    created.button.addEventListener('pointerleave', () => this.#events.pointed(undefined));
    created.button.addEventListener('focus', () => this.#events.pointed(spot));
    created.button.addEventListener('blur', () => this.#events.pointed(undefined));
    created.marker.addTo(this.#map);
    return created;
  }

  /** Tab goes from left to right, then down; what the margin holds waits to be seen. */
  #order(): void {
    const pane = this.#map.getPanes().markerPane;
    const view = viewOf(this.#map);
    const lines = [...this.#markers].map(([spot, { marker, button }]) => {
      const { x, y } = this.#map.latLngToLayerPoint([spot.lat, spot.lon]);
      button.tabIndex = contains(view, spot) ? 0 : -1;
      return { element: marker.getElement()!, line: Math.floor(y / READING_LINE), x };
    });
    lines.sort((a, b) => a.line - b.line || a.x - b.x);
    arrange(
      pane,
      lines.map(({ element }) => element),
    );
  }

  #paintHighlights(): void {
    for (const [spot, { marker, button }] of this.#markers) {
      const raised = this.#highlighted.size > 0 && spot.hits.some(({ hit }) => this.#highlighted.has(hit.offer.id));
      if (button.classList.contains('raised') === raised) continue;
      button.classList.toggle('raised', raised);
      marker.setZIndexOffset(raised ? 10_000 : 0);
    }
  }

  #focusedSpot(): Spot | undefined {
    const root = this.#map.getContainer().getRootNode() as Document | ShadowRoot;
    for (const [spot, { button }] of this.#markers) if (button === root.activeElement) return spot;
    return undefined;
  }
}

/** Puts elements in order among their siblings without moving the one that has the focus: it would lose it. */
function arrange(parent: HTMLElement, ordered: readonly HTMLElement[]): void {
  const focused = (parent.getRootNode() as Document | ShadowRoot).activeElement;
  let next = parent.firstElementChild;
  for (const element of ordered) {
    if (element !== next && focused && element.contains(focused)) {
      while (next && next !== element) {
        const following: Element | null = next.nextElementSibling;
        parent.append(next);
        next = following;
      }
    }
    if (element === next) next = element.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}
