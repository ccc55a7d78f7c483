import {
  CLOSED,
  DAY_MINUTES,
  isWholeDay,
  mergeSpans,
  WHOLE_DAY,
  type HoursException,
  type OpeningHours,
  type Span,
} from './opening-hours.js';

/** As OSM writes them, in small letters. */
export const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = `(?:${DAYS.join('|')})`;
const DATE = `(?:\\d{4} )?(?:${MONTHS.join('|')})(?: \\d{1,2}(?![:\\d]))?`;
const PERIOD = `${DATE}(?:-(?:${DATE}|\\d{1,2}(?![:\\d])))?`;
const DAY_LIST = `(?:${DAY}(?:-${DAY})?|ph|sh)(?:,(?:${DAY}(?:-${DAY})?|ph|sh))*`;
const SPAN = '\\d{1,2}:[0-5]\\d-\\d{1,2}:[0-5]\\d';
/** Periods, days, then times or a closing; a comment beside a closing says why, and changes nothing. */
const RULE = new RegExp(
  `^(\\+)?(?:(${PERIOD}(?:,${PERIOD})*):? ?)?(?:(${DAY_LIST}):? ?)?(?:(${SPAN}(?:,${SPAN})*)|(?:off|closed)(?: ?"[^"]*")?)$`,
);
const END_OF_PERIOD = new RegExp(`^(${DATE})(?:-(.+))?$`);
/** Longer than any hours that people write; bounds the time of the expressions above. */
const LONGEST = 500;
const LAST_DAY = 31;
/** A night ends in the morning: `Fr 17:00-12:00` is a slip. */
const LATEST_MORNING = DAY_MINUTES + 10 * 60;

/** What the rules said so far. */
interface Draft {
  week: (readonly Span[] | undefined)[];
  holidays?: readonly Span[];
  exceptions: HoursException[];
  schoolHolidays: boolean;
  /** The rule that spoke of holidays was not the last to open: which one wins was hardly thought of. */
  doubtful: boolean;
}

/**
 * Reads the certain part of the OSM `opening_hours` syntax: days, hours, public holidays, months and dates. Anything
 * else (a comment, weeks, “the second Tuesday”, sunrise, free text…) gives undefined: never wrong. The `opening_hours`
 * library says the same of what is read here, minute by minute (test/node/hours.test.mjs), at a thousand times the cost.
 */
export function readHours(text: string): OpeningHours | undefined {
  if (text.length > LONGEST) return undefined;
  const draft: Draft = { week: [], exceptions: [], schoolHolidays: false, doubtful: false };
  const rules = normalised(text).split(';').filter(Boolean);
  if (!rules.every((rule) => readRule(rule, draft))) return undefined;
  return finished(draft);
}

function normalised(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/(\d)h(\d\d)/g, '$1:$2')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,;–-]) ?/g, '$1')
    .replaceAll('–', '-')
    // A comma between two rules adds to the first one, where a semicolon would replace it.
    .replace(/(:\d\d),(?=[a-z])/g, '$1;+')
    .trim();
  return plain === '24/7' ? 'mo-su,ph 00:00-24:00' : plain;
}

function readRule(rule: string, draft: Draft): boolean {
  const [, adds, periods, days, times] = RULE.exec(rule) ?? [];
  if (!RULE.test(rule)) return false;
  const spans = times === undefined ? CLOSED : spansOf(times);
  const wanted = daysOf(days);
  if (!spans || !wanted) return false;
  if (periods !== undefined) return !adds && readPeriods(periods, wanted, spans, draft);
  // “Mo-Fr 09:00-12:00; 14:00-17:00” would replace the morning of every day: hardly what was meant.
  if (days === undefined && draft.week.length > 0) return false;
  return readDays(wanted, spans, adds !== undefined, draft);
}

interface Days {
  readonly days: readonly number[];
  readonly holidays: boolean;
  readonly school: boolean;
}

