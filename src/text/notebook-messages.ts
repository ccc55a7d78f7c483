import { frNotebook } from './fr/notebook.js';
import { messagesFor, type Messages } from './messages.js';

/** The words of Mon carnet, beside those of every view. They arrive with its code. */
export type NotebookMessages = Messages & typeof frNotebook;

const french: NotebookMessages = { ...messagesFor('fr'), ...frNotebook };

/** The words for an interface language; French when there is no such language yet. */
export function notebookMessagesFor(_lang: string): NotebookMessages {
  return french;
}
