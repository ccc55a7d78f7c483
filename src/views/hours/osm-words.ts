import { DAYS, minutesOf, MONTHS } from '../../model/hours/read-hours.js';
import type { HoursMessages } from '../../text/hours-messages.js';

/** A comment; a time, open-ended or not; a day or a month, and which ones (`We[1,3]`); another word; a sign; anything else. */
const TOKEN =
  /"([^"]*)"|([0-4]?\d:[0-5]\d)(\+)?|([A-Z][a-z]+)(?:\[(-1|[1-5](?:,[1-5])*)\])?|[a-zA-Z]+| ?(?:\|\||[;,-]) ?|[^]/g;

/**
 * OSM hours that no table can show (by appointment, the first Wednesday, an open end), in words: « Jeudi 9 h–12 h (sur
 * rendez-vous) ». Undefined as soon as anything else is written: free text is never touched. Never throws.
 */
export function osmWords(text: string, t: HoursMessages): string | undefined {
  let known = /^\w/.test(text);
  const words = text.replace(
    TOKEN,
    (token: string, ...[comment, time, openEnd, name, nths]: (string | undefined)[]) => {
      if (comment !== undefined) return `(${comment})`;
      if (time) return (openEnd ? t.from : '') + t.clock(minutesOf(time));
      const key = token.trim();
      const small = (name ?? '').toLowerCase();
      const day = t.days[DAYS.indexOf(small)];
      if (day) return nths ? t.nthDays(nths, day) : day;
      if (MONTHS.includes(small) && !nths) return t.month(small);
      known &&= Object.hasOwn(t.osm, key);
      return t.osm[key]!;
    },
  );
  return known ? t.sentence(words) : undefined;
}
