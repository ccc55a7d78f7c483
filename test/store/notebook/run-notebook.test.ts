import { expect } from '@open-wc/testing';
import { NOTEBOOK_FORMAT, notebookOf, type Notebook } from '../../../src/model/notebook.js';
import type { NotebookAsk, NotebookState } from '../../../src/store/notebook/notebook-state.js';
import { LARGEST_FILE } from '../../../src/store/notebook/import-notebook.js';
import { runNotebook } from '../../../src/store/notebook/run-notebook.js';
import { writeNotebook } from '../../../src/store/notebook/read-notebook.js';
import { StorageError } from '../../../src/store/ports.js';
import { Store } from '../../../src/store/store.js';
import { INITIAL_STATE, type Feed } from '../../../src/store/state.js';
import type { Offer } from '../../../src/model/offer.js';
import { offer, reportOf } from '../../support/fake-ports.js';
import { MemoryStorage } from '../../support/memory-storage.js';
import { entry } from './entries.js';

function feedOf(offers: Offer[], stage: Feed['stage'] = 'whole'): Feed {
  return { load: 1, stage, report: reportOf(offers), offers, communes: [], announced: offers.length };
}

/** A widget's store with its notebook in `storage`, over the offers a, b and c. */
function widget(storage: MemoryStorage, offers = ['a', 'b', 'c'].map((id) => offer(id))) {
  const store = new Store(INITIAL_STATE);
  store.dispatch({ type: 'feed-arrived', feed: feedOf(offers) });
  const stop = runNotebook(store, storage);
  return {
    store,
    stop,
    ask: (ask: NotebookAsk): NotebookState => {
      store.dispatch({ type: 'ask-notebook', ask });
      return store.state.notebook;
    },
    get notebook(): NotebookState {
      return store.state.notebook;
    },
    get ids(): string[] {
      return store.state.notebook.notebook!.entries.map(({ id }) => id);
    },
  };
}

function stored(storage: MemoryStorage): Notebook {
  return JSON.parse(storage.text!) as Notebook;
}

