/**
 * A quick look at OSM `opening_hours` syntax, enough to count what is not: free text, a start with no
 * end, an hour 25. Understanding hours is the `opening_hours` library's work, not the reader's.
 */
const CLOCK = '(?:[01]?\\d|2[0-4]):[0-5]\\d';
const EVENT = '(?:sunrise|sunset|dawn|dusk)';
const MOMENT = `(?:${CLOCK}|${EVENT}|\\(${EVENT}[+-]${CLOCK}\\))`;
const END = `(?:[0-4]?\\d:[0-5]\\d|${EVENT}|\\(${EVENT}[+-]${CLOCK}\\))`;
const SPAN = `${MOMENT}(?:\\s*-\\s*${END}\\+?|\\+)`;
const TIMES = `${SPAN}(?:\\s*,\\s*${SPAN})*`;
const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const OFFSET = '(?: [+-]\\d+ days?)?';
const DAYS = `(?:${DAY}(?:\\[-?\\d(?:[-,]-?\\d)*\\])?(?:\\s*-\\s*${DAY})?|[PS]H)${OFFSET}`;
const WEEKDAYS = `${DAYS}(?:\\s*,\\s*${DAYS})*`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DATE = `(?:\\d{4} )?(?:${MONTH}(?: \\d{1,2}(?!:|\\d))?|easter)${OFFSET}`;
const DATES = `${DATE}(?:\\s*-\\s*(?:${DATE}|\\d{1,2}(?!:|\\d)))?`;
const WEEK = '\\d{1,2}(?:-\\d{1,2})?(?:/\\d{1,2})?';
const WHEN = `(?:\\d{4}(?:-\\d{4})?\\s+)?(?:${DATES}(?:\\s*,\\s*${DATES})*\\s*:?\\s*)?(?:week ${WEEK}(?:,${WEEK})*\\s*:?\\s*)?`;
const RULE = new RegExp(
  `^(?:24/7|${WHEN}(?:[PS]H\\s+)?(?:${WEEKDAYS}\\s*:?\\s*)?(?:${TIMES})?)\\s*(?:off|closed|open|unknown)?\\s*(?:"[^"]*")?$`,
  'i',
);
/** Longer than any rule people write; bounds the time of the expression above. */
const LONGEST_RULE = 300;

/** True for hours that look like OSM syntax. */
export function areHoursRecognised(hours: string): boolean {
  if (hours.length > 20 * LONGEST_RULE) return false;
  const rules = hours.split(/;|\|\||,\s+(?=[A-Z])/).map((rule) => rule.trim());
  const written = rules.filter((rule) => rule !== '');
  return written.length > 0 && written.every((rule) => rule.length <= LONGEST_RULE && RULE.test(rule));
}
