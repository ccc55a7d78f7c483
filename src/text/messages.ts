import { fr } from './fr.js';

/** The words of one language. French is the reference; other languages have the same shape. */
export type Messages = typeof fr;

/** The words for an interface language; French when there is no such language yet. */
export function messagesFor(_lang: string): Messages {
  return fr;
}
