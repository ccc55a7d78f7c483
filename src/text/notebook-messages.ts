import { frContact } from './fr/contact.js';
import { frNotebook } from './fr/notebook.js';
import { messagesFor, type Messages } from './messages.js';

/** The words of Mon carnet, beside those of every view. They arrive with its code. */
export type NotebookMessages = Messages & typeof frNotebook & typeof frContact;

const french: NotebookMessages = { ...messagesFor('fr'), ...frNotebook, ...frContact };

/** The words for an interface language; French when there is no such language yet. */
export function notebookMessagesFor(_lang: string): NotebookMessages {
  return french;
}
