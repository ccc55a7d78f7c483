import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FeedError } from '../../feed/index.js';
import { adviceFor } from '../../feed/http-advice.js';
import { MESSAGES } from '../../feed/messages.js';
import { tryAgain } from '../patience.js';

export interface SpoolOptions {
  /** Told how many bytes came, and how many are expected when the server says so. */
  onBytes?: (loaded: number, total: number | undefined) => void;
  /** Milliseconds without a byte after which a server is given up. */
  patience: number;
}

/** Copies a file of the web to the disk, whole or not at all, asking again when that may help. Throws a FeedError. */
export function spool(url: string, path: string, options: SpoolOptions): Promise<void> {
  return tryAgain(() => copy(url, path, options), options.patience, mayPass);
}

function mayPass(error: unknown): boolean {
  if (!(error instanceof FeedError)) return false;
  const { kind, status = 500 } = error;
  return kind !== 'http' || status >= 500 || status === 429;
}

async function copy(url: string, path: string, { onBytes, patience }: SpoolOptions): Promise<void> {
  const over = new AbortController();
  let timer = setTimeout(() => over.abort(), patience);
  const shown = url.replace(/[?#].*$/, '');
  let isAnswered = false;
  try {
    const response = await fetch(url, { signal: over.signal });
    isAnswered = true;
    const { status, headers, body } = response;
    if (!response.ok || !body) {
      void body?.cancel();
      throw new FeedError('http', MESSAGES.http(shown, status, adviceFor(status)), { url, status });
    }
    const isPlain = !headers.has('content-encoding');
    const total = isPlain ? Number(headers.get('content-length')) || undefined : undefined;
    let loaded = 0;
    const count = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        clearTimeout(timer);
        timer = setTimeout(() => over.abort(), patience);
        loaded += chunk.length;
        onBytes?.(loaded, total);
        yield chunk;
      }
    };
    await pipeline(Readable.fromWeb(body as never), count, createWriteStream(path), { signal: over.signal });
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    // What the disk refuses is no fault of the network.
    if (typeof (cause as NodeJS.ErrnoException).syscall === 'string' && (cause as NodeJS.ErrnoException).path === path)
      throw cause;
    if (over.signal.aborted)
      throw new FeedError('timeout', MESSAGES.timeout(shown, Math.round(patience / 1000)), { url, cause });
    throw new FeedError('network', (isAnswered ? MESSAGES.interrupted : MESSAGES.network)(shown), { url, cause });
  } finally {
    clearTimeout(timer);
  }
}
