import { frCore } from './fr/core.js';

/** The words of one language that the first list needs. French is the reference: others have its shape. */
export type Messages = typeof frCore;

/** The words for an interface language; French when there is no such language yet. */
export function messagesFor(_lang: string): Messages {
  return frCore;
}
