import { Point, type Map as LeafletMap, type TileLayer } from 'leaflet/dist/leaflet-src.esm.js';
import { boundsOf, contains, type Bounds } from '../../geo/bounds.js';
import type { Commune } from '../../model/commune.js';
import type { Hit, Query } from '../../model/query.js';
import type { MapMessages } from '../../text/map-messages.js';
import { shareScrolling, type RefusedGesture } from './gestures.js';
import { Ground } from './ground.js';
import {
  CLOSEST_FIT,
  createLeafletMap,
  FRANCE,
  prefersStill,
  showBounds,
  toLatLngBounds,
  viewOf,
} from './leaflet-map.js';
import { fitOf, locatedHits, type LocatedHit } from './located.js';
import { PlaceLayer } from './place-layer.js';
import { MAX_ZOOM, partingZoom, SpotIndex, type Spot } from './spot-index.js';
import { SpotLayer } from './spot-layer.js';
import { SpotPopup } from './spot-popup.js';
import { createTiles } from './tiles.js';

/** What the map shows; compared piece by piece with what it showed. */
export interface MapModel {
  /** Undefined until there is an answer: nothing is drawn yet. */
  readonly hits: readonly Hit[] | undefined;
  readonly query: Query;
  /** Ids of the offers pointed at or open. */
  readonly highlighted: readonly string[];
  /** Id of the offer that is open: its marker comes into view. */
  readonly opened: string | undefined;
  /** Raster tile template, or `none`. */
  readonly tiles: string;
  /** Those whose names may be written when there are no tiles, the most telling first. */
  readonly communes: readonly Commune[];
  /** There is a list beside the map. */
  readonly hasList: boolean;
  readonly t: MapMessages;
}

/** What happens on the map. */
export interface MapEvents {
  open(id: string): void;
  /** The card of an offer is asked for, in the list. */
  list(id: string): void;
  raise(id: string | undefined): void;
  /** True once the visitor has moved the map, false once it shows all the results again. */
  moved(moved: boolean): void;
  refused(gesture: RefusedGesture): void;
  tilesFailed(): void;
}

/** Where a map was, so that one built anew stays there. */
export interface MapPosition {
  readonly center: { readonly lat: number; readonly lon: number };
  readonly zoom: number;
  readonly query?: Query;
}

/** Parts of a zoom at which a view may stand without tiles. */
const CLOSE_SNAP = 0.25;

/** Wait for a pause in results, once something is shown: typing changes them at each key. */
const SETTLE = 150;

/** Everything that Leaflet draws, from a model. */
export class MapView {
  readonly #map: LeafletMap;
  readonly #events: MapEvents;
  readonly #spots: SpotLayer;
  readonly #popup: SpotPopup;
  readonly #place: PlaceLayer;
  readonly #resize: ResizeObserver;
  readonly #stop: AbortController = new AbortController();
  #tiles?: TileLayer;
  #ground?: Ground;
  #model?: MapModel;
  #located: readonly LocatedHit[] = [];
  #shown?: readonly Hit[];
  /** The query whose results the view was last fitted to, or that the visitor then explored. */
  #fitted?: Query;
  #moved = false;
  #later?: ReturnType<typeof setTimeout>;

  constructor(canvas: HTMLElement, events: MapEvents, position?: MapPosition) {
    this.#events = events;
    // Leaflet leaves listeners on its element: each map has a new one, which goes with it.
    const surface = canvas.appendChild(document.createElement('div'));
    const map = (this.#map = createLeafletMap(surface));
    if (position) {
      map.setView([position.center.lat, position.center.lon], position.zoom, { animate: false });
      this.#fitted = position.query;
      this.#moved = true;
    }
    this.#place = new PlaceLayer(map);
    this.#spots = new SpotLayer(map, () => this.#model!.t, {
      activated: (spot) => this.#activate(spot),
      pointed: (spot) => this.#point(spot),
    });
    this.#popup = new SpotPopup(map, events, (spot, hadFocus) => this.#popupClosed(spot, hadFocus));
    map.on('movestart', () => this.#setMoved(true));
    const { signal } = this.#stop;
    signal.addEventListener('abort', shareScrolling(map, events.refused));
    canvas.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#resize = new ResizeObserver(() => this.#resized());
    this.#resize.observe(canvas);
  }

