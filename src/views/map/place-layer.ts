import { Circle, DivIcon, LayerGroup, Marker, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import { DEFAULT_RADIUS, type Place } from '../../model/query.js';

/** Where the visitor searches from: a dot with its name, and the circle of its reach. */
export class PlaceLayer {
  readonly #layers: LayerGroup;

  constructor(map: LeafletMap) {
    this.#layers = new LayerGroup().addTo(map);
  }

  /** `radius` in kilometres; 0 draws no circle; an undefined place, nothing. */
  show(place: Place | undefined, radius = DEFAULT_RADIUS): void {
    this.#layers.clearLayers();
    if (!place || !Number.isFinite(place.lat + place.lon)) return;
    const point: [number, number] = [place.lat, place.lon];
    if (radius > 0) {
      this.#layers.addLayer(new Circle(point, { radius: radius * 1000, className: 'reach', interactive: false }));
    }
    this.#layers.addLayer(new Marker(point, { icon: dot(), pane: 'overlayPane', interactive: false, keyboard: false }));
  }
}

function dot(): DivIcon {
  return new DivIcon({ className: 'place-dot', iconSize: [20, 20], iconAnchor: [10, 10] });
}
