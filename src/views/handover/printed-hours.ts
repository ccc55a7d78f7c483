import { html, nothing, type TemplateResult } from 'lit';
import { HoursBook } from '../../model/hours/hours-book.js';
import { hoursTextOf } from '../../model/hours/hours-text.js';
import type { OpeningHours, Span } from '../../model/hours/opening-hours.js';
import type { Offer } from '../../model/offer.js';
import type { HoursMessages } from '../../text/hours-messages.js';
import { exceptionWords, spansWords } from '../hours/hours-words.js';
import { osmWords } from '../hours/osm-words.js';
import { cut } from './cut.js';

const book = new HoursBook();
/** Characters of hours that are printed as they were written. */
const LONGEST = 240;

/** When an offer is open, on paper: days of the same hours on one line; what is not certain, as it is written. */
export function printedHours(offer: Offer, t: HoursMessages): TemplateResult | string {
  const hours = book.of(offer);
  if (!hours) return cut(givenHours(offer, t), LONGEST);
  return html`${rowsOf(hours).map(
    ({ days, spans }) => html`<div>${days.map((day) => t.days[day]).join(', ')} : ${spansWords(spans, t)}</div>`,
  )}
  ${hours.exceptions.map((exception) => html`<div>${exceptionWords(exception, t)}</div>`)}
  ${hours.schoolHolidays ? html`<div>${t.schoolHolidays}</div>` : nothing}`;
}

/** In words when it is OSM syntax, else as it is written. */
function givenHours(offer: Offer, t: HoursMessages): string {
  const text = hoursTextOf(offer) ?? '';
  return osmWords(text, t) ?? text;
}

/** Open days only: what is not there is closed. */
function rowsOf({ week }: OpeningHours): { days: number[]; spans: readonly Span[] }[] {
  const rows = new Map<string, { days: number[]; spans: readonly Span[] }>();
  week.forEach((spans, day) => {
    if (spans.length === 0) return;
    const row = rows.get(String(spans)) ?? { days: [], spans };
    row.days.push(day);
    rows.set(String(spans), row);
  });
  return [...rows.values()];
}
