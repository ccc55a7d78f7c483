import { StorageError, type NotebookStorage } from '../../src/store/ports.js';

/** A place for a notebook that a test reads, fills, spoils, and shares between several widgets. */
export class MemoryStorage implements NotebookStorage {
  text?: string;
  asides: string[] = [];
  /** What the next accesses fail with. */
  refusal?: 'refused' | 'full';
  writes = 0;
  readonly #listeners = new Set<() => void>();

  read(): string | undefined {
    if (this.refusal === 'refused') throw new StorageError('refused');
    return this.text;
  }

  write(text: string): void {
    this.writes++;
    if (this.refusal) throw new StorageError(this.refusal);
    this.text = text;
    this.changed();
  }

  aside(): readonly string[] {
    if (this.refusal === 'refused') throw new StorageError('refused');
    return this.asides;
  }

  setAside(): void {
    if (this.refusal) throw new StorageError(this.refusal);
    if (this.text !== undefined) this.asides.push(this.text);
    this.text = undefined;
  }

  erase(): boolean {
    if (this.refusal === 'refused') throw new StorageError('refused');
    this.text = undefined;
    this.asides = [];
    this.changed();
    return true;
  }

  watch(heard: () => void): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  /** As when another page wrote. */
  changed(): void {
    for (const heard of [...this.#listeners]) heard();
  }
}
