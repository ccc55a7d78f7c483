import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../model/offer.js';
import { labelOf } from '../../model/vocabularies/labels.js';
import { FRAIS, PUBLICS } from '../../model/vocabularies/vocabularies.js';
import type { HandoverMessages } from '../../text/handover-messages.js';
import { hoursMessagesFor } from '../../text/hours-messages.js';
import { addressOf, contactsOf } from '../offer/contact/contacts.js';
import { hostOf } from '../offer/contact/links.js';
import { plainTextOf } from '../offer/markdown/plain-text.js';
import { cut } from './cut.js';
import type { Handed } from './plain-text.js';
import { printedHours } from './printed-hours.js';
import { qrCode } from './qr-code.js';

/** Characters of a text on paper: with all the rest an offer keeps within half a page. */
const LONGEST_TEXT = 320;

/** What is printed: one article per offer, then the source and the date of the data, which the licence requires. */
export function printedSheet(handed: Handed, t: HandoverMessages, today: string): TemplateResult {
  const { offers, message, link, updatedAt } = handed;
  return html`
    <header>
      <div>
        <h1>${t.printed.title(offers.length)}</h1>
        ${message.trim() ? html`<p class="message">${message.trim()}</p>` : nothing}
      </div>
      ${
        link
          ? html`<div class="code">
              ${qrCode(link, t.handover.qrLabel)}
              <p>${t.printed.scan}</p>
            </div>`
          : nothing
      }
    </header>
    ${offers.map((offer) => article(offer, t))}
    <footer>
      <p>${t.printed.check}</p>
      <p>${t.source.line(updatedAt ? t.format.date(updatedAt) : '')}. ${t.printed.printedOn(t.format.date(today))}.</p>
    </footer>
  `;
}

function article(offer: Offer, t: HandoverMessages): TemplateResult {
  const contacts = contactsOf(offer);
  const structure = offer.structure?.nom;
  const about = cut(plainTextOf(offer.description), LONGEST_TEXT);
  return html`<article>
    <h2>${offer.nom}</h2>
    ${structure && structure !== offer.nom ? html`<p class="by">${structure}</p>` : nothing}
    ${about && about !== offer.nom ? html`<p class="what">${about}</p>` : nothing}
    <dl>
      ${fact(t.printed.where, where(offer, t))} ${fact(t.printed.when, printedHours(offer, hoursMessagesFor(t.lang)))}
      ${fact(
        t.printed.phone,
        contacts.phones.length > 0
          ? html`<span class="phone">${contacts.phones.map(({ text }) => text).join(' · ')}</span>`
          : '',
      )}
      ${fact(t.printed.mail, contacts.mail)}
      ${fact(t.printed.online, contacts.request ? hostAndPath(contacts.request) : contacts.site && hostOf(contacts.site))}
      ${fact(t.printed.how, how(offer, t))} ${fact(t.printed.forWhom, forWhom(offer))}
      ${fact(t.printed.cost, cost(offer))}
    </dl>
    ${offer.date_maj ? html`<p class="updated">${t.printed.updated(t.format.date(offer.date_maj))}</p>` : nothing}
  </article>`;
}

function fact(label: string, content: unknown): TemplateResult | typeof nothing {
  return content
    ? html`<dt>${label}</dt>
        <dd>${content}</dd>`
    : nothing;
}

function where(offer: Offer, { offer: words }: HandoverMessages): string {
  const remote = offer.modes_accueil?.includes('a-distance') ? words.modesAccueil['a-distance'] : undefined;
  return [...addressOf(offer).lines, remote].filter(Boolean).join('\n');
}

/** Who may ask and by what means, then the steps that the service describes. */
function how(offer: Offer, { offer: words }: HandoverMessages): string {
  const { mobilisable_par: who = [], modes_mobilisation: modes = [] } = offer;
  const asker = who.includes('professionnels') && !who.includes('usagers') ? words.professionalsOnly : undefined;
  const known = modes.map((mode) => words.modesMobilisation[mode]).filter((way) => way !== undefined);
  const ways = known.length > 0 ? capitalised(words.anyOf(known)) : undefined;
  return [asker, ways, cut(plainTextOf(offer.mobilisation_precisions), LONGEST_TEXT)].filter(Boolean).join('\n');
}

function forWhom({ publics = [], publics_precisions, conditions_acces }: Offer): string {
  const labels = publics.map((value) => labelOf(PUBLICS, value)).join(', ');
  const more = [publics_precisions, conditions_acces].map((text) => cut(plainTextOf(text), LONGEST_TEXT));
  return [labels, ...more].filter(Boolean).join('\n');
}

function cost({ frais, frais_precisions }: Offer): string {
  return [frais && labelOf(FRAIS, frais), cut(plainTextOf(frais_precisions), LONGEST_TEXT)].filter(Boolean).join('\n');
}

/** An address that one can type: without its scheme nor its last slash. */
function hostAndPath(link: string): string {
  const { pathname, search } = new URL(link);
  const short = hostOf(link) + pathname.replace(/\/$/, '') + search;
  return short.length <= 60 ? short : hostOf(link);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
