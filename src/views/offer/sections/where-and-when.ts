import { html, nothing } from 'lit';
import { hoursTextOf } from '../../../model/hours/hours-text.js';
import { addressOf } from '../contact/contacts.js';
import { checkedLink } from '../contact/links.js';
import { outward } from '../outward.js';
import { prose } from '../prose.js';
import { fact, facts, part, words, type Content, type Sheet } from '../sheet.js';

/** Where and when: address, distance, remote, hours, how long it lasts, how to get in. */
export function whereAndWhen(sheet: Sheet): Content {
  const { t } = sheet;
  return part(
    t.offer.whereAndWhen,
    sheet,
    facts(
      fact(t.offer.modes, modes(sheet)),
      fact(t.offer.address, address(sheet)),
      fact(t.offer.hours, hours(sheet)),
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
  if (lines.length === 0) return way(sheet);
  return html`<address>${lines.map((line) => html`<span class="line">${words(line, sheet)}</span>`)}</address>
    ${way(sheet)}`;
}

/** How far, and the map. */
function way({ contacts, distance, t }: Sheet): Content {
  if (distance === undefined && contacts.map === undefined) return nothing;
  const far = distance === undefined ? nothing : html`<span class="muted">${t.offer.distance(distance)}</span>`;
  const link = contacts.map ? outward(contacts.map, t.offer.seeOnMap, t, 'itineraire') : nothing;
  return html`${far}${far !== nothing && link !== nothing ? ' · ' : nothing}${link}`;
}

/** Understood for certain: now, and a table; else the text as it is written. */
function hours(sheet: Sheet): Content {
  const { offer } = sheet;
  const text = hoursTextOf(offer);
  if (text === undefined && offer.hours === undefined) return nothing;
  return html`<oi-hours .offer=${offer}>${prose(text, 'hours', sheet)}</oi-hours>`;
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
