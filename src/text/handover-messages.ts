import { frHandover } from './fr/handover.js';
import { sheetMessagesFor, type SheetMessages } from './sheet-messages.js';

/** The words of handing over, beside those of an offer's sheet. They arrive with its code. */
export type HandoverMessages = SheetMessages & typeof frHandover;

const french: HandoverMessages = { ...sheetMessagesFor('fr'), ...frHandover };

/** The words for an interface language; French when there is no such language yet. */
export function handoverMessagesFor(_lang: string): HandoverMessages {
  return french;
}
