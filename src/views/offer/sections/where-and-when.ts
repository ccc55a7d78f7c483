import { html, nothing, type TemplateResult } from 'lit';
import type { SheetMessages } from '../../../text/sheet-messages.js';
import { addressOf } from '../contact/contacts.js';
import { checkedLink } from '../contact/links.js';
import { readHours, type Hours, type Span } from '../hours.js';
import { outward } from '../outward.js';
import { prose } from '../prose.js';
import { fact, facts, part, words, type Content, type Sheet } from '../sheet.js';

const DAY_MINUTES = 1440;
/** What a table writes for an empty cell. */
const NO_HOURS = /^(?:true|false|null|none|nan|0|-)$/i;

/** Where and when: address, distance, remote, hours, how long it lasts, how to get in. */
export function whereAndWhen(sheet: Sheet): Content {
  const { offer, t } = sheet;
  return part(
    t.offer.whereAndWhen,
    sheet,
    facts(
      fact(t.offer.modes, modes(sheet)),
      fact(t.offer.address, address(sheet)),
      fact(t.offer.hours, hours(offer.horaires_accueil ?? offer.structure?.horaires_accueil, sheet)),
      fact(t.offer.duration, duration(sheet)),
      fact(t.offer.accessibility, accessibility(sheet)),
    ),
  );
}

function modes({ offer: { modes_accueil = [] }, t }: Sheet): string {
  const { modesAccueil } = t.offer;
  return modes_accueil.map((mode) => (Object.hasOwn(modesAccueil, mode) ? modesAccueil[mode]! : mode)).join(', ');
}

function address(sheet: Sheet): Content {
  const { offer } = sheet;
  const { lines } = addressOf(offer);
  if (lines.length === 0) return nothing;
  return html`<address>${lines.map((line) => html`<span class="line">${words(line, sheet)}</span>`)}</address>
    ${way(sheet)}`;
}

/** How far, and the way there. */
function way({ contacts, distance, t }: Sheet): Content {
  const far = distance === undefined ? nothing : html`<span class="muted">${t.offer.distance(distance)}</span>`;
  const link = contacts.directions ? outward(contacts.directions, t.offer.directions, t, 'itineraire') : nothing;
  return html`${far}${far !== nothing && link !== nothing ? ' · ' : nothing}${link}`;
}

/** Understood for certain: a table in words; else the text as it is written. */
function hours(text: string | undefined, sheet: Sheet): Content {
  if (!text || NO_HOURS.test(text)) return nothing;
  const read = readHours(text);
  if (!read) return prose(text, 'hours', sheet);
  const { t } = sheet;
  const first = read.rows[0]!;
  if (first.to - first.from === 6 && first.spans.some(isWholeDay)) return html`${t.offer.always}`;
  return html`${today(read, t)}
    <table class="hours">
      <tbody>
        ${read.rows.map((row) => hoursRow(row, t))}
      </tbody>
    </table>
    ${closings(read, t)}`;
}

/** Today first, where no holiday may say otherwise. */
function today({ rows, certain }: Hours, t: SheetMessages): Content {
  const day = (new Date().getDay() + 6) % 7;
  const row = certain ? rows.find(({ from, to }) => day >= from && day <= to) : undefined;
  return row ? html`<p class="today">${t.offer.today} ${spansWords(row.spans, t)}</p>` : nothing;
}

function hoursRow({ from, to, spans }: Hours['rows'][number], t: SheetMessages): TemplateResult {
  const { dayNames, dayRange } = t.offer;
  const days = from === to ? dayNames[from]! : dayRange(dayNames[from]!, dayNames[to]!);
  return html`<tr>
    <th scope="row">${days}</th>
    <td>${spansWords(spans, t)}</td>
  </tr>`;
}

function spansWords(spans: readonly Span[], t: SheetMessages): unknown {
  return spans.length === 0
    ? t.offer.closed
    : spans.map((span) => html`<span class="whole">${spanWords(span, t)}</span> `);
}

function spanWords(span: Span, { offer }: SheetMessages): string {
  if (isWholeDay(span)) return offer.allDay;
  const [start, end] = span.map((minutes) => offer.clock(Math.floor(minutes / 60), minutes % 60)) as [string, string];
  return offer.span(start, end);
}

function isWholeDay([start, end]: Span): boolean {
  return start === 0 && end === DAY_MINUTES;
}

function closings({ holidaysOff, schoolHolidaysOff, monthsOff }: Hours, { offer }: SheetMessages): Content {
  const months = monthsOff.map(([from, to]) =>
    from === to ? offer.monthNames[from]! : offer.monthRange(offer.monthNames[from]!, offer.monthNames[to]!),
  );
  const sentences = [
    holidaysOff ? offer.holidaysOff : '',
    schoolHolidaysOff ? offer.schoolHolidaysOff : '',
    months.length > 0 ? offer.monthsOff(months.join(', ')) : '',
  ].filter(Boolean);
  return sentences.length === 0 ? nothing : html`<p class="muted">${sentences.join(' ')}</p>`;
}

function duration({
  offer: { volume_horaire_hebdomadaire: hours, nombre_semaines: weeks },
  t,
}: Sheet): string | undefined {
  if (hours && weeks) return t.offer.weeklyFor(hours, weeks);
  if (hours) return t.offer.weekly(hours);
  return weeks ? t.offer.weeks(weeks) : undefined;
}

function accessibility({ offer, t }: Sheet): Content {
  const link = checkedLink(offer.structure?.accessibilite_lieu);
  return link === undefined ? nothing : outward(link, t.offer.accessibilityLink, t);
}
