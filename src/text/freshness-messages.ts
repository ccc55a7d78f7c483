import { messagesFor, type Messages } from './messages.js';
import { frFreshness } from './fr/freshness.js';

/** The words that say how fresh the data are, beside those of every view. They arrive with their code. */
export type FreshnessMessages = Messages & typeof frFreshness;

const french: FreshnessMessages = { ...messagesFor('fr'), ...frFreshness };

/** The words for an interface language; French when there is no such language yet. */
export function freshnessMessagesFor(_lang: string): FreshnessMessages {
  return french;
}
