import type { NotebookStorage, Ports } from '../ports.js';
import { hasNotebook } from './has-notebook.js';
import type { NotebookKeeping, Settings } from '../settings.js';
import type { State } from '../state.js';
import type { Store } from '../store.js';
import { EMPTY_NOTEBOOK } from './notebook-state.js';

/**
 * Watches where the notebook is kept, and fetches the code that reads and writes it once there is something to read
 * or to write. Returns the function that stops it.
 */
export function followNotebook(store: Store, ports: Ports): () => void {
  const follower = new Follower(store, ports);
  return () => follower.stop();
}

class Follower {
  readonly #store: Store;
  readonly #ports: Ports;
  #keeping: NotebookKeeping = 'none';
  #storage?: NotebookStorage;
  #awake = false;
  #stops: (() => void)[] = [];
  readonly #unsubscribe: () => void;

  constructor(store: Store, ports: Ports) {
    this.#store = store;
    this.#ports = ports;
    this.#unsubscribe = store.subscribe((state) => this.#heard(state));
    this.#heard(store.state);
  }

  stop(): void {
    this.#unsubscribe();
    this.#close();
  }

  #heard({ settings, notebook }: State): void {
    const keeping = keepingOf(settings);
    if (keeping !== this.#keeping) void this.#open(keeping);
    else if (notebook.asked.length > 0 || notebook.open) void this.#wake();
  }

  /** Where the notebook is kept may be changed while the page is open. */
  async #open(keeping: NotebookKeeping): Promise<void> {
    const changed = this.#keeping !== 'none';
    this.#keeping = keeping;
    this.#close();
    if (changed) this.#store.dispatch({ type: 'notebook-changed', change: EMPTY_NOTEBOOK });
    if (keeping === 'none') return;
    const storage = await this.#ports.notebookStorage(keeping);
    if (this.#keeping !== keeping) return;
    this.#storage = storage;
    this.#stops.push(storage.watch(() => this.#look(storage)));
    this.#look(storage);
    this.#heard(this.#store.state);
  }

  #look(storage: NotebookStorage): void {
    if (holdsSomething(storage)) void this.#wake();
  }

  async #wake(): Promise<void> {
    const storage = this.#storage;
    if (!storage || this.#awake) return;
    this.#awake = true;
    try {
      const { runNotebook } = await import('./run-notebook.js');
      if (this.#storage === storage) this.#stops.push(runNotebook(this.#store, storage));
    } catch {
      this.#awake = false;
      this.#store.dispatch({ type: 'notebook-changed', change: { asked: [], problem: { kind: 'code' } } });
    }
  }

  #close(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#storage = undefined;
    this.#awake = false;
  }
}

function keepingOf(settings: Settings): NotebookKeeping {
  return hasNotebook(settings) ? settings.notebook : 'none';
}

/** A storage that refuses to be read holds nothing that could be shown. */
function holdsSomething(storage: NotebookStorage): boolean {
  try {
    return storage.read() !== undefined || storage.aside().length > 0;
  } catch {
    return false;
  }
}
