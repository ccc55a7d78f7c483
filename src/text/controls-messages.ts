import { messagesFor, type Messages } from './messages.js';
import { frCategories } from './fr/categories.js';
import { frControls } from './fr/controls.js';

/** The words of what a visitor asks with, beside those of every view. They arrive with its code. */
export type ControlsMessages = Messages & typeof frControls & { categories: typeof frCategories };

const french: ControlsMessages = { ...messagesFor('fr'), ...frControls, categories: frCategories };

/** The words for an interface language; French when there is no such language yet. */
export function controlsMessagesFor(_lang: string): ControlsMessages {
  return french;
}