  update(model: MapModel): void {
    const before = this.#model;
    this.#model = model;
    if (model.tiles !== before?.tiles) this.#setTiles();
    if (this.#ground && model.communes !== before?.communes) this.#ground.communes = model.communes;
    if (model.hits !== before?.hits || model.query !== before?.query) this.#showLater();
    if (model.query !== before?.query)
      this.#place.show(model.query.place, model.query.zone ? 0 : model.query.radius, model.t);
    this.#spots.highlight(new Set(model.highlighted));
    if (model.opened !== undefined && model.opened !== before?.opened) this.#reveal(model.opened);
  }

  zoomBy(steps: number): void {
    this.#map.setZoom(this.#map.getZoom() + steps);
  }

  /** Shows the results; those of one territory when an ocean parts them. */
  fit(animate = true): void {
    const { place, radius } = this.#model?.query ?? {};
    this.#fitTo(fitOf(this.#located, place, radius).bounds, animate);
  }

  /** Shows every result, whatever ocean lies between. */
  fitAll(): void {
    this.#fitTo(boundsOf(this.#located), true);
  }

  #fitTo(bounds: Bounds | undefined, animate: boolean): void {
    showBounds(this.#map, bounds ?? boundsOf(this.#model?.communes ?? []) ?? FRANCE, { animate });
    this.#setMoved(false);
    this.#fitted = this.#model?.query;
  }

  /** Gives the focus to the marker of an offer, to the cluster that holds it, else to the map. */
  focus(id: string): void {
    this.#spots.focus(id);
  }

  #setMoved(moved: boolean): void {
    this.#moved = moved;
    this.#events.moved(moved);
  }

  get bounds(): Bounds {
    return viewOf(this.#map);
  }

  /** Removes everything from the page and from memory; tells where the map was. */
  destroy(): MapPosition {
    const { lat, lng } = this.#map.getCenter();
    const position = { center: { lat, lon: lng }, zoom: this.#map.getZoom(), query: this.#fitted };
    clearTimeout(this.#later);
    this.#stop.abort();
    this.#resize.disconnect();
    this.#ground?.remove();
    this.#map.remove();
    // An animation that ends later must find no one to tell.
    this.#map.off();
    this.#map.getContainer().remove();
    return position;
  }

  #setTiles(): void {
    this.#tiles?.remove();
    this.#ground?.remove();
    this.#tiles = this.#ground = undefined;
    // No tile to blur: a view can be fitted closely.
    this.#map.options.zoomSnap = this.#model!.tiles === 'none' ? CLOSE_SNAP : 1;
    if (this.#shown) this.#addTiles();
  }

  #addFirstTiles(): void {
    if (!this.#stop.signal.aborted && !this.#tiles && !this.#ground) this.#addTiles();
  }

  #addTiles(): void {
    const { tiles } = this.#model!;
    if (tiles === 'none') return this.#bare();
    this.#tiles = createTiles(tiles, () => this.#loseTiles());
    this.#tiles?.addTo(this.#map);
  }

  #loseTiles(): void {
    this.#tiles?.remove();
    this.#tiles = undefined;
    this.#bare();
    this.#events.tilesFailed();
  }

  #bare(): void {
    this.#map.options.zoomSnap = CLOSE_SNAP;
    this.#ground ??= new Ground(this.#map, () => [...this.#spots.boxes(), ...this.#place.boxes()]);
    this.#ground.communes = this.#model!.communes;
  }

