import { html, type TemplateResult } from 'lit';
import { isWholeDay, type HoursException, type Span } from '../../model/hours/opening-hours.js';
import type { HoursMessages } from '../../text/hours-messages.js';

/** Dates of every year are told in a leap one. */
const ANY_YEAR = 2000;

/** « 9 h – 12 h  14 h – 17 h », « Fermé », « 24 h sur 24 ». */
export function spansWords(spans: readonly Span[], t: HoursMessages): TemplateResult {
  if (spans.length === 0) return html`${t.closed}`;
  if (isWholeDay(spans)) return html`${t.allDay}`;
  return html`${spans.map(([start, end]) => html`<span class="whole">${t.span(t.clock(start), t.clock(end))}</span> `)}`;
}

/** « Fermé du 1er août au 21 août », « Du 1er juillet au 31 août, lundi et mardi : 9 h – 12 h ». */
export function exceptionWords({ from, to, days }: HoursException, t: HoursMessages): TemplateResult {
  const period = t.period(dateWords(from, t), dateWords(to, t));
  const named = days.flatMap((spans, day) => (spans ? [t.days[day]!] : []));
  const spans = days.find((each) => each !== undefined) ?? [];
  if (spans.length === 0 && named.length === days.length) return html`${t.exceptionClosed(period)}`;
  const when = named.length === days.length ? t.everyDay : t.list(named);
  return html`${t.exceptionDays(period, when)} ${spansWords(spans, t)}`;
}

/** `MMDD` or `YYYYMMDD`; a 31 February, the last day of February. */
function dateWords(date: number, t: HoursMessages): string {
  const year = Math.floor(date / 10_000);
  const month = Math.floor(date / 100) % 100;
  const last = new Date(Date.UTC(year || ANY_YEAR, month, 0)).getUTCDate();
  const day = new Date(Date.UTC(year || ANY_YEAR, month - 1, Math.min(date % 100, last))).toISOString().slice(0, 10);
  return year ? t.date(day) : t.dayOfYear(day);
}
