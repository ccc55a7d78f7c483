import { Popup, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import { render } from 'lit';
import { prefersStill } from './leaflet-map.js';
import { popupContent, type PopupActions, type PopupContext } from './popup-content.js';
import type { Spot } from './spot-index.js';
import { heightOf } from './spot-marker.js';

/** Pixels kept between a popup and the edges of the map: the buttons stand above and at the end. */
const MARGIN = 8;
const BUTTONS = 60;
/** Above a marker, which grows when it is raised. */
const GAP = 5;
const WIDEST = 320;
const TALLEST = 340;

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

  open(spot: Spot, context: PopupContext): void {
    this.close();
    const { x: width, y: height } = this.#map.getSize();
    const content = document.createElement('div');
    content.className = 'popup-frame';
    content.dir = getComputedStyle(this.#map.getContainer().parentElement!).direction;
    render(popupContent(spot, context, this.#actions), content);
    const widest = Math.min(WIDEST, width - MARGIN - BUTTONS);
    this.#popup = new Popup({
      autoPan: false,
      closeButton: false,
      offset: [0, -heightOf(spot) - GAP],
      maxWidth: widest,
      minWidth: Math.min(250, widest),
    });
    const tallest = Math.min(TALLEST, height - BUTTONS - heightBelow(spot) - 2 * MARGIN);
    content.style.maxBlockSize = `${Math.max(120, tallest)}px`;
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
    const isRtl = getComputedStyle(this.#map.getContainer().parentElement!).direction === 'rtl';
    const [left, right] = isRtl ? [BUTTONS, MARGIN] : [MARGIN, BUTTONS];
    const dx = overflow(box.left - frame.left - left, frame.right - right - box.right);
    const below = MARGIN + heightBelow(this.#spot!);
    const dy = overflow(box.top - frame.top - BUTTONS, frame.bottom - below - box.bottom);
    if (dx || dy) this.#map.panBy([dx, dy], { animate: !prefersStill(), noMoveStart: true });
  }
}

/** Pixels that a popup's marker takes under it. */
function heightBelow(spot: Spot): number {
  return GAP + (spot.hits.length === 1 ? 1 : 2) * heightOf(spot);
}

/** How far to move for both rooms, before and after, to be at least zero; the first one wins. */
function overflow(before: number, after: number): number {
  if (before < 0) return before;
  return after < 0 ? Math.min(-after, before) : 0;
}