describe('runNotebook', () => {
  let storage: MemoryStorage;
  beforeEach(() => {
    storage = new MemoryStorage();
  });

  it('writes nothing before it is asked', () => {
    widget(storage);
    expect(storage.writes).to.equal(0);
  });

  it('keeps an offer with its snapshot, once', () => {
    const { ask } = widget(storage);
    const { kept, news } = ask({ kind: 'keep', id: 'a' });
    expect([...kept]).to.deep.equal(['a']);
    expect(news).to.deep.equal({ kind: 'kept', id: 'a' });
    ask({ kind: 'keep', id: 'a' });
    expect(stored(storage).entries).to.have.length(1);
    expect(stored(storage).entries[0]!.offer).to.deep.equal(offer('a'));
  });

  it('changes the step, the note and the appointment of an entry', () => {
    const { ask } = widget(storage);
    ask({ kind: 'keep', id: 'a' });
    ask({ kind: 'step', id: 'a', step: 'appointment' });
    ask({ kind: 'note', id: 'a', note: 'Demander Mme Le Gall' });
    ask({ kind: 'appointment', id: 'a', appointment: { day: '2026-12-01', time: '10:00' } });
    expect(stored(storage).entries[0]).to.deep.include({
      step: 'appointment',
      note: 'Demander Mme Le Gall',
      appointment: { day: '2026-12-01', time: '10:00' },
    });
  });

  it('takes an offer out and brings it back with its note', () => {
    const { ask } = widget(storage);
    ask({ kind: 'keep', id: 'a' });
    ask({ kind: 'note', id: 'a', note: 'Important' });
    expect(ask({ kind: 'remove', id: 'a' }).kept.size).to.equal(0);
    expect(stored(storage).entries).to.deep.equal([]);
    ask({ kind: 'undo' });
    expect(stored(storage).entries[0]!.note).to.equal('Important');
  });

  it('is the same for two widgets, whose changes never undo one another’s', () => {
    const one = widget(storage);
    const other = widget(storage);
    one.ask({ kind: 'keep', id: 'a' });
    expect([...other.notebook.kept]).to.deep.equal(['a']);
    other.ask({ kind: 'keep', id: 'b' });
    one.ask({ kind: 'note', id: 'b', note: 'Vu dans l’autre' });
    other.ask({ kind: 'step', id: 'b', step: 'done' });
    expect(one.ids).to.deep.equal(['b', 'a']);
    expect(one.notebook.notebook!.entries[0]).to.include({ note: 'Vu dans l’autre', step: 'done' });
  });

  it('reads again before writing, even when it was not told of a change', () => {
    const one = widget(storage);
    storage.text = writeNotebook(notebookOf([entry('b', { note: 'D’un autre onglet' })]));
    one.ask({ kind: 'keep', id: 'a' });
    expect(stored(storage).entries.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('keeps for the time of the page what the browser refuses, and says so', () => {
    storage.refusal = 'refused';
    const { ask } = widget(storage);
    expect(ask({ kind: 'keep', id: 'a' }).problem).to.deep.equal({ kind: 'refused' });
    const { kept, notebook } = ask({ kind: 'note', id: 'a', note: 'Ici seulement' });
    expect([...kept]).to.deep.equal(['a']);
    expect(notebook!.entries[0]!.note).to.equal('Ici seulement');
  });

  it('keeps for the time of the page what a full storage can’t hold, and stores it as soon as there is room', () => {
    const { ask } = widget(storage);
    ask({ kind: 'keep', id: 'a' });
    storage.refusal = 'full';
    expect(ask({ kind: 'note', id: 'a', note: 'Longue' }).problem).to.deep.equal({ kind: 'full' });
    ask({ kind: 'keep', id: 'b' });
    ask({ kind: 'remove', id: 'a' });
    expect(stored(storage).entries[0]!.note).to.equal('');
    storage.refusal = undefined;
    const { problem } = ask({ kind: 'keep', id: 'c' });
    expect(problem).to.equal(undefined);
    expect(stored(storage).entries.map(({ id }) => id)).to.deep.equal(['c', 'b']);
  });

  it('moves aside what it can’t read, before writing anything', () => {
    storage.text = '{"format": "offre-insertion/carnet", "entr';
    const { ask, notebook } = widget(storage);
    expect(notebook.aside).to.deep.equal(['{"format": "offre-insertion/carnet", "entr']);
    ask({ kind: 'keep', id: 'a' });
    expect(stored(storage).entries).to.have.length(1);
    expect(storage.asides).to.have.length(1);
  });

  it('moves aside the whole of what it can read in part, and keeps that part', () => {
    const text = JSON.stringify({ ...notebookOf([entry('a')]), entries: [entry('a'), { id: 'b' }] });
    storage.text = text;
    expect(widget(storage).ids).to.deep.equal(['a']);
    expect(storage.asides).to.deep.equal([text]);
    expect(stored(storage).entries).to.have.length(1);
  });

  it('writes over nothing that could be neither read nor moved', () => {
    storage.text = 'illisible';
    storage.setAside = () => {
      throw new StorageError('full');
    };
    const { ask } = widget(storage);
    expect(ask({ kind: 'keep', id: 'a' }).problem).to.deep.equal({ kind: 'full' });
    expect(storage.text).to.equal('illisible');
  });

  it('leaves a newer version as it is', () => {
    const newer = JSON.stringify({ format: NOTEBOOK_FORMAT, version: 99, entries: [{ id: 'a', mood: 'happy' }] });
    storage.text = newer;
    const { ask, notebook } = widget(storage);
    expect(notebook.problem).to.deep.equal({ kind: 'newer', text: newer });
    expect(ask({ kind: 'keep', id: 'a' }).news).to.deep.equal({ kind: 'not-kept' });
    expect(storage.text).to.equal(newer);
  });

  it('erases everything, what was set aside too, and looks', () => {
    storage.text = 'illisible';
    const { ask } = widget(storage);
    ask({ kind: 'keep', id: 'a' });
    const { kept, aside, news } = ask({ kind: 'erase' });
    expect(news).to.deep.equal({ kind: 'erased', proved: true });
    expect([kept.size, aside.length, storage.text, storage.asides.length]).to.deep.equal([0, 0, undefined, 0]);
    expect(ask({ kind: 'undo' }).kept.size).to.equal(0);
  });

  it('follows the feed: a changed offer is kept as it now is, a vanished one as it was', () => {
    const { ask, store } = widget(storage);
    ask({ kind: 'keep', id: 'a' });
    ask({ kind: 'keep', id: 'b' });
    const changed = offer('a', { telephone: '+33199000011' });
    store.dispatch({ type: 'feed-arrived', feed: feedOf([changed], 'core') });
    expect(stored(storage).entries.find(({ id }) => id === 'a')!.offer.telephone).to.equal(undefined);
    store.dispatch({ type: 'feed-arrived', feed: feedOf([changed]) });
    expect(stored(storage).entries.find(({ id }) => id === 'a')!.offer.telephone).to.equal('+33199000011');
    expect(stored(storage).entries.find(({ id }) => id === 'b')!.offer.nom).to.equal('Service b');
  });

  describe('import', () => {
    it('adds what is missing and takes what is newer, never what is older', () => {
      const { ask } = widget(storage);
      ask({ kind: 'keep', id: 'a' });
      ask({ kind: 'note', id: 'a', note: 'La plus récente' });
      const file = notebookOf([
        entry('a', { note: 'Ancienne', step: 'done', changed: { note: 5, step: 5, appointment: 0 } }),
        entry('z'),
      ]);
      const { news, notebook } = ask({ kind: 'import', text: writeNotebook(file) });
      expect(news).to.deep.equal({ kind: 'imported', added: 1, updated: 1, unreadable: 0 });
      expect(notebook!.entries.find(({ id }) => id === 'a')).to.include({ note: 'La plus récente', step: 'done' });
    });

    it('refuses, with its reason, a file that is too big, damaged, something else, or newer', () => {
      const { ask } = widget(storage);
      const reasonOf = (text: string) => ask({ kind: 'import', text }).news;
      expect(reasonOf('x'.repeat(LARGEST_FILE + 1))).to.deep.equal({ kind: 'not-imported', reason: 'too-big' });
      expect(reasonOf('[[[')).to.deep.equal({ kind: 'not-imported', reason: 'not-json' });
      expect(reasonOf('['.repeat(1_000_000))).to.deep.equal({ kind: 'not-imported', reason: 'not-json' });
      expect(reasonOf('{"a":1}')).to.deep.equal({ kind: 'not-imported', reason: 'not-a-notebook' });
      const newer = JSON.stringify({ format: NOTEBOOK_FORMAT, version: 3, entries: [] });
      expect(reasonOf(newer)).to.deep.equal({ kind: 'not-imported', reason: 'newer' });
      const many = writeNotebook(notebookOf(Array.from({ length: 2_001 }, (_, i) => entry(`e${i}`))));
      expect(reasonOf(many)).to.deep.equal({ kind: 'not-imported', reason: 'too-many' });
      expect(storage.text).to.equal(undefined);
    });
  });
});
