import type { Fetch } from '../feed/download.js';
import { KEPT } from './is-kept.js';

/** Bytes of public files kept on a device, all feeds together. */
const ROOM = 24e6;
/** `35.core.<hash>.json`: a name that says its content. */
const HASHED = /\.[0-9a-z]{6,}(?=\.json$)/;

/** Answers with what an earlier visit kept, and with nothing else: rejects when a file is not there. */
export const keptFetch: Fetch = async (url) => {
  const response = await caches.match(url, { cacheName: KEPT });
  if (!response) throw new TypeError(`${url} is not kept`);
  return response;
};

/**
 * Keeps public files for the next visit: parts first, then what names them, so that a page closed
 * meanwhile leaves a whole feed. What they replace goes, then the oldest beyond the room there is. Settles
 * whatever the browser refuses: a page without storage is a page that forgets.
 */
export async function keepFiles(read: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const files = latestOf(read);
  try {
    const cache = await caches.open(KEPT);
    const byName = [...files].sort(([one], [other]) => Number(HASHED.test(other)) - Number(HASHED.test(one)));
    for (const [url, bytes] of byName) {
      if (HASHED.test(url) && (await cache.match(url))) continue;
      await cache.put(url, new Response(bytes as BodyInit, { headers: headersOf(bytes) }));
    }
    await prune(cache, files);
  } catch {
    // Private browsing, a full disk, a plain http page: nothing is kept, and nobody needs to know.
  }
}

/** Forgets what was kept of these feeds: everything in their folders. */
export async function forgetFiles(urls: readonly string[]): Promise<void> {
  try {
    if (!(await caches.has(KEPT))) return;
    const cache = await caches.open(KEPT);
    const folders = urls.map((url) => url.replace(/[^/]*$/, ''));
    for (const { url } of await cache.keys())
      if (folders.some((folder) => url.startsWith(folder))) await cache.delete(url);
  } catch {
    // There is nothing to forget where nothing can be kept.
  }
}

/** The last version of each file, of all that were read one after the other. */
function latestOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map(new Map([...files].map((file) => [stemOf(file[0]), file])).values());
}

function headersOf(bytes: Uint8Array): Record<string, string> {
  return { 'Content-Type': 'application/json', 'Content-Length': String(bytes.length) };
}

/** Older versions of files just kept, then the oldest files, in the order they came. */
async function prune(cache: Cache, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const current = new Set([...files.keys()].filter((url) => HASHED.test(url)).map(stemOf));
  const sizes = new Map<string, number>();
  for (const { url } of await cache.keys()) {
    if (!files.has(url) && HASHED.test(url) && current.has(stemOf(url))) await cache.delete(url);
    else sizes.set(url, Number((await cache.match(url))?.headers.get('Content-Length') ?? 0));
  }
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const [url, size] of sizes) {
    if (total <= ROOM) return;
    await cache.delete(url);
    total -= size;
  }
}

function stemOf(url: string): string {
  return url.replace(HASHED, '');
}
