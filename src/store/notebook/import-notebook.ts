import type { Notebook } from '../../model/notebook.js';
import { mergeNotebooks } from './merge-notebooks.js';
import type { NotebookNews } from './notebook-state.js';
import { readNotebook } from './read-notebook.js';

/** Characters of a file: a thousand offers and their notes. Browsers give a site about five million in all. */
export const LARGEST_FILE = 4_000_000;
/** Nobody keeps as many by hand. */
const MOST_ENTRIES = 2_000;

/** What importing a file would give: `mine` and what the file holds, made one, or why the file is refused. */
export function importInto(mine: Notebook, text: string): { notebook?: Notebook; news: NotebookNews } {
  if (text.length > LARGEST_FILE) return { news: { kind: 'not-imported', reason: 'too-big' } };
  const reading = readNotebook(text);
  if (reading.kind !== 'notebook') return { news: { kind: 'not-imported', reason: reading.kind } };
  const { notebook: theirs, unreadable } = reading;
  if (theirs.entries.length > MOST_ENTRIES) return { news: { kind: 'not-imported', reason: 'too-many' } };
  const notebook = mergeNotebooks(mine, theirs);
  const added = notebook.entries.length - mine.entries.length;
  const before = new Map(mine.entries.map((entry) => [entry.id, JSON.stringify(entry)]));
  const changed = notebook.entries.filter(
    (entry) => before.has(entry.id) && before.get(entry.id) !== JSON.stringify(entry),
  );
  return { notebook, news: { kind: 'imported', added, updated: changed.length, unreadable } };
}
