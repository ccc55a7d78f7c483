import { closeSync, openSync, readSync } from 'node:fs';
import type { Structure } from '../../model/offer.js';
import { Appender } from './appender.js';

/** Where the best record of a structure is, and what makes it the best. */
interface Entry {
  offset: number;
  length: number;
  date: string;
  /** Number of the input it came from. */
  input: number;
}

/** All structures, on disk; in memory, only where each one is. */
export class StructureStore {
  readonly #entries = new Map<string, Entry>();
  readonly #writer: Appender;
  #reader: number | undefined;
  #end = 0;

  constructor(private readonly path: string) {
    this.#writer = new Appender(path);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Keeps the newest record of each `id`. False when this input already gave one. */
  put(structure: Structure, input: number): boolean {
    const known = this.#entries.get(structure.id);
    if (known?.input === input) return false;
    const date = structure.date_maj ?? '';
    if (known && known.date >= date) return true;
    const text = JSON.stringify(structure);
    const length = Buffer.byteLength(text);
    this.#entries.set(structure.id, { offset: this.#end, length, date, input });
    this.#writer.write(text);
    this.#end += length;
    return true;
  }

  /** Ends the writing; structures may be read from then on. */
  seal(): void {
    this.#writer.close();
    this.#reader = openSync(this.path, 'r');
  }

  get(id: string): Structure | undefined {
    const entry = this.#entries.get(id);
    if (!entry || this.#reader === undefined) return undefined;
    const bytes = Buffer.allocUnsafe(entry.length);
    readSync(this.#reader, bytes, 0, entry.length, entry.offset);
    return JSON.parse(bytes.toString()) as Structure;
  }

  close(): void {
    if (this.#reader !== undefined) closeSync(this.#reader);
  }
}
