import { DivIcon, Marker } from 'leaflet/dist/leaflet-src.esm.js';
import type { MapMessages } from '../../text/map-messages.js';
import { categorieIcon } from '../icons/categorie-icons.js';
import { icon } from '../icons/icon.js';
import { isOnePoint, mainCommune, type Spot } from './spot-index.js';

/** Pixels of the box that can be pressed, and its point that stands on the place. */
const PIN = { size: 44, anchor: [22, 42] } as const;

/** A Leaflet marker whose icon is a real button; `marker.on('click')` hears clicks, Enter and Space. */
export interface SpotMarker {
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
}

/** A button on the map: the catégorie of an offer, or the count of several. */
export function createSpotMarker(spot: Spot, t: MapMessages): SpotMarker {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = spot.hits.length === 1 ? 'spot pin' : `spot cluster ${sizeOf(spot.hits.length)}`;
  button.setAttribute('aria-label', nameOf(spot, t));
  if (!spot.parts) button.setAttribute('aria-haspopup', 'dialog');
  button.classList.toggle('thousands', spot.hits.length >= 1000);
  button.append(discOf(spot, t));
  const box = spot.hits.length === 1 ? PIN : clusterBox(spot.hits.length);
  const drawing = new DivIcon({
    html: button,
    className: 'spot-box',
    iconSize: [box.size, box.size],
    iconAnchor: [box.anchor[0], box.anchor[1]],
  });
  const marker = new Marker([spot.lat, spot.lon], { icon: drawing, keyboard: false, bubblingMouseEvents: false });
  return { marker, button };
}

/** « Banque alimentaire, Croix de pierre, Vitré », or « 12 services près de Vitré ». */
export function nameOf({ hits }: Spot, t: MapMessages): string {
  if (hits.length > 1) return (isOnePoint(hits) ? t.map.together : t.map.near)(hits.length, mainCommune(hits));
  const { nom, structure, commune } = hits[0]!.hit.offer;
  return [nom, structure?.nom, commune].filter(Boolean).join(', ');
}

/** Pixels above the point of a spot that its marker covers. */
export function heightOf({ hits }: Spot): number {
  return hits.length === 1 ? PIN.anchor[1] : clusterBox(hits.length).size / 2;
}

function discOf({ hits }: Spot, t: MapMessages): HTMLSpanElement {
  const disc = document.createElement('span');
  disc.className = 'disc';
  if (hits.length === 1) disc.append(icon(categorieIcon(hits[0]!.hit.offer.thematiques?.[0])));
  else disc.textContent = t.format.number(hits.length);
  return disc;
}

function clusterBox(count: number): { size: number; anchor: readonly [number, number] } {
  const size = { few: 44, many: 48, most: 56 }[sizeOf(count)];
  return { size, anchor: [size / 2, size / 2] };
}

function sizeOf(count: number): 'few' | 'many' | 'most' {
  if (count < 10) return 'few';
  return count < 100 ? 'many' : 'most';
}
