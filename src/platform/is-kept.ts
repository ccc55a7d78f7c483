/** Name of the cache that holds public feed files, and nothing about the visitor. */
export const KEPT = 'offre-insertion';

/** True when an earlier visit kept a file. Plain http pages and private windows have no cache: false there. */
export async function isKept(url: string): Promise<boolean> {
  try {
    return (await caches.match(url, { cacheName: KEPT })) !== undefined;
  } catch {
    return false;
  }
}
