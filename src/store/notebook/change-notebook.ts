import { notebookOf, type Notebook, type NotebookEntry } from '../../model/notebook.js';
import type { Offer } from '../../model/offer.js';
import type { NotebookAsk } from './notebook-state.js';
import { readSnapshot } from './read-snapshot.js';

/** What changes a part of one entry. */
export type EntryChange = Extract<NotebookAsk, { kind: 'step' | 'note' | 'appointment' }>;

/** Keeps an offer: first of the notebook, to contact. One that is there already stays as it is. */
export function withOffer(notebook: Notebook, offer: Offer, from: readonly string[], now: number): Notebook {
  const snapshot = readSnapshot(offer);
  if (!snapshot || entryOf(notebook, offer.id)) return notebook;
  const entry: NotebookEntry = {
    id: offer.id,
    keptAt: now,
    step: 'to-contact',
    note: '',
    // Never changed by the person yet: whatever another copy holds is newer.
    changed: { step: 0, note: 0, appointment: 0 },
    offer: snapshot,
    seenAt: now,
    from,
  };
  return notebookOf([entry, ...notebook.entries]);
}

export function without(notebook: Notebook, id: string): Notebook {
  return notebookOf(notebook.entries.filter((entry) => entry.id !== id));
}

export function withChange(notebook: Notebook, change: EntryChange, now: number): Notebook {
  const part = partOf(change);
  return mapEntries(notebook, (entry) =>
    entry.id === change.id ? { ...entry, ...part, changed: { ...entry.changed, [change.kind]: now } } : entry,
  );
}

function partOf(change: EntryChange): Partial<NotebookEntry> {
  switch (change.kind) {
    case 'step':
      return { step: change.step };
    case 'note':
      return { note: change.note };
    case 'appointment':
      return { appointment: change.appointment };
  }
}

/** The offers kept, as the feed now shows them; the same notebook when none changed. */
export function withOffersOf(
  notebook: Notebook,
  offers: readonly Offer[],
  from: readonly string[],
  now: number,
): Notebook {
  const wanted = new Set(notebook.entries.map(({ id }) => id));
  const shown = new Map(offers.filter(({ id }) => wanted.has(id)).map((offer) => [offer.id, readSnapshot(offer)]));
  return mapEntries(notebook, (entry) => {
    const offer = shown.get(entry.id);
    if (!offer || JSON.stringify(offer) === JSON.stringify(entry.offer)) return entry;
    return { ...entry, offer, seenAt: now, from };
  });
}

export function entryOf(notebook: Notebook | undefined, id: string): NotebookEntry | undefined {
  return notebook?.entries.find((entry) => entry.id === id);
}

function mapEntries(notebook: Notebook, change: (entry: NotebookEntry) => NotebookEntry): Notebook {
  const entries = notebook.entries.map(change);
  return entries.every((entry, i) => entry === notebook.entries[i]) ? notebook : notebookOf(entries);
}
