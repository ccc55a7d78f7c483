import { FeedError } from '../../model/feed.js';
import type { Downloaded, Downloads } from '../download.js';

/** Times a busy server (429, 503) is asked again, and the waits when it does not say how long. */
const WAITS = [1_000, 2_000, 4_000, 8_000];
/** Longest wait obeyed: beyond, a visitor is better served with what is there. */
const LONGEST_WAIT = 60_000;

/**
 * A file from a server that may ask to slow down: obeys a readable `Retry-After`, else waits longer and
 * longer. `refusal`: the error of a first attempt already made.
 */
export async function getPatiently(url: string, downloads: Downloads, refusal?: unknown): Promise<Downloaded> {
  let error = refusal;
  for (const usual of refusal === undefined ? [0, ...WAITS] : WAITS) {
    const wait = error === undefined ? 0 : waitAsked(error, usual);
    if (wait === undefined) break;
    if (wait > 0) await pause(wait, downloads);
    try {
      return await downloads.get(url);
    } catch (cause) {
      error = cause;
    }
  }
  throw error;
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
  const over = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { signal: over.signal });
  });
  await Promise.race([options.wait?.(milliseconds) ?? timer(milliseconds, over.signal), stopped]);
  over.abort();
  signal.throwIfAborted();
}

/** A timer that does not outlive the wait. */
function timer(milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const id = setTimeout(resolve, milliseconds);
    over.addEventListener('abort', () => clearTimeout(id));
  });
}
