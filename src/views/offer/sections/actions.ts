import { ExternalLink, Mail, Navigation, Phone } from 'lucide';
import { html, nothing } from 'lit';
import { contactButton, type Contact } from '../contact/contact-button.js';
import { callable, type Contacts } from '../contact/contacts.js';
import { mailAbout } from '../contact/mail-about.js';
import type { ContactMode } from '../outward.js';
import type { Content, Sheet } from '../sheet.js';

/** What the way of asking that a service names (`modes_mobilisation`) makes the first action. */
const PREFERRED: ReadonlyMap<string, ContactMode> = new Map([
  ['telephoner', 'telephone'],
  ['utiliser-lien-mobilisation', 'lien'],
  ['envoyer-un-courriel', 'courriel'],
  ['se-presenter', 'itineraire'],
]);

/** Call, write, ask on line, go: right under the title; the service's own preference first. */
export function actions(sheet: Sheet): Content {
  const all = actionsOf(sheet);
  if (all.length === 0) return nothing;
  const preferred = new Set((sheet.offer.modes_mobilisation ?? []).map((mode) => PREFERRED.get(mode)));
  const ordered = [...all.filter(({ mode }) => preferred.has(mode)), ...all.filter(({ mode }) => !preferred.has(mode))];
  return html`<ul class="actions" aria-label=${sheet.t.offer.actions}>
    ${ordered.map((action, i) => html`<li>${contactButton(action, sheet.t, i === 0)}</li>`)}
  </ul>`;
}

function actionsOf(sheet: Sheet): Contact[] {
  const { offer, contacts, t } = sheet;
  const phone = callable(contacts);
  const mail = mailAbout(contacts.mail, offer, t);
  const list: (Contact | undefined)[] = [
    phone && { mode: 'telephone', href: phone.href!, icon: Phone, label: t.contact.call(phone.text) },
    contacts.request
      ? { mode: 'lien', href: contacts.request, icon: ExternalLink, label: t.contact.online }
      : undefined,
    mail ? { mode: 'courriel', href: mail, icon: Mail, label: t.contact.write } : undefined,
    contacts.request ? undefined : pageAction(contacts, phone === undefined && mail === undefined, sheet),
    contacts.directions
      ? { mode: 'itineraire', href: contacts.directions, icon: Navigation, label: t.contact.directions }
      : undefined,
  ];
  return list.filter((action) => action !== undefined);
}

/** The structure's site; where nothing else leads anywhere, the record's page. */
function pageAction({ site, record }: Contacts, last: boolean, { t }: Sheet): Contact | undefined {
  if (site) return { mode: 'site', href: site, icon: ExternalLink, label: t.offer.site };
  return last && record ? { mode: 'lien', href: record, icon: ExternalLink, label: t.offer.page } : undefined;
}
