import {
  DivIcon,
  GridLayer,
  LayerGroup,
  Marker,
  Polyline,
  SVG,
  type Coords,
  type Map as LeafletMap,
} from 'leaflet/dist/leaflet-src.esm.js';
import { contains } from '../../geo/bounds.js';
import type { Commune } from '../../model/commune.js';
import { placeLabels, type Box, type LabelWish } from './labels.js';
import { viewOf } from './leaflet-map.js';

/** Communes in the order in which their names deserve to be written. */
export type RankedCommunes = readonly Commune[];

/** Kilometres around a commune's centre that count as land: neighbours melt into one shape. */
const LAND_KM = 5.2;
/** Past this zoom a view is all land, and the shape too large to draw. */
const ALL_LAND_ZOOM = 13;
/** Pixels of map for one name: an atlas, not a directory. */
const PIXELS_PER_LABEL = 24_000;

/** The corner that the map's buttons cover, in pixels. */
const BUTTONS = { width: 62, height: 150 };

class Grid extends GridLayer {
  protected override createTile(_coords: Coords): HTMLElement {
    const tile = document.createElement('div');
    tile.className = 'grid-tile';
    return tile;
  }
}

interface CommuneWish extends LabelWish {
  readonly commune: Commune;
  readonly rank: number;
}

/**
 * The ground of a map without tiles: the territory as a soft shape, a hairline grid, the names of
 * its main communes. Asks nothing of any server.
 */
export class Ground {
  readonly #map: LeafletMap;
  readonly #taken: () => Box[];
  readonly #grid = new Grid({ pane: 'ground', tileSize: 128, keepBuffer: 1 });
  readonly #labels = new LayerGroup();
  readonly #redraw = (): void => this.draw();
  #land?: Polyline;
  #communes: RankedCommunes = [];

  constructor(map: LeafletMap, taken: () => Box[]) {
    this.#map = map;
    this.#taken = taken;
    if (!map.getPane('ground')) {
      map.createPane('ground').classList.add('ground-pane');
      map.createPane('land', map.getPane('ground')).classList.add('land-pane');
    }
    map.createPane('names').classList.add('names-pane');
    this.#grid.addTo(map);
    this.#labels.addTo(map);
    map.getContainer().classList.add('bare');
    map.on('moveend', this.#redraw);
  }

  set communes(communes: RankedCommunes) {
    if (communes === this.#communes) return;
    this.#communes = communes;
    this.#land?.remove();
    const dots = communes.map(({ lat, lon }): [number, number][] => Array(2).fill([lat, lon]));
    this.#land = new Polyline(dots, {
      renderer: new SVG({ pane: 'land', padding: 0.4 }),
      pane: 'land',
      className: 'land',
      interactive: false,
      noClip: true,
      smoothFactor: 0,
    }).addTo(this.#map);
    this.draw();
  }

  draw(): void {
    this.#drawLand();
    this.#drawLabels();
  }

  remove(): void {
    this.#map.off('moveend', this.#redraw);
    this.#grid.remove();
    this.#labels.remove();
    this.#land?.remove();
    this.#map.getPane('names')?.remove();
    this.#map.getContainer().classList.remove('bare', 'all-land');
  }

  /** The shape is one dot per commune, wide enough to touch the next ones. */
  #drawLand(): void {
    const zoom = this.#map.getZoom();
    const allLand = zoom >= ALL_LAND_ZOOM;
    this.#map.getContainer().classList.toggle('all-land', allLand);
    const metresPerPixel = (40_075_016 * Math.cos((this.#map.getCenter().lat * Math.PI) / 180)) / 2 ** (zoom + 8);
    this.#land?.setStyle({ weight: allLand ? 0 : (2 * LAND_KM * 1000) / metresPerPixel });
  }

  #drawLabels(): void {
    this.#labels.clearLayers();
    const { x, y } = this.#map.getSize();
    const limit = Math.max(4, Math.round((x * y) / PIXELS_PER_LABEL));
    const frame = { left: 4, top: 4, right: x - 4, bottom: y - 4 };
    const taken = [...this.#taken(), { left: x - BUTTONS.width, right: x, top: 0, bottom: BUTTONS.height }];
    for (const { wish, dx, dy } of placeLabels(this.#wishes(), { frame, taken, limit })) {
      this.#labels.addLayer(label(wish, dx, dy));
    }
  }

  #wishes(): CommuneWish[] {
    const view = viewOf(this.#map);
    const seen = this.#communes.filter((commune) => contains(view, commune));
    return seen.slice(0, 80).map((commune, rank) => {
      const { x, y } = this.#map.latLngToContainerPoint([commune.lat, commune.lon]);
      return { text: commune.nom, x, y, size: rank < 3 ? 15 : 12.5, commune, rank };
    });
  }
}

function label({ text, commune, rank }: CommuneWish, dx: number, dy: number): Marker {
  const name = document.createElement('span');
  name.textContent = text;
  name.className = rank < 3 ? 'name main' : 'name';
  name.style.translate = `calc(-50% + ${dx}px) calc(-50% + ${dy}px)`;
  const drawing = new DivIcon({ html: name, className: 'name-box', iconSize: [0, 0] });
  const marker = new Marker([commune.lat, commune.lon], {
    icon: drawing,
    pane: 'names',
    interactive: false,
    keyboard: false,
  });
  return marker;
}
