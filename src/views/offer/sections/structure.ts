import { html, nothing, type TemplateResult } from 'lit';
import { hoursTextOf } from '../../../model/hours/hours-text.js';
import type { Offer } from '../../../model/offer.js';
import { labelOf } from '../../../model/vocabularies/labels.js';
import { RESEAUX_PORTEURS } from '../../../model/vocabularies/reseaux-porteurs.js';
import { THEMATIQUES } from '../../../model/vocabularies/vocabularies.js';
import { addressOf } from '../contact/contacts.js';
import { hostOf } from '../contact/links.js';
import { readPhones } from '../contact/phones.js';
import { outward } from '../outward.js';
import { foldButton, prose } from '../prose.js';
import { fact, facts, part, words, type Content, type Sheet } from '../sheet.js';
import { mail, phones } from './ask.js';

/** Other services listed before « Voir les … ». */
const OTHERS_SHOWN = 4;
const DESCRIPTION_SHOWN = 320;

/** Who gives the service, how to reach them otherwise, what else they do. */
export function structure(sheet: Sheet): Content {
  const { offer, contacts, t } = sheet;
  const by = offer.structure;
  if (!by) return part(t.offer.structure, sheet, others(sheet));
  const phone = by.telephone === offer.telephone || !offer.telephone ? undefined : by.telephone;
  const courriel = by.courriel === offer.courriel || !offer.courriel ? undefined : by.courriel;
  const networks = (by.reseaux_porteurs ?? []).map((value) => labelOf(RESEAUX_PORTEURS, value)).join(', ');
  return part(
    t.offer.structure,
    sheet,
    html`<p class="structure-name">${words(by.nom, sheet)}</p>`,
    by.description === offer.description ? nothing : prose(by.description, 'structure', sheet, DESCRIPTION_SHOWN),
    facts(
      fact(t.offer.networks, networks && words(networks, sheet)),
      fact(t.offer.siteLabel, contacts.site ? outward(contacts.site, hostOf(contacts.site), t, 'site') : nothing),
      fact(t.offer.telephone, phones(readPhones(phone), sheet)),
      fact(t.offer.courriel, mail(courriel, sheet)),
      fact(t.offer.address, otherAddress(sheet)),
      fact(t.offer.hours, otherHours(sheet)),
      fact(t.offer.siret, by.siret && words(by.siret, sheet)),
    ),
    others(sheet),
  );
}

/** Where the structure is, when its service is given elsewhere. */
function otherAddress(sheet: Sheet): Content {
  const { structure: by, ...own } = sheet.offer;
  const there = by ? addressOf(by).lines.join(', ') : '';
  if (there === '' || there === addressOf(own).lines.join(', ')) return nothing;
  return sheet.offer.adresse || sheet.offer.commune ? words(there, sheet) : nothing;
}

/** Its own opening hours, when its service has others. */
function otherHours(sheet: Sheet): Content {
  const { structure: by, ...own } = sheet.offer;
  const text = by && hoursTextOf(by);
  if (text === undefined || hoursTextOf(own) === undefined || text === hoursTextOf(own)) return nothing;
  return html`<oi-hours .offer=${by}>${prose(text, 'structure-hours', sheet)}</oi-hours>`;
}

function others(sheet: Sheet): Content {
  const { offer, feed, unfolded, t } = sheet;
  const same = offer.structure_id === undefined ? [] : feed.offers.filter((other) => isOther(other, offer));
  if (same.length === 0) return nothing;
  const open = unfolded.has('others') || same.length <= OTHERS_SHOWN + 1;
  const shown = open ? same : same.slice(0, OTHERS_SHOWN);
  return html`<div class="others">
    <p class="strong" id="others">${t.offer.others(same.length)}</p>
    <ul aria-labelledby="others">
      ${shown.map((other) => html`<li>${otherLink(other, sheet)}</li>`)}
    </ul>
    ${same.length > OTHERS_SHOWN + 1 ? foldButton('others', open, sheet, t.offer.moreOthers(same.length)) : nothing}
  </div>`;
}

function isOther(other: Offer, offer: Offer): boolean {
  return other.structure_id === offer.structure_id && other.id !== offer.id;
}

/** Services of one structure often bear the same name: a commune or a subject that is not this one's tells them apart. */
function otherLink(other: Offer, sheet: Sheet): TemplateResult {
  const { offer } = sheet;
  const theme = other.thematiques?.find((value) => !offer.thematiques?.includes(value));
  const apart = other.commune && other.commune !== offer.commune ? other.commune : theme && labelOf(THEMATIQUES, theme);
  return html`<button class="link" data-open=${other.id}>${words(other.nom, sheet)}</button>${
      apart ? html`<span class="line muted small">${words(apart, sheet)}</span>` : nothing
    }`;
}
