import { FeedError } from '../../model/feed.js';
import type { Downloaded, Downloads } from '../download.js';

/** Times a busy server (429, 503) is asked again, and the waits when it does not say how long. */
const WAITS = [1_000, 2_000, 4_000, 8_000];
/** Longest wait obeyed: beyond, a visitor is better served with what is there. */
const LONGEST_WAIT = 60_000;

/** A file from a server that may ask to slow down: obeys a readable `Retry-After`, else waits longer and longer. */
export async function getPatiently(url: string, downloads: Downloads): Promise<Downloaded> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await downloads.get(url);
    } catch (error) {
      const wait = attempt < WAITS.length ? waitAsked(error, WAITS[attempt]!) : undefined;
      if (wait === undefined) throw error;
      await pause(wait, downloads);
    }
  }
}

/** Milliseconds to wait before asking again; undefined when asking again is of no use. */
function waitAsked(error: unknown, usual: number): number | undefined {
  if (!(error instanceof FeedError) || (error.status !== 429 && error.status !== 503)) return undefined;
  const asked = error.cause instanceof Response ? error.cause.headers.get('retry-after') : null;
  if (asked === null) return usual;
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  if (!Number.isFinite(wait)) return usual;
  return wait <= LONGEST_WAIT ? Math.max(0, wait) : undefined;
}

async function pause(milliseconds: number, { options, signal }: Downloads): Promise<void> {
  const wait = options.wait ?? ((time: number) => new Promise<void>((resolve) => setTimeout(resolve, time)));
  const over = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve(), { signal: over.signal });
  });
  await Promise.race([wait(milliseconds), stopped]);
  over.abort();
  signal?.throwIfAborted();
}