function readDays({ days, holidays, school }: Days, spans: readonly Span[], adds: boolean, draft: Draft): boolean {
  if (school && spans.length > 0) return false;
  // Days after periods (“Aug off; Mo-Fr 09:00-17:00”) would open them again: hardly what was meant.
  if (days.length > 0 && draft.exceptions.length > 0) return false;
  if (school) draft.schoolHolidays = true;
  for (const day of days) draft.week[day] = adds ? mergeSpans([...(draft.week[day] ?? []), ...spans]) : spans;
  if (holidays) draft.holidays = adds ? mergeSpans([...(draft.holidays ?? []), ...spans]) : spans;
  else if (draft.holidays && spans.length > 0) draft.doubtful = true;
  return true;
}

function readPeriods(text: string, { days, holidays, school }: Days, spans: readonly Span[], draft: Draft): boolean {
  if (holidays || school) return false;
  const periods = text.split(',').map(periodOf);
  if (draft.holidays && spans.length > 0) draft.doubtful = true;
  for (const period of periods) {
    if (!period) return false;
    const hours = Array.from({ length: 7 }, (_, day) => (days.includes(day) ? spans : undefined));
    draft.exceptions.push({ ...period, days: hours });
  }
  return true;
}

/** Nothing that opens is no schedule: “PH off” alone says nothing of the other days. */
function finished({ week, holidays, exceptions, schoolHolidays, doubtful }: Draft): OpeningHours | undefined {
  const opens = [...week, ...exceptions.flatMap(({ days }) => days)].some((spans) => spans && spans.length > 0);
  if (!opens) return undefined;
  // Hours on holidays, with closed periods or more hours after them: which one wins on both is not known, nor whether a
  // holiday opens a day that is closed every week.
  if (holidays && holidays.length > 0 && (doubtful || exceptions.length > 0)) return undefined;
  const whole = Array.from({ length: 7 }, (_, day) => week[day] ?? CLOSED);
  const everyDay = whole.every(isWholeDay) && exceptions.length === 0;
  const known = doubtful ? undefined : (holidays ?? (everyDay ? WHOLE_DAY : undefined));
  return {
    week: whole,
    ...(known && { holidays: known }),
    exceptions,
    ...(schoolHolidays && { schoolHolidays: 'closed' as const }),
  };
}

/** In order and apart; undefined when one is none (`12:00-12:00`, hour 25). */
function spansOf(times: string): readonly Span[] | undefined {
  const spans = times.split(',').map((span): Span => {
    const [start, end] = span.split('-').map(minutesOf) as [number, number];
    return [start, end < start ? end + DAY_MINUTES : end];
  });
  const possible = spans.every(([start, end]) => start < DAY_MINUTES && end > start && end <= LATEST_MORNING);
  return possible ? mergeSpans(spans) : undefined;
}

/** `9:30` → 570. */
export function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

function daysOf(list: string | undefined): Days {
  const names = list?.split(',') ?? ['mo-su'];
  const days = names.flatMap((range) => {
    const [from, to = from] = range.split('-').map((day) => DAYS.indexOf(day)) as [number, number | undefined];
    return from < 0 ? [] : Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
  });
  return { days, holidays: names.includes('ph'), school: names.includes('sh') };
}

/** `aug 01-21`, `jul-aug`, `2026 dec 24-2027 jan 02`. A year said of one end only is not understood. */
function periodOf(text: string): Pick<HoursException, 'from' | 'to'> | undefined {
  const [, first, last] = END_OF_PERIOD.exec(text) ?? [];
  if (first === undefined) return undefined;
  const from = dateOf(first, 1);
  const end = last ?? first;
  const to = /^\d+$/.test(end) ? from - (from % 100) + Number(end) : dateOf(end, LAST_DAY);
  const years = [from, to].filter((date) => date > 9999).length;
  const repaired = years === 1 && from > 9999 && to < 9999 ? Math.floor(from / 10_000) * 10_000 + to : to;
  if (years === 1 && (from < 9999 || repaired < from)) return undefined;
  return years === 2 && to < from ? undefined : { from, to: repaired };
}

function dateOf(text: string, otherwise: number): number {
  const [, year, month, day] = /^(?:(\d{4}) )?([a-z]{3})(?: (\d{1,2}))?$/.exec(text)!;
  return Number(year ?? 0) * 10_000 + (MONTHS.indexOf(month!) + 1) * 100 + Number(day ?? otherwise);
}
