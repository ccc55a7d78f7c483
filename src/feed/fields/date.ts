import type { IssueLog } from '../issue-log.js';

const DAY = 86_400_000;
/** Nothing of the reference is older; 0, -1 and other ways to say “no date” fall before. */
const OLDEST = Date.UTC(2000, 0, 1);
/** Seconds stay below this, milliseconds above: the second 2100, the millisecond of 1970-02-18. */
const SECONDS_BELOW = 4_102_444_800;

/**
 * A date as `AAAA-MM-JJ`. Reads milliseconds and seconds since 1970 (in UTC), `20250214`, ISO with or
 * without time (the day as written), `14/02/2025`, `14/02/25`. A date before 2000 or more than a year ahead is
 * a mistake: counted, undefined.
 */
export function readDate(value: unknown, field: string, log: IssueLog, now = Date.now()): string | undefined {
  if (value == null || value === '') return undefined;
  const time = typeof value === 'number' ? fromNumber(value) : typeof value === 'string' ? fromText(value.trim()) : NaN;
  if (time >= OLDEST && time <= now + 366 * DAY) return new Date(time).toISOString().slice(0, 10);
  log.add('unreadable-date', field, value);
  return undefined;
}

function fromNumber(value: number): number {
  if (value >= 20_000_101 && value <= 20_991_231) return fromText(String(value));
  return Math.abs(value) < SECONDS_BELOW ? value * 1000 : value;
}

function fromText(text: string): number {
  if (/^\d{9,14}(\.0+)?$/.test(text)) return fromNumber(Number(text));
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?![\d])/.exec(text);
  if (iso) return utc(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)/.exec(text);
  return french ? utc(Number(french[3]!.padStart(4, '20')), Number(french[2]), Number(french[1])) : NaN;
}

/** NaN for the 31st of February: `Date.UTC` would make it a day of March. */
function utc(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : NaN;
}
