import { join } from 'node:path';
import { ArraySplitter } from '../../feed/formats/split-array.js';
import { Appender } from './appender.js';
import { chunksOf } from './chunks.js';

/** Rows set aside on disk by name, so that only one feed's are in memory at once. */
export class Spills<Row> {
  readonly #files = new Map<string, Appender>();

  constructor(
    private readonly folder: string,
    private readonly prefix: string,
  ) {}

  add(name: string, row: Row): void {
    let file = this.#files.get(name);
    if (!file) {
      file = new Appender(this.#pathOf(name));
      this.#files.set(name, file);
      file.write('[null');
    }
    file.write(`,${JSON.stringify(row)}`);
  }

  /** Ends the writing; rows may be read from then on. */
  close(): void {
    for (const file of this.#files.values()) {
      file.write(']');
      file.close();
    }
  }

  *rows(name: string): Generator<Row> {
    if (!this.#files.has(name)) return;
    const splitter = new ArraySplitter();
    const decoder = new TextDecoder();
    for (const chunk of chunksOf(this.#pathOf(name))) {
      for (const element of splitter.push(chunk)) {
        const row = JSON.parse(decoder.decode(element)) as Row | null;
        if (row !== null) yield row;
      }
    }
  }

  #pathOf(name: string): string {
    return join(this.folder, `${this.prefix}-${name}`);
  }
}
