import { notebookOf, type ChangeTimes, type Notebook, type NotebookEntry } from '../../model/notebook.js';

/**
 * Two copies of a notebook made one: every offer of both; of each part of an entry, the one changed last. The order of
 * the two does not matter, and merging again changes nothing.
 */
export function mergeNotebooks(one: Notebook, other: Notebook): Notebook {
  const merged = new Map(one.entries.map((entry) => [entry.id, entry]));
  for (const entry of other.entries) {
    const mine = merged.get(entry.id);
    merged.set(entry.id, mine ? mergeEntries(mine, entry) : entry);
  }
  return notebookOf([...merged.values()].sort((a, b) => b.keptAt - a.keptAt || (a.id < b.id ? -1 : 1)));
}

function mergeEntries(one: NotebookEntry, other: NotebookEntry): NotebookEntry {
  const by = (part: keyof ChangeTimes): NotebookEntry =>
    later(one, other, (entry) => entry.changed[part], (entry) => entry[part]); // prettier-ignore
  const seen = later(one, other, (entry) => entry.seenAt, (entry) => entry.offer); // prettier-ignore
  const [step, note, appointment] = [by('step'), by('note'), by('appointment')];
  return {
    id: one.id,
    keptAt: Math.max(one.keptAt, other.keptAt),
    step: step.step,
    note: note.note,
    appointment: appointment.appointment,
    changed: { step: step.changed.step, note: note.changed.note, appointment: appointment.changed.appointment },
    offer: seen.offer,
    seenAt: seen.seenAt,
    from: seen.from,
  };
}

/** The entry whose date is later; of two of the same date, always the same one, whichever comes first. */
function later(
  one: NotebookEntry,
  other: NotebookEntry,
  date: (entry: NotebookEntry) => number,
  value: (entry: NotebookEntry) => unknown,
): NotebookEntry {
  if (date(one) !== date(other)) return date(one) > date(other) ? one : other;
  return (JSON.stringify(value(one)) ?? '') >= (JSON.stringify(value(other)) ?? '') ? one : other;
}
