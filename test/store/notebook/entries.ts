import type { NotebookEntry } from '../../../src/model/notebook.js';
import { offer } from '../../support/fake-ports.js';

/** An entry just kept, unless said otherwise. */
export function entry(id: string, more: Partial<NotebookEntry> = {}): NotebookEntry {
  return {
    id,
    keptAt: 1,
    step: 'to-contact',
    note: '',
    appointment: undefined,
    changed: { step: 0, note: 0, appointment: 0 },
    offer: offer(id),
    seenAt: 1,
    from: [],
    ...more,
  };
}
