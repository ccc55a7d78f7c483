/** Name of the cache that holds public feed files, and nothing about the visitor. */
export const KEPT = 'offre-insertion';

let hasKept = false;
/** The look that is under way: the network may answer before it ends. */
let looking: Promise<unknown> | undefined;

/** True when an earlier visit kept a file. Plain http pages and private windows have no cache: false there. */
export async function isKept(url: string): Promise<boolean> {
  const look = findKept(url);
  looking = look;
  const found = (await look) !== undefined;
  hasKept ||= found;
  return found;
}

/** The network, but for files whose name says their content, where an earlier visit kept some. */
export async function fetchOrFind(url: string, init: RequestInit): Promise<Response> {
  if (!init.cache) await looking;
  return (!init.cache && hasKept && (await findKept(url))) || fetch(url, init);
}

async function findKept(url: string): Promise<Response | undefined> {
  try {
    return await caches.match(url, { cacheName: KEPT });
  } catch {
    return undefined;
  }
}
