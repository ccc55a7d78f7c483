import type { FreshnessPorts } from '../store/effects/freshness.js';
import type { Settings } from '../store/settings.js';
import { forgetFiles, keepFiles, keptFetch } from './kept-files.js';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;

let touched = false;
let listening = false;

/** What keeps a feed fresh, from a real browser; `tellStale` is the page's business. */
export function freshnessPorts({ cache, src }: Settings): Omit<FreshnessPorts, 'tellStale'> {
  noticeTouches();
  const keeps = cache === 'feed';
  if (!keeps) void forgetFiles(src);
  return {
    ...(keeps && { keptFetch }),
    keep: (files) => (keeps ? whenIdle().then(() => keepFiles(files)) : Promise.resolve()),
    freshFetch: (url, init) => fetch(url, { cache: 'reload', ...init }),
    now: () => Date.now(),
    after: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    onWake,
    isHidden: () => document.hidden,
    isOnline: () => navigator.onLine,
    isTouched: () => touched || window.scrollY > 0,
  };
}

/** Anything pressed, typed or scrolled in the page since this code is there. */
function noticeTouches(): void {
  if (listening) return;
  listening = true;
  const notice = (): void => {
    touched = true;
    for (const type of TOUCHES) removeEventListener(type, notice, true);
  };
  for (const type of TOUCHES) addEventListener(type, notice, { capture: true, passive: true });
}

function onWake(listener: () => void): () => void {
  const heard = (): void => {
    if (!document.hidden) listener();
  };
  document.addEventListener('visibilitychange', heard);
  addEventListener('online', heard);
  addEventListener('pageshow', heard);
  return () => {
    document.removeEventListener('visibilitychange', heard);
    removeEventListener('online', heard);
    removeEventListener('pageshow', heard);
  };
}

/** Resolves once the page has nothing better to do; Safari does not say when that is. */
export function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: 3000 });
    else setTimeout(resolve, 500);
  });
}
