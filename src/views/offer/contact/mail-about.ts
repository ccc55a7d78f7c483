import type { ContactWords } from '../../../text/fr/contact.js';
import { mailLink } from './links.js';

/** `mailto:` an address, with a message that says which service it is about; undefined when it can't be written to. */
export function mailAbout(
  address: string | undefined,
  { nom }: { readonly nom: string },
  { contact }: ContactWords,
): string | undefined {
  const name = nom.replace(/\p{Cs}/gu, '\ufffd').slice(0, 150);
  return mailLink(address, { subject: contact.mailSubject(name), body: contact.mailBody(name) });
}
