/** Opening hours that were understood for certain: what an evaluator needs, and a table can show. Frozen data. */
export interface OpeningHours {
  /** The ordinary week, Monday first; no span: closed. */
  readonly week: Week;
  /** On public holidays: none is closed; undefined is not said, and so unknown. */
  readonly holidays?: readonly Span[];
  /** Periods with other hours; a later one wins. */
  readonly exceptions: readonly HoursException[];
  /** Closed on school holidays, whose dates are not known here: whether it is open can't be told. */
  readonly schoolHolidays?: 'closed';
}

/** Minutes from midnight, end excluded. An end past 1440 is on the next day. */
export type Span = readonly [start: number, end: number];

/** Seven days. */
export type Week = readonly (readonly Span[])[];

/** Other hours during a period. */
export interface HoursException {
  /** First and last day: `MMDD` for every year (`1224` to `102` passes the New Year), or `YYYYMMDD`. */
  readonly from: number;
  readonly to: number;
  /** Seven days, Monday first: spans, none for closed, undefined where the ordinary week stays. */
  readonly days: readonly (readonly Span[] | undefined)[];
}

export const DAY_MINUTES = 1440;
export const CLOSED: readonly Span[] = [];
export const WHOLE_DAY: readonly Span[] = [[0, DAY_MINUTES]];

export function isWholeDay(spans: readonly Span[]): boolean {
  return spans.length === 1 && spans[0]![0] === 0 && spans[0]![1] === DAY_MINUTES;
}

/** In order, those that touch or overlap together: « 9 h – 12 h, 12 h – 14 h » is « 9 h – 14 h ». */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
