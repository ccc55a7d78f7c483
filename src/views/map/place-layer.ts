import { Circle, DivIcon, LayerGroup, Marker, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import { DEFAULT_RADIUS, type Place } from '../../model/query.js';
import type { MapMessages } from '../../text/map-messages.js';
import { LETTER, type Box } from './labels.js';
import { KILOMETRES_PER_DEGREE } from './located.js';

/** Pixels from the middle of the dot to where a name may begin. */
const DOT = 14;
/** Size of the letters of the name of the reach, in pixels. */
const SIZE = 12;

/** Where the visitor searches from: a dot, and the circle of its reach, which bears the name. */
export class PlaceLayer {
  readonly #map: LeafletMap;
  readonly #layers: LayerGroup;
  #point?: [number, number];
  /** Where the name of the reach stands, and how many letters it has. */
  #label?: { readonly point: [number, number]; readonly letters: number };

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#layers = new LayerGroup().addTo(map);
  }

  /** `radius` in kilometres; 0 draws no circle; an undefined place, nothing. */
  show(place: Place | undefined, radius = DEFAULT_RADIUS, t: MapMessages): void {
    this.#layers.clearLayers();
    this.#point = this.#label = undefined;
    if (!place || !Number.isFinite(place.lat + place.lon)) return;
    const point: [number, number] = (this.#point = [place.lat, place.lon]);
    if (radius > 0) {
      this.#layers.addLayer(new Circle(point, { radius: radius * 1000, className: 'reach', interactive: false }));
      const top: [number, number] = [place.lat + radius / KILOMETRES_PER_DEGREE, place.lon];
      const words = t.map.reach(radius, place.nom);
      this.#label = { point: top, letters: words.length };
      this.#layers.addLayer(still(top, reachLabel(words)));
    }
    this.#layers.addLayer(still(point, dot()));
  }

  /** What the dot and the name of the reach cover, in pixels of the canvas: nothing without a place. */
  boxes(): Box[] {
    const boxes: Box[] = [];
    const cover = (point: [number, number], width: number): void => {
      const { x, y } = this.#map.latLngToContainerPoint(point);
      boxes.push({ left: x - width, right: x + width, top: y - DOT, bottom: y + DOT });
    };
    if (this.#point) cover(this.#point, DOT);
    if (this.#label) cover(this.#label.point, (this.#label.letters * SIZE * LETTER) / 2 + DOT);
    return boxes;
  }
}

function still(point: [number, number], drawing: DivIcon): Marker {
  return new Marker(point, { icon: drawing, pane: 'overlayPane', interactive: false, keyboard: false });
}

function reachLabel(words: string): DivIcon {
  const label = document.createElement('span');
  label.textContent = words;
  return new DivIcon({ html: label, className: 'reach-label', iconSize: [0, 0] });
}

function dot(): DivIcon {
  return new DivIcon({ className: 'place-dot', iconSize: [20, 20], iconAnchor: [10, 10] });
}
