import type { Offer } from '../../model/offer.js';
import type { HandoverMessages } from '../../text/handover-messages.js';
import { addressOf, callable, contactsOf } from '../offer/contact/contacts.js';
import { cut } from './cut.js';

/** What is handed over, and the words that go with it. */
export interface Handed {
  readonly offers: readonly Offer[];
  /** The words of the person who hands over. */
  readonly message: string;
  /** Opens the same selection elsewhere. */
  readonly link?: string;
  /** Date of the data, `AAAA-MM-JJ`. */
  readonly updatedAt?: string;
}

/** Programs cut longer messages, and nobody reads them on a phone. */
const LONGEST_NAME = 70;

/** The selection as a short text for an SMS or a mail: who, where, which number. */
export function plainText(
  { offers, message, link, updatedAt }: Handed,
  { handover, format }: HandoverMessages,
): string {
  const date = updatedAt ? format.date(updatedAt) : '';
  const lines = offers.map((offer, i) => (offers.length > 1 ? `${i + 1}. ` : '') + lineOf(offer, handover));
  const parts = [message.trim(), lines.join('\n'), link ? handover.seeAll(link) : '', handover.sourceLine(date)];
  return parts.filter(Boolean).join('\n\n');
}

function lineOf(offer: Offer, handover: HandoverMessages['handover']): string {
  const phone = callable(contactsOf(offer))?.text.replaceAll('\u00a0', ' ');
  const structure = offer.structure?.nom;
  const name = shortened(offer.nom);
  const parts = [
    structure && structure !== offer.nom ? `${name} (${shortened(structure)})` : name,
    addressOf(offer).lines.join(', '),
    phone && handover.phone(phone),
  ];
  return parts.filter(Boolean).join('\n   ');
}

/** On one line. */
function shortened(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), LONGEST_NAME);
}

/** Opens the phone's messages with this text; `?&` is what both iOS and Android read. */
export function smsLink(text: string): string {
  return `sms:?&body=${encodeURIComponent(wellFormed(text))}`;
}

export function mailLinkTo(subject: string, text: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(wellFormed(text).replace(/\n/g, '\r\n'))}`;
}

/** `encodeURIComponent` refuses half a surrogate pair. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
