import type { Activity } from '../store/ports.js';

/** What a person who is there does. Not the pointer's moves: a screen that is knocked is not a person. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'] as const;
/** Hearing each key again and again costs more than it tells, in milliseconds. */
const OFTEN = 500;

export const activity: Activity = {
  watch(listener) {
    let last = 0;
    const heard = (): void => {
      if (performance.now() - last < OFTEN) return;
      last = performance.now();
      listener();
    };
    for (const sign of SIGNS) addEventListener(sign, heard, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, heard, { capture: true });
    };
  },

  forget: forgetAddress,

  leave(url) {
    forgetAddress();
    // In place of this page: Back does not come back to it.
    location.replace(url);
  },
};

/** The address no longer tells what was searched. */
function forgetAddress(): void {
  const url = new URL(location.href);
  url.hash = url.hash
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^oi[-=]/.test(part))
    .join('&');
  if (url.href === location.href) return;
  try {
    history.replaceState(null, '', url.href);
  } catch {
    // A frame without an address of its own has nothing to forget.
  }
}
