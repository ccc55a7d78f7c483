import { html, nothing, type TemplateResult } from 'lit';
import { departementOfOffer, timeAt, type PlaceTime } from '../../geo/opening.js';
import { HoursBook } from '../../model/hours/hours-book.js';
import { hoursTextOf } from '../../model/hours/hours-text.js';
import { isWholeDay, type OpeningHours } from '../../model/hours/opening-hours.js';
import { openingDay, statusAt, weekdayOf } from '../../model/hours/opening-status.js';
import type { Offer } from '../../model/offer.js';
import type { State } from '../../store/state.js';
import { hoursMessagesFor, type HoursMessages } from '../../text/hours-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { exceptionWords, spansWords } from './hours-words.js';
import { hoursStyles } from './hours.styles.js';
import { openingWords } from './opening-words.js';
import { osmWords } from './osm-words.js';

/** Reads at once what is certain; hours in odd forms come with the store's own book. */
const book = new HoursBook();

/**
 * When an offer is open: now and today, then the week, then what differs from it. What is not certain is said in
 * words when it is OSM syntax, else left as it was written, in the slot.
 */
export class OiHours extends StoreElement {
  static override styles = [base, hoursStyles];
  static override properties = { offer: { attribute: false } };

  offer?: Offer;

  protected override watch({ now, settings }: State): readonly unknown[] {
    return [now, settings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.isConnected && this.store.wantHours());
  }

  protected override render(): TemplateResult {
    const { offer } = this;
    const hours = offer && (book.of(offer) ?? this.store.opening?.hoursOf(offer));
    const t = hoursMessagesFor(this.state.settings.lang);
    if (!hours) return html`${(offer && osmWords(hoursTextOf(offer) ?? '', t)) ?? html`<slot></slot>`}`;
    if (isAlways(hours)) return html`${t.always}`;
    const time = timeAt(this.state.now ?? Date.now(), departementOfOffer(offer));
    return html`${today(hours, time, t)} ${week(hours, time, t)} ${also(hours, t)}`;
  }
}

function isAlways({ week, holidays }: OpeningHours): boolean {
  return [...week, holidays ?? []].every(isWholeDay);
}

/** Whether it is open, and today's hours; what is unknown is said to be. */
function today(hours: OpeningHours, { now, isHoliday }: PlaceTime, t: HoursMessages): TemplateResult | typeof nothing {
  const day = openingDay(hours, now.day, isHoliday);
  if (hours.schoolHolidays) return nothing;
  if (day.unknown) return html`<p class="now today">${t.unknownHoliday}</p>`;
  const words = openingWords(statusAt(hours, now, isHoliday), now, t);
  return html`<p class="now">${words ?? t.unknownToday}</p>
    <p class="today">${t.todayIs} ${spansWords(day.spans, t)}</p>`;
}

/** The ordinary week; nothing when only seasons have hours. */
function week(hours: OpeningHours, { now }: PlaceTime, t: HoursMessages): TemplateResult | typeof nothing {
  if (hours.week.every((spans) => spans.length === 0)) return nothing;
  const todays = weekdayOf(now.day);
  return html`<table>
    <caption class="aloud">
      ${t.table}
    </caption>
    <tbody>
      ${hours.week.map(
        (spans, day) =>
          html`<tr aria-current=${day === todays ? 'date' : nothing}>
            <th scope="row">${t.days[day]}</th>
            <td class=${spans.length === 0 ? 'closed' : ''}>${spansWords(spans, t)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Holidays and periods. */
function also({ holidays, schoolHolidays, exceptions }: OpeningHours, t: HoursMessages): TemplateResult {
  const ofHolidays = !holidays
    ? t.holidaysUnknown
    : holidays.length === 0
      ? t.holidaysClosed
      : html`${t.holidaysOpen} ${spansWords(holidays, t)}`;
  return html`<ul class="also">
    ${exceptions.map((exception) => html`<li>${exceptionWords(exception, t)}</li>`)}
    <li>${ofHolidays}</li>
    ${schoolHolidays ? html`<li>${t.schoolHolidays}</li>` : nothing}
  </ul>`;
}
