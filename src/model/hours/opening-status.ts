import { DAY_MINUTES, type HoursException, type OpeningHours, type Span } from './opening-hours.js';

/** A time as clocks of a place show it. */
export interface LocalTime {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly minutes: number;
}

/** Whether something is open, and what comes next. */
export type OpeningStatus =
  /** `until` undefined: day and night. */
  | { readonly state: 'open'; readonly until?: LocalTime }
  /** `next` undefined: not for weeks, or a day in between is unknown. `holiday`: because today is a public holiday. */
  | { readonly state: 'closed'; readonly next?: LocalTime; readonly holiday: boolean }
  /** Nobody can tell: never to be shown as closed. */
  | { readonly state: 'unknown' };

/** What one day has, the days before and after put aside. */
export interface OpeningDay {
  /** When `unknown`, those of a day that would not be a holiday. */
  readonly spans: readonly Span[];
  readonly unknown: boolean;
  /** Closed, or open at other hours, because it is a public holiday. */
  readonly holiday: boolean;
  /** At the hours of a dated exception. */
  readonly exception: boolean;
}

export type IsHoliday = (day: number) => boolean;

/** How far the next opening is looked for: a summer's closing is shorter. */
const HORIZON = 62;
/** Open without a break for longer than this is day and night. */
const LONG = 8;
const UNKNOWN: OpeningStatus = { state: 'unknown' };

/** Monday is 0. The first of January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Whether it is open at this time, by the clocks of the place: days of 23 and 25 hours need no care. */
export function statusAt(hours: OpeningHours, now: LocalTime, isHoliday: IsHoliday): OpeningStatus {
  if (hours.schoolHolidays) return UNKNOWN;
  const dayOf = (offset: number): OpeningDay => openingDay(hours, now.day + offset, isHoliday);
  const today = dayOf(0);
  const before = dayOf(-1);
  const open = endAt(today.spans, now.minutes);
  const late = endAt(before.spans, now.minutes + DAY_MINUTES);
  if (today.unknown || (late !== undefined && before.unknown)) return UNKNOWN;
  if (open === undefined && late === undefined) return closed(dayOf, now, today);
  const until = Math.max(open ?? 0, (late ?? 0) - DAY_MINUTES);
  return { state: 'open', until: endOf(dayOf, now.day, until) };
}

/** What this day has. A closed exception stays closed on a holiday; a day closed every week does too. */
export function openingDay(hours: OpeningHours, day: number, isHoliday: IsHoliday): OpeningDay {
  const weekday = weekdayOf(day);
  const special = exceptionOn(hours.exceptions, day)?.days[weekday];
  const spans = special ?? hours.week[weekday]!;
  const plain = { spans, unknown: false, holiday: false, exception: special !== undefined };
  if (special?.length === 0 || !isHoliday(day)) return plain;
  if (hours.holidays)
    return { ...plain, spans: hours.holidays, holiday: hours.holidays.length > 0 || spans.length > 0 };
  return { ...plain, unknown: spans.length > 0 };
}

/** The exception in force: the last one written that says something of this day. */
function exceptionOn(exceptions: readonly HoursException[], day: number): HoursException | undefined {
  if (exceptions.length === 0) return undefined;
  const date = new Date(day * 86_400_000);
  const monthDay = (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  const whole = date.getUTCFullYear() * 10_000 + monthDay;
  return exceptions.findLast(({ from, to, days }) => {
    if (days[weekdayOf(day)] === undefined) return false;
    if (from > 9999) return whole >= from && whole <= to;
    return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
  });
}

/** The end of the span that holds this minute. */
function endAt(spans: readonly Span[], minutes: number): number | undefined {
  return spans.find(([start, end]) => minutes >= start && minutes < end)?.[1];
}

/** Follows spans that touch over midnight. */
function endOf(dayOf: (offset: number) => OpeningDay, today: number, minutes: number): LocalTime | undefined {
  let end = minutes;
  for (let offset = 1; offset <= LONG; offset++) {
    const rest = end - offset * DAY_MINUTES;
    const next = rest < 0 || dayOf(offset).unknown ? undefined : endAt(dayOf(offset).spans, rest);
    if (next === undefined) return { day: today + Math.floor(end / DAY_MINUTES), minutes: end % DAY_MINUTES };
    end = offset * DAY_MINUTES + next;
  }
  return undefined;
}

function closed(dayOf: (offset: number) => OpeningDay, now: LocalTime, today: OpeningDay): OpeningStatus {
  const holiday = today.holiday && today.spans.length === 0;
  for (let offset = 0; offset <= HORIZON; offset++) {
    const { spans, unknown } = dayOf(offset);
    if (unknown) return { state: 'closed', holiday };
    const next = spans.find(([start]) => offset > 0 || start > now.minutes);
    if (next) return { state: 'closed', holiday, next: { day: now.day + offset, minutes: next[0] } };
  }
  return { state: 'closed', holiday };
}
