import { notebookOf, type Notebook } from '../../model/notebook.js';
import { StorageError, type NotebookStorage } from '../ports.js';
import { mergeNotebooks } from './merge-notebooks.js';
import type { NotebookProblem } from './notebook-state.js';
import { readNotebook, writeNotebook } from './read-notebook.js';

/**
 * The notebook as it is stored, and what could not be stored: that lasts as long as the page, and is tried again with
 * each change. What is stored and can't be read is never written over: it is moved aside first.
 */
export class Shelf {
  /** Why the notebook is not kept as it should be, as of the last reading or writing. */
  problem?: NotebookProblem;
  readonly #storage: NotebookStorage;
  #unsaved?: Notebook;
  /** Ids taken out while nothing could be stored. */
  readonly #removed = new Set<string>();
  /** What is stored can be neither read nor moved aside: nothing may be written over it. */
  #blocked = false;

  constructor(storage: NotebookStorage) {
    this.#storage = storage;
  }

  /** Read again before each change: two pages open at once lose nothing of one another. */
  read(): Notebook {
    const stored = this.#tried(() => this.#readStored());
    if (!this.#unsaved) return stored ?? notebookOf([]);
    const entries = stored?.entries.filter(({ id }) => !this.#removed.has(id)) ?? [];
    return mergeNotebooks(notebookOf(entries), this.#unsaved);
  }

  /** `removed`: the entry that this change takes out. */
  write(notebook: Notebook, removed?: string): void {
    if (removed !== undefined) this.#removed.add(removed);
    this.#unsaved = notebook;
    this.#tried(() => this.#save(notebook));
  }

  /** Texts found and not understood, for their owner. */
  get aside(): readonly string[] {
    return this.#tried(() => this.#storage.aside()) ?? [];
  }

  /** Tells whether nothing is left, having looked. */
  erase(): boolean {
    this.#forgetUnsaved();
    return this.#tried(() => this.#storage.erase()) ?? false;
  }

  #save(notebook: Notebook): void {
    if (this.#blocked) throw new StorageError('full');
    this.#storage.write(writeNotebook(notebook));
    this.#forgetUnsaved();
  }

  #forgetUnsaved(): void {
    this.#unsaved = undefined;
    this.#removed.clear();
    this.problem = undefined;
  }

  #readStored(): Notebook {
    const text = this.#storage.read();
    this.#blocked = false;
    if (!this.#unsaved) this.problem = undefined;
    if (text === undefined) return notebookOf([]);
    const reading = readNotebook(text);
    if (reading.kind === 'newer') this.problem = { kind: 'newer', text };
    else if (reading.kind !== 'notebook' || reading.unreadable > 0) this.#setAside(reading);
    return reading.kind === 'notebook' ? reading.notebook : notebookOf([]);
  }

  /** The whole text is kept for its owner; what was understood of it stays in use. */
  #setAside(reading: ReturnType<typeof readNotebook>): void {
    this.#blocked = true;
    this.#storage.setAside();
    this.#blocked = false;
    if (reading.kind === 'notebook') this.#storage.write(writeNotebook(reading.notebook));
  }

  #tried<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.problem = { kind: error.problem };
      return undefined;
    }
  }
}
