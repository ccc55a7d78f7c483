import { frTerminal } from './fr/terminal.js';
import { messagesFor, type Messages } from './messages.js';

/** The words of shared terminals and of leaving quickly. They arrive with their code. */
export type TerminalMessages = Messages & typeof frTerminal;

const french: TerminalMessages = { ...messagesFor('fr'), ...frTerminal };

/** The words for an interface language; French when there is no such language yet. */
export function terminalMessagesFor(_lang: string): TerminalMessages {
  return french;
}
