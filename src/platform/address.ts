import type { AddressPort } from '../store/ports.js';

/** The page's fragment; the rest arrives on demand. */
export const address: AddressPort = {
  hash: () => location.hash,
  follow: (listener) => {
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  },
  bar: async () => (await import('./address-bar.js')).addressBar,
};
