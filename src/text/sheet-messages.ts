import { messagesFor, type Messages } from './messages.js';
import { frContact } from './fr/contact.js';
import { frSheet } from './fr/sheet.js';

/** The words of an offer's sheet, beside those of every view. They arrive with its code. */
export type SheetMessages = Messages & typeof frSheet & typeof frContact;

const french: SheetMessages = { ...messagesFor('fr'), ...frSheet, ...frContact };

/** The words for an interface language; French when there is no such language yet. */
export function sheetMessagesFor(_lang: string): SheetMessages {
  return french;
}
