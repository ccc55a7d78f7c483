import type { AddressBar } from '../store/ports.js';

/** Marks the entries that we wrote or left, in `history.state`, beside what the page keeps there. */
const SIGN = 'offre-insertion';

export const addressBar: AddressBar = {
  hash: () => location.hash,
  href: () => location.href,
  widgets: () => document.querySelectorAll('offre-insertion').length,
  follow: (arrived, leaving) => {
    // The event's own state: another widget may sign the entry before this one hears of it.
    const heard = ({ state }: PopStateEvent): void => arrived(state?.[SIGN] === true);
    const clicked = (event: Event): void => {
      if (event.composedPath().some((node) => (node as Element).localName === 'a')) leaving();
    };
    addEventListener('popstate', heard);
    addEventListener('click', clicked, true);
    return () => {
      removeEventListener('popstate', heard);
      removeEventListener('click', clicked, true);
    };
  },
  write: (hash, mode) => {
    // The whole address: a `<base>` would send a lone fragment elsewhere.
    const url = location.href.split('#')[0] + hash;
    try {
      if (mode === 'push') history.pushState({ [SIGN]: true }, '', url);
      else history.replaceState(signed(history.state ?? {}), '', url);
    } catch {
      // Frames without an address of their own, and browsers that count too many changes: the search works without.
    }
  },
};

/** Only a plain object can hold the sign: whatever else the page keeps stays as it is. */
function signed(state: object): object {
  return Object.getPrototypeOf(state) === Object.prototype ? { ...state, [SIGN]: true } : state;
}
