import type { AddressBar } from '../store/ports.js';

/** Back and Forward between our entries are a `popstate`; a link to a fragment, or an edited address, a `hashchange` too. */
const CHANGES = ['popstate', 'hashchange'] as const;

export const addressBar: AddressBar = {
  hash: () => location.hash,
  href: () => location.href,
  widgets: () => document.querySelectorAll('offre-insertion').length,
  follow: (listener) => {
    for (const change of CHANGES) addEventListener(change, listener);
    return () => {
      for (const change of CHANGES) removeEventListener(change, listener);
    };
  },
  write: (hash, mode) => {
    // The whole address: a `<base>` would send a lone fragment elsewhere.
    const url = new URL(location.href);
    url.hash = hash;
    try {
      if (mode === 'push') history.pushState(null, '', url.href);
      else history.replaceState(history.state, '', url.href);
    } catch {
      // Frames without an address of their own, and browsers that count too many changes: the search works without.
    }
  },
};
