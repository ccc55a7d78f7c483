import { Popup, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import { render } from 'lit';
import type { Messages } from '../../text/messages.js';
import { prefersStill } from './leaflet-map.js';
import { popupContent, type PopupActions } from './popup-content.js';
import type { Spot } from './spot-index.js';
import { heightOf } from './spot-marker.js';

/** Pixels kept between a popup and the edges of the map; more above, where the buttons are. */
const MARGIN = 10;
const WIDEST = 320;

/** The one popup of the map. */
export class SpotPopup {
  readonly #map: LeafletMap;
  readonly #actions: PopupActions;
  #popup?: Popup;
  #spot?: Spot;
  /** Read before closing: what leaves the page loses the focus. */
  #hadFocus = false;

  /** `closed` is called whatever closed it. */
  constructor(map: LeafletMap, actions: Omit<PopupActions, 'close'>, closed: (spot: Spot, hadFocus: boolean) => void) {
    this.#map = map;
    this.#actions = { ...actions, close: () => this.close() };
    map.on('popupclose', () => {
      const spot = this.#spot;
      const hadFocus = this.#hadFocus;
      this.#popup = this.#spot = undefined;
      this.#hadFocus = false;
      if (spot) closed(spot, hadFocus);
    });
  }

  get spot(): Spot | undefined {
    return this.#spot;
  }

  open(spot: Spot, t: Messages): void {
    this.close();
    const { x: width, y: height } = this.#map.getSize();
    const content = document.createElement('div');
    content.className = 'popup-frame';
    content.dir = getComputedStyle(this.#map.getContainer().parentElement!).direction;
    render(popupContent(spot, t, this.#actions), content);
    this.#popup = new Popup({
      autoPan: false,
      closeButton: false,
      offset: [0, -heightOf(spot) - 2],
      maxWidth: Math.min(WIDEST, width - 2 * MARGIN),
      minWidth: Math.min(260, width - 2 * MARGIN),
    });
    content.style.maxBlockSize = `${Math.max(120, Math.min(360, height - 2 * MARGIN - 56))}px`;
    this.#spot = spot;
    this.#popup.setLatLng([spot.lat, spot.lon]).setContent(content).openOn(this.#map);
    this.#bringIntoView();
    content.querySelector<HTMLElement>('.popup')!.focus({ preventScroll: true });
  }

  close(): void {
    this.#hadFocus = this.#hasFocus;
    this.#popup?.close();
  }

  /** Is the focus, or the event, in the popup? */
  holds(node: EventTarget | null): boolean {
    return node instanceof Node && (this.#popup?.getElement()?.contains(node) ?? false);
  }

  get #hasFocus(): boolean {
    const root = this.#map.getContainer().getRootNode() as Document | ShadowRoot;
    return this.holds(root.activeElement);
  }

  /** Moves the map just enough, in silence: the visitor did not move it. */
  #bringIntoView(): void {
    const frame = this.#map.getContainer().getBoundingClientRect();
    const box = this.#popup!.getElement()!.getBoundingClientRect();
    const dx = overflow(box.left - frame.left, box.right - frame.right);
    const dy = overflow(box.top - frame.top, box.bottom - frame.bottom);
    if (dx || dy) this.#map.panBy([dx, dy], { animate: !prefersStill(), noMoveStart: true });
  }
}

/** How far to move so that both edges are `MARGIN` inside; the starting edge wins when both can't be. */
function overflow(start: number, end: number): number {
  if (start < MARGIN) return start - MARGIN;
  return end > -MARGIN ? Math.min(end + MARGIN, start - MARGIN) : 0;
}
