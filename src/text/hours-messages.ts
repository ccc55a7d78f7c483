import { frHours } from './fr/hours.js';

/** The words of opening hours; they arrive with the first view that shows some. */
export type HoursMessages = typeof frHours;

/** The words for an interface language; French when there is no such language yet. */
export function hoursMessagesFor(_lang: string): HoursMessages {
  return frHours;
}
