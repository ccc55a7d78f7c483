/** Opening hours that were understood for certain. Minutes count from midnight. */
export interface Hours {
  /** Days of the same hours, in a row: 0 is Monday. No span: closed. */
  readonly rows: readonly { readonly from: number; readonly to: number; readonly spans: readonly Span[] }[];
  /** Closed on public holidays, on school holidays, during months (0 is January). */
  readonly holidaysOff: boolean;
  readonly schoolHolidaysOff: boolean;
  readonly monthsOff: readonly (readonly [number, number])[];
  /** Every day is the same whatever the date: today's row can be told. */
  readonly certain: boolean;
}

export type Span = readonly [start: number, end: number];

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = DAYS.join('|');
const MONTH = MONTHS.join('|');
const CLOCK = '(?:[01]?\\d|2[0-4]):[0-5]\\d';
const RULE = new RegExp(
  `^(?:((?:${DAY})(?:-(?:${DAY}))?(?:,(?:${DAY})(?:-(?:${DAY}))?)*) )?(${CLOCK}-${CLOCK}(?:,${CLOCK}-${CLOCK})*|off|closed)$`,
);
const MONTHS_OFF = new RegExp(`^(${MONTH})(?:-(${MONTH}))? (?:off|closed)$`);
const LONGEST = 500;

/**
 * Reads the plain part of the OSM `opening_hours` syntax: days, hours, and closings on holidays or whole months.
 * Anything else (dates, weeks, “or by appointment”…) gives undefined, and is shown as it is written: never wrong.
 */
export function readHours(text: string): Hours | undefined {
  if (text.length > LONGEST) return undefined;
  const rules = normalised(text)
    .split(';')
    .map((rule) => rule.trim())
    .filter(Boolean);
  const week: (Span[] | undefined)[] = Array.from({ length: 7 });
  const off = { holidays: false, school: false, months: [] as (readonly [number, number])[] };
  for (const rule of rules) if (!readClosing(rule, off) && !readRule(rule, week)) return undefined;
  const rows = rowsOf(week);
  if (!rows.some(({ spans }) => spans.length > 0)) return undefined;
  const certain = !off.holidays && !off.school && off.months.length === 0;
  return { rows, holidaysOff: off.holidays, schoolHolidaysOff: off.school, monthsOff: off.months, certain };
}

function normalised(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([,-]) ?/g, '$1')
    .trim();
  return plain === '24/7' ? 'mo-su 00:00-24:00' : plain;
}

function readClosing(
  rule: string,
  off: { holidays: boolean; school: boolean; months: (readonly [number, number])[] },
): boolean {
  const months = MONTHS_OFF.exec(rule);
  if (months) off.months.push([MONTHS.indexOf(months[1]!), MONTHS.indexOf(months[2] ?? months[1]!)]);
  const holidays = /^(ph|sh|ph,sh|sh,ph) (?:off|closed)$/.exec(rule)?.[1];
  if (holidays?.includes('ph')) off.holidays = true;
  if (holidays?.includes('sh')) off.school = true;
  return months !== null || holidays !== undefined;
}

/** A later rule replaces an earlier one for the days that it names. */
function readRule(rule: string, week: (Span[] | undefined)[]): boolean {
  const match = RULE.exec(rule);
  if (!match) return false;
  const spans = spansOf(match[2]!);
  if (!spans) return false;
  for (const day of daysOf(match[1])) week[day] = spans;
  return true;
}

function spansOf(times: string): Span[] | undefined {
  if (times === 'off' || times === 'closed') return [];
  const spans = times.split(',').map((span): Span => {
    const [start, end] = span.split('-').map(minutesOf) as [number, number];
    return [start, end];
  });
  return spans.every(([start, end]) => start < 1440 && end <= 1440 && start !== end) ? spans : undefined;
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

function daysOf(days: string | undefined): number[] {
  return (days ?? 'mo-su').split(',').flatMap((range) => {
    const [from, to = from] = range.split('-').map((day) => DAYS.indexOf(day)) as [number, number | undefined];
    const length = ((to - from + 7) % 7) + 1;
    return Array.from({ length }, (_, i) => (from + i) % 7);
  });
}

/** Days that follow one another with the same hours, together; days that no rule names are left out. */
function rowsOf(week: readonly (Span[] | undefined)[]): Hours['rows'] {
  const rows: { from: number; to: number; spans: readonly Span[] }[] = [];
  week.forEach((spans, day) => {
    const last = rows[rows.length - 1];
    if (!spans) return;
    if (last && last.to === day - 1 && String(last.spans) === String(spans)) last.to = day;
    else rows.push({ from: day, to: day, spans });
  });
  return rows;
}
