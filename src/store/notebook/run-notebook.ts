import { notebookOf, type Notebook, type NotebookEntry } from '../../model/notebook.js';
import type { NotebookStorage } from '../ports.js';
import { feedOf } from '../reduce.js';
import type { State } from '../state.js';
import type { Store } from '../store.js';
import { entryOf, withChange, withOffer, withOffersOf, without } from './change-notebook.js';
import { importInto } from './import-notebook.js';
import { mergeNotebooks } from './merge-notebooks.js';
import type { NotebookAsk, NotebookNews } from './notebook-state.js';
import { Shelf } from './shelf.js';

/** Does what is asked of the notebook, and keeps the state as what is stored. Returns the function that stops it. */
export function runNotebook(store: Store, storage: NotebookStorage): () => void {
  const keeper = new Keeper(store, new Shelf(storage));
  const stops = [storage.watch(() => keeper.look()), store.subscribe((state, before) => keeper.heard(state, before))];
  keeper.begin();
  return () => stops.forEach((stop) => stop());
}

class Keeper {
  readonly #store: Store;
  readonly #shelf: Shelf;
  /** The last entry taken out: it can be brought back. */
  #removed?: NotebookEntry;

  constructor(store: Store, shelf: Shelf) {
    this.#store = store;
    this.#shelf = shelf;
  }

  begin(): void {
    this.look();
    this.#answerAll();
    this.#followFeed();
  }

  heard(state: State, before: State): void {
    if (state.notebook.asked.length > 0) this.#answerAll();
    if (state.feed !== before.feed) this.#followFeed();
  }

  /** Shows what is stored now: another page may have changed it. */
  look(news?: NotebookNews): void {
    this.#tell(this.#shelf.read(), news);
  }

  #answerAll(): void {
    const { asked } = this.#store.state.notebook;
    if (asked.length === 0) return;
    this.#store.dispatch({ type: 'notebook-changed', change: { asked: [] } });
    for (const ask of asked) this.#answer(ask);
  }

  #answer(ask: NotebookAsk): void {
    switch (ask.kind) {
      case 'keep':
        return this.#keep(ask.id);
      case 'remove':
        return this.#remove(ask.id);
      case 'undo':
        return this.#undo();
      case 'import':
        return this.#import(ask.text);
      case 'erase':
        this.#removed = undefined;
        return this.look({ kind: 'erased', proved: this.#shelf.erase() });
      default:
        return this.#change((notebook) => withChange(notebook, ask, Date.now()));
    }
  }

  #keep(id: string): void {
    const offer = feedOf(this.#store.state)?.report.offers.find((candidate) => candidate.id === id);
    if (offer) this.#change((notebook) => withOffer(notebook, offer, this.#from, Date.now()), { kind: 'kept', id });
  }

  #remove(id: string): void {
    const current = this.#shelf.read();
    this.#removed = entryOf(current, id);
    this.#change((notebook) => without(notebook, id), { kind: 'removed', id });
  }

  #undo(): void {
    const entry = this.#removed;
    this.#removed = undefined;
    if (entry)
      this.#change((notebook) => mergeNotebooks(notebook, notebookOf([entry])), { kind: 'kept', id: entry.id });
  }

  #import(text: string): void {
    const { notebook, news } = importInto(this.#shelf.read(), text);
    if (notebook) this.#change(() => notebook, news);
    else this.look(news);
  }

  /** The offers kept follow the feed, once it is whole: before, long texts are missing. */
  #followFeed(): void {
    const feed = feedOf(this.#store.state);
    if (feed?.stage !== 'whole' || feed.report.issues.some(({ problem }) => problem === 'details-missing')) return;
    const current = this.#shelf.read();
    const followed = withOffersOf(current, feed.report.offers, this.#from, Date.now());
    if (followed !== current) this.#change(() => followed);
  }

  /** A notebook written by a newer version is left as it is. */
  #change(change: (notebook: Notebook) => Notebook, news?: NotebookNews): void {
    const current = this.#shelf.read();
    if (this.#shelf.problem?.kind === 'newer') return this.#tell(current, { kind: 'not-kept' });
    const next = change(current);
    if (next !== current) this.#shelf.write(next, news?.kind === 'removed' ? news.id : undefined);
    this.#tell(next, news);
  }

  #tell(notebook: Notebook, news?: NotebookNews): void {
    const { aside, problem } = this.#shelf;
    const kept = new Set(notebook.entries.map(({ id }) => id));
    const change = { notebook, kept, aside, problem };
    this.#store.dispatch({ type: 'notebook-changed', change: news ? { ...change, news } : change });
  }

  get #from(): readonly string[] {
    return this.#store.state.settings.src;
  }
}
