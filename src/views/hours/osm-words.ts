import { DAYS, minutesOf, MONTHS } from '../../model/hours/read-hours.js';
import type { HoursMessages } from '../../text/hours-messages.js';

/** A comment; a time, and its end or `+`; a day or a month, and which ones (`We[1]`); another word; a sign; anything else. */
const TOKEN =
  /"([^"]*)"|([0-4]?\d:[0-5]\d)(?:-([0-4]?\d:[0-5]\d)|(\+))?|([A-Z][a-z]+)(?:\[([^[\]]+)\])?|[a-zA-Z]+| ?(?:\|\||[;,-]) ?|[^]/g;

/**
 * OSM hours that no table can show (by appointment, the first Wednesday, an open end), in words: « Jeudi 9 h – 12 h (sur
 * rendez-vous) ». Undefined as soon as anything else is written: free text is never touched. Never throws.
 */
export function osmWords(text: string, t: HoursMessages): string | undefined {
  let known = /^\w/.test(text);
  const words = text.replace(TOKEN, (token: string, ...parts: (string | undefined)[]) => {
    const said = tokenWords(token, parts, t);
    known &&= said !== undefined;
    return said ?? '';
  });
  return known ? t.sentence(words) : undefined;
}

function tokenWords(
  token: string,
  [comment, from, to, openEnd, name, nths]: readonly (string | undefined)[],
  t: HoursMessages,
): string | undefined {
  if (comment !== undefined) return `(${comment})`;
  if (from) {
    const start = t.clock(minutesOf(from));
    if (to) return t.span(start, t.clock(minutesOf(to)));
    return openEnd ? t.from(start) : start;
  }
  const lower = name?.toLowerCase() ?? '';
  const day = t.days[DAYS.indexOf(lower)];
  if (nths) return day && t.nthDays(nths.split(','), day);
  const month = MONTHS.indexOf(lower);
  if (month >= 0) return t.month(month);
  const key = token.trim();
  return day ?? (Object.hasOwn(t.osm, key) ? t.osm[key] : undefined);
}
