import { messagesFor, type Messages } from './messages.js';
import { frSheet } from './fr/sheet.js';

/** The words of an offer's sheet, beside those of every view. They arrive with its code. */
export type SheetMessages = Messages & typeof frSheet;

const french: SheetMessages = { ...messagesFor('fr'), ...frSheet };

/** The words for an interface language; French when there is no such language yet. */
export function sheetMessagesFor(_lang: string): SheetMessages {
  return french;
}
