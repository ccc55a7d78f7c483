import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Files compressed at once: zlib works on other threads than the one that prepares the next file. */
const AT_ONCE = 2;

type Written = (extension: '.br' | '.gz', bytes: Buffer) => Promise<void>;

/** Compresses files as brotli and gzip in the background, few at a time, so that few are in memory. */
export class Compressor {
  readonly #running = new Set<Promise<void>>();
  #failure: unknown;

  /** `quality`: brotli's, up to 11. In a hurry gzip too: its 6 is 2 % larger than its 9, in a third of the time. */
  constructor(private readonly quality: number) {}

  /** Waits for a free place, then starts on `bytes`; `written` receives each result. */
  async add(bytes: Buffer, written: Written): Promise<void> {
    while (this.#running.size >= AT_ONCE) await Promise.race(this.#running);
    this.#throwFailure();
    const job = compress(bytes, this.quality, written)
      .catch((error: unknown) => (this.#failure ??= error))
      .then(() => void this.#running.delete(job));
    this.#running.add(job);
  }

  async done(): Promise<void> {
    await Promise.all(this.#running);
    this.#throwFailure();
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure as Error;
  }
}

async function compress(bytes: Buffer, quality: number, written: Written): Promise<void> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await written('.br', await brotli(bytes, { params }));
  await written('.gz', await deflate(bytes, { level: quality < 11 ? 6 : 9 }));
}
