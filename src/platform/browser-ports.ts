import { loadFeed } from '../feed/load.js';
import type { Ports } from '../store/ports.js';
import { address } from './address.js';
import { fetchOrFind } from './is-kept.js';
import { pause } from './pause.js';

/** What the store needs, from a real browser. */
export function browserPorts(): Ports {
  return {
    loadFeed: (urls, options) => loadFeed([...urls], { fetch: fetchOrFind, ...options }),
    locate: async () => (await import('./position.js')).locate(),
    notebookStorage: async (keeping) => (await import('./notebook-storage.js')).notebookStorage(keeping),
    geocode: async (...question) => (await import('./geocoder.js')).geocode(...question),
    address,
    activity: async () => (await import('./activity.js')).activity,
    device: async () => (await import('./device.js')).device,
    pause,
    warn: (message) => console.warn(`offre-insertion : ${message}`),
  };
}