  #showLater(): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#show(), this.#shown ? SETTLE : 0);
  }

  /** Nothing is computed for a map that can't be seen: `#resized` comes back here. */
  #show(): void {
    const { hits, query } = this.#model!;
    if (!hits || this.#isHidden) return;
    const first = !this.#shown;
    if (hits !== this.#shown) {
      this.#shown = hits;
      this.#located = locatedHits(hits);
      this.#spots.index = new SpotIndex(this.#located);
    }
    this.#follow(query, first);
    this.#keepPopup();
    // The first ground, or tiles, are those of the results, not those of the whole country; and come after the markers.
    if (first) setTimeout(() => this.#addFirstTiles());
  }

  /** A view that changes at once is drawn once, by its `moveend`. */
  #follow(query: Query, first: boolean): void {
    const fits = this.#shouldFit(query);
    if (!first || !(fits || query.zone)) {
      this.#spots.draw();
      this.#ground?.draw();
    }
    if (first && query.zone) this.#fitZone(query.zone);
    else if (fits) this.fit(!first);
    this.#fitted = query;
  }

  /** The zone of a search that came with the page: what its map showed. */
  #fitZone(zone: Bounds): void {
    showBounds(this.#map, zone, { animate: false, maxZoom: MAX_ZOOM });
    this.#setMoved(false);
  }

  /** A new query is followed, but within the zone that the map shows; more offers for the same one are, until the visitor moves the map. */
  #shouldFit(query: Query): boolean {
    if (query.zone && query !== this.#fitted) return false;
    return query !== this.#fitted || !this.#moved;
  }

  get #isHidden(): boolean {
    const { offsetWidth, offsetHeight } = this.#map.getContainer();
    return offsetWidth === 0 || offsetHeight === 0;
  }

  #resized(): void {
    if (this.#isHidden) return;
    this.#map.invalidateSize({ animate: false, pan: true });
    const { hits, query } = this.#model ?? {};
    if (hits && hits !== this.#shown) this.#showLater();
    else if (query && query === this.#fitted && !this.#moved) this.fit(false);
  }

  #activate(spot: Spot): void {
    if (spot.parts) return this.#enter(spot);
    this.#popup.open(spot, this.#model!);
    this.#spots.setExpanded(spot);
    if (spot.hits.length === 1) this.#events.raise(spot.hits[0]!.hit.offer.id);
  }

  /** Zooms until the cluster parts; the focus goes on with its first offer. */
  #enter(spot: Spot): void {
    this.#popup.close();
    const bounds = boundsOf(spot.hits)!;
    const closest = this.#map.getBoundsZoom(toLatLngBounds(bounds), false, new Point(80, 110));
    const zoom = Math.max(partingZoom(spot, this.#map.getZoom()), Math.min(closest, CLOSEST_FIT));
    const center: [number, number] = [(bounds.south + bounds.north) / 2, (bounds.west + bounds.east) / 2];
    this.#map.setView(center, zoom, { animate: !prefersStill() });
  }

  #reveal(id: string): void {
    const located = this.#located.find(({ hit }) => hit.offer.id === id);
    if (!located || this.#isHidden || contains(viewOf(this.#map), located)) return;
    this.#map.panTo([located.lat, located.lon], { animate: !prefersStill(), noMoveStart: true });
  }

  #point(spot: Spot | undefined): void {
    const pointed = spot?.hits.length === 1 ? spot : this.#popup.spot;
    this.#events.raise(pointed?.hits.length === 1 ? pointed.hits[0]!.hit.offer.id : undefined);
  }

  #popupClosed(spot: Spot, hadFocus: boolean): void {
    this.#spots.setExpanded(undefined);
    this.#events.raise(undefined);
    if (hadFocus) this.#spots.focus(spot.hits[0]!.hit.offer.id);
  }

  /** Results that no longer hold the popup's offers close it; the same ones told again, as each minute, do not. */
  #keepPopup(): void {
    const { spot } = this.#popup;
    if (!spot) return;
    const shown = new Set(this.#shown?.map(({ offer }) => offer.id));
    if (!spot.hits.every(({ hit }) => shown.has(hit.offer.id))) this.#popup.close();
    else this.#spots.setExpanded(this.#spots.spotOf(spot.hits[0]!.hit.offer.id));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#popup.spot) {
      this.#popup.close();
    } else if (this.#popup.holds(event.composedPath()[0] ?? null) || !this.#moveByKey(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #moveByKey(key: string): boolean {
    const step = KEY_STEPS.get(key);
    if (step) this.#map.panBy([step[0] * PAN, step[1] * PAN], { animate: !prefersStill() });
    else if (key === '+' || key === '=') this.zoomBy(1);
    else if (key === '-') this.zoomBy(-1);
    else return false;
    return true;
  }
}

/** Pixels that an arrow key moves the map. */
const PAN = 80;

const KEY_STEPS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);
