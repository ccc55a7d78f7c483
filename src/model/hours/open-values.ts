/**
 * The values of the filter `open`, in the order shown: now, after 18 h some day, at the weekend, a day of the week (as
 * OSM writes it). `unknown` are the services that do not give certain hours; `unknown-now`, those that nobody can tell
 * now: the same, and on a public holiday those that do not speak of holidays.
 */
export const OPEN_VALUES = ['now', 'evening', 'weekend', 'mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export const UNKNOWN_VALUES = ['unknown', 'unknown-now'] as const;
export type UnknownValue = (typeof UNKNOWN_VALUES)[number];
export type OpenValue = (typeof OPEN_VALUES)[number] | UnknownValue;

export function isUnknownValue(value: string): value is UnknownValue {
  return (UNKNOWN_VALUES as readonly string[]).includes(value);
}

/** From this minute on, it is the evening. */
export const EVENING = 18 * 60;
