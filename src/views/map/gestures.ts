import type { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';

/** The gesture that a visitor tried, and that belongs to the page. */
export type RefusedGesture = 'wheel' | 'touch';

/** Turns of the wheel that zoom by one, and the time that the map takes for it: in milliseconds. */
const STEP_PIXELS = 100;
const STEP_LINES = 3;
const STEP_TIME = 220;

/** Pixels that a finger goes before it is a gesture rather than a tap. */
const TAP = 8;

/**
 * Leaves scrolling to the page: a plain wheel and one finger never move the map; Ctrl or ⌘ with the
 * wheel, two fingers and the mouse do. Returns the function that stops it.
 */
export function shareScrolling(map: LeafletMap, refused: (gesture: RefusedGesture) => void): () => void {
  const canvas = map.getContainer();
  const stop = new AbortController();
  const { signal } = stop;

  let turned = 0;
  let rested = 0;
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      if (!isInPopup(event)) refused('wheel');
      return;
    }
    event.preventDefault();
    turned -= event.deltaY / (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? STEP_PIXELS : STEP_LINES);
    if (Math.abs(turned) < 0.5 || event.timeStamp < rested) return;
    rested = event.timeStamp + STEP_TIME;
    map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + Math.sign(turned));
    turned = 0;
  };

  // Leaflet drags with one finger as with a mouse: it only listens while a mouse presses.
  const onPointerDown = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'touch') map.dragging.disable();
    else map.dragging.enable();
  };

  let start: Touch | undefined;
  const onTouchStart = (event: TouchEvent): void => {
    start = event.touches.length === 1 ? event.touches[0] : undefined;
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };
  const onTouchMove = (event: TouchEvent): void => {
    if (event.touches.length > 1) {
      if (event.cancelable) event.preventDefault();
    } else if (start && !isInPopup(event) && farFrom(start, event.touches[0]!)) {
      start = undefined;
      refused('touch');
    }
  };

  const blocking = { capture: true, passive: false, signal };
  canvas.addEventListener('wheel', onWheel, blocking);
  canvas.addEventListener('pointerdown', onPointerDown, { capture: true, signal });
  canvas.addEventListener('touchstart', onTouchStart, blocking);
  canvas.addEventListener('touchmove', onTouchMove, blocking);
  return () => stop.abort();
}

function farFrom(from: Touch, to: Touch): boolean {
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > TAP;
}

/** A popup scrolls by itself. */
function isInPopup(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof HTMLElement && node.classList.contains('leaflet-popup'));
}
