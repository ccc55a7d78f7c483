import { notebookOf } from '../../model/notebook.js';
import type { Offer } from '../../model/offer.js';
import { withOffer } from '../../store/notebook/change-notebook.js';
import { writeNotebook } from '../../store/notebook/read-notebook.js';
import { saveFile } from '../base/save-file.js';

/**
 * Hands offers to the visitor as the file of a notebook, which whoever gets it takes back in their own: no step, no note,
 * nothing of what was written about them here. `from`: the feeds where they were seen.
 */
export function saveSelection(name: string, offers: readonly Offer[], from: readonly string[]): void {
  const now = Date.now();
  // A millisecond apart: the notebook that takes them in sorts by date.
  const notebook = offers.reduceRight((kept, offer, i) => withOffer(kept, offer, from, now - i), notebookOf([]));
  saveFile(name, writeNotebook(notebook), 'application/json');
}
