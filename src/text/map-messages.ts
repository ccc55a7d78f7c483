import { messagesFor, type Messages } from './messages.js';
import { frCategories } from './fr/categories.js';
import { frMap } from './fr/map.js';

/** The words of the map, beside those of every view. They arrive with its code. */
export type MapMessages = Messages & typeof frMap & { categories: typeof frCategories };

const french: MapMessages = { ...messagesFor('fr'), ...frMap, categories: frCategories };

/** The words for an interface language; French when there is no such language yet. */
export function mapMessagesFor(_lang: string): MapMessages {
  return french;
}
