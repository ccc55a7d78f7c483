import { CLOSED, DAY_MINUTES, type HoursException, type OpeningHours, type Span } from './opening-hours.js';

/**
 * Opening hours as a compact feed writes them, in minutes: parts separated by `;`.
 * - `01234 540-720,840-1020`: days from 0, Monday, and their spans;
 * - `h` closed on public holidays, `h 600-720` open then;
 * - `s` closed on school holidays;
 * - `801-821`, `20261224-20270102` closed from a day to another; `701-831 01234 540-720` other hours then.
 */
const SPANS = '\\d{1,4}-\\d{1,4}(?:,\\d{1,4}-\\d{1,4})*';
const WEEK_PART = new RegExp(`^([0-6]{1,7}) (${SPANS})$`);
const HOLIDAYS_PART = new RegExp(`^h(?: (${SPANS}))?$`);
const EXCEPTION_PART = new RegExp(`^(\\d{3,8})-(\\d{3,8})(?: ([0-6]{1,7}))?(?: (${SPANS}))?$`);
const MOST_PARTS = 40;

export function encodeHours({ week, holidays, exceptions, schoolHolidays }: OpeningHours): string {
  return [
    ...groupsOf(week).filter(([, spans]) => spans !== ''),
    ...(holidays ? [['h', spansText(holidays)]] : []),
    ...(schoolHolidays ? [['s']] : []),
    ...exceptions.flatMap(({ from, to, days }) =>
      groupsOf(days).map(([digits, spans]) => [`${from}-${to}`, digits === '0123456' ? '' : digits, spans]),
    ),
  ]
    .map((part) => part.filter(Boolean).join(' '))
    .join(';');
}

/** Undefined for what was not written by `encodeHours`: a feed's host may have tampered with it. Never throws. */
export function decodeHours(code: string): OpeningHours | undefined {
  const parts = code.split(';', MOST_PARTS + 1);
  const week: (readonly Span[])[] = Array.from({ length: 7 }, () => CLOSED);
  const exceptions: HoursException[] = [];
  const said: { holidays?: readonly Span[]; schoolHolidays?: 'closed' } = {};
  for (const part of parts) {
    const [, days, times] = WEEK_PART.exec(part) ?? [];
    const holidays = HOLIDAYS_PART.exec(part);
    const exception = EXCEPTION_PART.exec(part);
    if (days) for (const day of days) week[Number(day)] = spansOf(times);
    else if (holidays) said.holidays = spansOf(holidays[1]);
    else if (part === 's') said.schoolHolidays = 'closed';
    else if (exception) exceptions.push(exceptionOf(exception));
    else return undefined;
  }
  const all = [...week, said.holidays ?? CLOSED, ...exceptions.flatMap(({ days }) => days.map((day) => day ?? CLOSED))];
  return parts.length <= MOST_PARTS && all.every((spans) => spans.every(isSpan))
    ? { week, ...said, exceptions }
    : undefined;
}

function exceptionOf([, from, to, digits = '0123456', times]: RegExpExecArray): HoursException {
  const spans = spansOf(times);
  const days = Array.from({ length: 7 }, (_, day) => (digits.includes(String(day)) ? spans : undefined));
  return { from: Number(from), to: Number(to), days };
}

/** Days that share the same spans, as digits, with those spans. Days without any are left out when undefined. */
function groupsOf(days: readonly (readonly Span[] | undefined)[]): [digits: string, spans: string][] {
  const groups = new Map<string, string>();
  days.forEach((spans, day) => {
    if (spans) groups.set(spansText(spans), (groups.get(spansText(spans)) ?? '') + day);
  });
  return Array.from(groups, ([spans, digits]) => [digits, spans]);
}

function spansText(spans: readonly Span[]): string {
  return spans.map((span) => span.join('-')).join(',');
}

function spansOf(text: string | undefined): readonly Span[] {
  return text?.split(',').map((span) => span.split('-').map(Number) as unknown as Span) ?? CLOSED;
}

function isSpan([start, end]: Span): boolean {
  return start < DAY_MINUTES && end > start && end - start <= DAY_MINUTES;
}
