import { FeedError, type FeedProgress, type FeedReport } from '../model/feed.js';
import type { Manifest } from './compact/manifest.js';
import { MESSAGES } from './messages.js';

/** The part of `fetch` that loading needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface LoadOptions {
  /** Default: the platform's own. The only side effect of loading. */
  fetch?: Fetch;
  signal?: AbortSignal;
  onProgress?: (progress: FeedProgress) => void;
  /** Milliseconds without a byte after which a server is given up. Default 30 000. */
  timeout?: number;
  /** Milliseconds that following the pages of an API may take in all; what was read by then is given. Default 300 000. */
  pagesTimeout?: number;
  /** Waits that many milliseconds before asking a busy server again. Default: `setTimeout`. */
  wait?: (milliseconds: number) => Promise<void>;
  /** Files already there, by address: completed by each download, read instead of one whose name says its content. */
  files?: Map<string, Uint8Array>;
  /** Which départements of a manifest are wanted, by their codes, the main one first. Default: all. */
  choose?: (manifest: Manifest, url: string) => readonly string[] | Promise<readonly string[]>;
}

/** One file, and where it really came from. */
export interface Downloaded {
  bytes: Uint8Array;
  url: string;
}

const DEFAULT_TIMEOUT = 30_000;
/** Milliseconds between two progress reports: people do not read faster. */
const PROGRESS_EVERY = 100;

/** Bytes beyond which a file is not remembered: a raw feed of a whole country must not stay in memory. */
const LARGE = 4e6;

/** The downloads of one load: they share its signal, its bytes and its progress. */
export class Downloads {
  #loaded = 0;
  #total: number | undefined;
  #toldAt = 0;
  readonly #over = new AbortController();

  constructor(
    readonly options: LoadOptions,
    private readonly fetch: Fetch,
  ) {
    const { signal } = options;
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => this.#over.abort(signal.reason), { signal: this.#over.signal });
  }

  /** Aborted with the caller's, and when the load is over. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  /** Ends what still runs: one file that fails takes the others with it. */
  stop(): void {
    this.#over.abort();
  }

  /** Tells how many bytes are still to come, all files together. */
  expect(bytes: number): void {
    this.#total = this.#loaded + bytes;
  }

  /** Hands what can already be shown. */
  show(stage: NonNullable<FeedProgress['stage']>, report: FeedReport, announced?: number): void {
    this.#tell({ report, stage, ...(announced === undefined ? {} : { announced }) });
  }

  /**
   * One file. `immutable`: its name says its content, any cached copy is right; else the cache is
   * checked with the server. Throws a FeedError `network`, `http` or `timeout`; an abort as it is.
   */
  async get(url: string, cache: 'immutable' | 'checked' = 'checked'): Promise<Downloaded> {
    const { signal } = this;
    signal.throwIfAborted();
    const { files } = this.options;
    const known = cache === 'immutable' && files?.get(url);
    if (known) return { bytes: known, url };
    const watch = new Watch(signal, this.options.timeout ?? DEFAULT_TIMEOUT);
    try {
      const response = await watch.during(
        this.fetch(url, { signal: watch.signal, ...(cache === 'checked' ? { cache: 'no-cache' } : {}) }),
      );
      if (!response.ok) throw await httpError(url, response);
      const bytes = await this.#read(response, watch);
      if (bytes.length < LARGE) files?.set(url, bytes);
      return { bytes, url: response.url || url };
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof FeedError) throw cause;
      if (watch.expired) throw new FeedError('timeout', MESSAGES.timeout(shown(url), watch.seconds), { url, cause });
      throw new FeedError('network', (watch.answered ? MESSAGES.interrupted : MESSAGES.network)(shown(url)), {
        url,
        cause,
      });
    } finally {
      watch.stop();
    }
  }

  async #read(response: Response, watch: Watch): Promise<Uint8Array> {
    if (!response.body) return new Uint8Array(await watch.during(response.arrayBuffer()));
    const chunks: Uint8Array[] = [];
    const reader = response.body.getReader();
    let size = 0;
    for (;;) {
      const { done, value } = await watch.during(reader.read());
      if (done) return joined(chunks, size);
      chunks.push(value);
      size += value.length;
      this.#loaded += value.length;
      if (performance.now() - this.#toldAt > PROGRESS_EVERY) this.#tell({});
    }
  }

  #tell(progress: Partial<FeedProgress>): void {
    this.#toldAt = performance.now();
    const total = this.#total !== undefined && this.#total >= this.#loaded ? { total: this.#total } : {};
    this.options.onProgress?.({ loaded: this.#loaded, ...total, ...progress });
  }
}

/** Gives up when the caller aborts or when nothing moves, even if `fetch` ignores its signal. */
class Watch {
  expired = false;
  /** True once a first answer came. */
  answered = false;
  readonly #controller = new AbortController();
  readonly #over: Promise<never>;
  #fail!: (reason: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly outer: AbortSignal,
    private readonly timeout: number,
  ) {
    this.#over = new Promise((_, reject) => (this.#fail = reject));
    this.#over.catch(() => undefined);
    outer.addEventListener('abort', this.#abort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get seconds(): number {
    return Math.round(this.timeout / 1000);
  }

  async during<T>(step: Promise<T>): Promise<T> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#expire, this.timeout);
    const result = await Promise.race([step, this.#over]);
    this.answered = true;
    return result;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.outer.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => this.#end(this.outer.reason);

  readonly #expire = (): void => {
    this.expired = true;
    this.#end(new DOMException('No byte received in time', 'TimeoutError'));
  };

  #end(reason: unknown): void {
    this.#controller.abort(reason);
    this.#fail(reason);
  }
}

async function httpError(url: string, response: Response): Promise<FeedError> {
  const { status } = response;
  void response.body?.cancel().catch(() => undefined);
  const advice = await import('./http-advice.js').then(
    ({ adviceFor }) => adviceFor(status),
    () => '',
  );
  return new FeedError('http', MESSAGES.http(shown(url), status, advice), { url, status, cause: response });
}

/** An address without its query, which may carry a secret. */
function shown(url: string): string {
  return url.replace(/[?#].*$/, '');
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
