import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../../../model/vocabularies/labels.js';
import { MOBILISABLE_PAR } from '../../../model/vocabularies/vocabularies.js';
import type { Contacts } from '../contact/contacts.js';
import { hostOf } from '../contact/links.js';
import { mailAbout } from '../contact/mail-about.js';
import type { Phone } from '../contact/phones.js';
import { outward } from '../outward.js';
import { prose } from '../prose.js';
import { fact, facts, part, words, type Content, type Sheet } from '../sheet.js';

/** How to ask: the person concerned and those who accompany them, apart; then by what means. */
export function ask(sheet: Sheet): Content {
  const { offer, contacts, t } = sheet;
  return part(
    t.offer.ask,
    sheet,
    askers(sheet),
    facts(
      fact(t.offer.askedBy, otherAskers(sheet)),
      fact(t.offer.how, means(sheet)),
      fact(t.offer.telephone, phones(contacts.phones, sheet)),
      fact(t.offer.courriel, mail(contacts.mail, sheet)),
      fact(t.offer.link, contacts.request ? outward(contacts.request, hostOf(contacts.request), t, 'lien') : nothing),
      fact(t.offer.steps, prose(offer.mobilisation_precisions, 'mobilisation', sheet)),
    ),
    hasNone(contacts) && !offer.mobilisation_precisions ? html`<p>${t.offer.noContact}</p>` : nothing,
  );
}

/** Unknown is said: how to ask is what one came for. */
function hasNone({ phones: numbers, mail: address, request, site, record }: Contacts): boolean {
  return numbers.length === 0 && !address && !request && !site && !record;
}

function askers({ offer: { mobilisable_par: who = [] }, t }: Sheet): Content {
  const person = who.includes('usagers');
  const professional = who.includes('professionnels');
  if (!person && !professional) return nothing;
  const { concerned, concernedYes, concernedNo, accompanying, accompanyingYes, accompanyingNo } = t.offer;
  return html`<dl class="askers">
    <div>
      <dt>${concerned}</dt>
      <dd>${person ? concernedYes : concernedNo}</dd>
    </div>
    <div>
      <dt>${accompanying}</dt>
      <dd>${professional ? accompanyingYes : accompanyingNo}</dd>
    </div>
  </dl>`;
}

/** Values that the reference may add one day. */
function otherAskers(sheet: Sheet): Content {
  const others = (sheet.offer.mobilisable_par ?? []).filter((value) => !Object.hasOwn(MOBILISABLE_PAR, value));
  return others.length === 0
    ? nothing
    : words(others.map((value) => labelOf(MOBILISABLE_PAR, value)).join(', '), sheet);
}

function means({ offer: { modes_mobilisation: modes = [] }, t }: Sheet): string | undefined {
  if (modes.length === 0) return undefined;
  const { modesMobilisation } = t.offer;
  const ways = modes.map((mode) =>
    Object.hasOwn(modesMobilisation, mode) ? modesMobilisation[mode]! : labelOf({}, mode),
  );
  const sentence = t.offer.anyOf(ways);
  return sentence.charAt(0).toLocaleUpperCase(t.lang) + sentence.slice(1);
}

export function phones(list: readonly Phone[], sheet: Sheet): Content {
  if (list.length === 0) return nothing;
  return html`${list.map((phone, i) => [i > 0 ? ' · ' : '', phoneLink(phone, sheet)])}`;
}

function phoneLink({ text, href }: Phone, sheet: Sheet): TemplateResult {
  if (href === undefined) return words(text, sheet);
  return html`<a class="whole" dir="ltr" href=${href} data-contact="telephone">${text}</a>`;
}

/** An address that can't be written to is shown as it is. */
export function mail(address: string | undefined, sheet: Sheet): Content {
  if (!address) return nothing;
  const href = mailAbout(address, sheet.offer, sheet.t);
  return href === undefined
    ? words(address, sheet)
    : html`<a dir="ltr" href=${href} data-contact="courriel">${address}</a>`;
}
