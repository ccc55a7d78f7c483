import { mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Compressor } from './compressor.js';

/** Folder beside the published files where the next ones are prepared. */
const ASIDE = '.offre-insertion';
/** Milliseconds after which a preparation is dead for sure, whatever process has its number now. */
const LONGEST = 6 * 3_600_000;

/** Order in which files take their place: none is named before it is there. */
export type Rank = 'part' | 'head' | 'manifest' | 'report';
const RANKS: readonly Rank[] = ['part', 'head', 'manifest', 'report'];

/**
 * The files of one publication: written aside, on the same disk, then moved into place when all are there. Until then, and
 * if anything fails or is killed, the previous ones stay as they were.
 */
export class Edition {
  readonly #files = new Map<string, Rank>();
  readonly #compressor: Compressor | undefined;

  private constructor(
    readonly folder: string,
    private readonly aside: string,
    quality: number | undefined,
  ) {
    this.#compressor = quality === undefined ? undefined : new Compressor(quality);
  }

  /** Prepares a publication in `folder`, in place of one that died. Throws when another one is at work. */
  static async open(folder: string, { quality }: { quality: number | undefined }): Promise<Edition> {
    const aside = join(folder, ASIDE);
    await mkdir(folder, { recursive: true });
    if (await isAtWork(aside)) throw new Error(`Une autre préparation est en cours dans ${folder} : attendez sa fin.`);
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside);
    await writeFile(join(aside, 'pid'), String(process.pid));
    return new Edition(folder, aside, quality);
  }

  /** Where to put what is only needed meanwhile. */
  get workshop(): string {
    return this.aside;
  }

  /** Sizes of what was added, by file name, compressed ones included. Complete once published. */
  readonly sizes = new Map<string, number>();

  async add(name: string, content: string, rank: Rank): Promise<void> {
    const bytes = Buffer.from(content);
    this.#files.set(name, rank);
    this.sizes.set(name, bytes.length);
    await writeFile(this.#pathOf(name), bytes);
    if (rank === 'report' || !this.#compressor) return;
    await this.#compressor.add(bytes, async (extension, compressed) => {
      this.sizes.set(name + extension, compressed.length);
      await writeFile(this.#pathOf(name + extension), compressed);
    });
  }

  /** Puts everything in place. `obsolete` tells which files of the folder are no longer wanted. */
  async publish(obsolete: (file: string) => boolean): Promise<void> {
    await this.#compressor?.done();
    for (const name of this.sizes.keys()) await settle(this.#pathOf(name));
    for (const rank of RANKS) {
      for (const [name, its] of this.#files) if (its === rank) await this.#place(name);
    }
    for (const file of await readdir(this.folder)) {
      const name = file.replace(/\.(br|gz)$/, '');
      if (!this.#files.has(name) && obsolete(name)) await rm(join(this.folder, file));
    }
    await this.discard();
  }

  async discard(): Promise<void> {
    await this.#compressor?.done().catch(() => undefined);
    await rm(this.aside, { recursive: true, force: true });
  }

  /** Compressed copies first: a server prefers them, and must not give older ones for a newer file. */
  async #place(name: string): Promise<void> {
    for (const extension of ['.br', '.gz', '']) {
      const target = join(this.folder, name + extension);
      if (this.sizes.has(name + extension)) await rename(this.#pathOf(name + extension), target);
      else await rm(target, { force: true });
    }
  }

  #pathOf(name: string): string {
    return join(this.aside, `next-${name}`);
  }
}

/** Makes sure that a file is on the disk before it takes the place of another: a power cut must not leave it empty. */
async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

async function isAtWork(aside: string): Promise<boolean> {
  try {
    const path = join(aside, 'pid');
    const pid = Number(await readFile(path, 'utf8'));
    // Ours: a try that died in this process, or one of a container whose first process always has the same number.
    if (pid === process.pid) return false;
    if (Date.now() - (await stat(path)).mtimeMs > LONGEST) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Alive, but another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
