import { ExternalLink, Mail, Navigation, Phone, type IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { callable, type Contacts } from '../contact/contacts.js';
import { mailLink } from '../contact/links.js';
import type { ContactMode } from '../outward.js';
import type { Content, Sheet } from '../sheet.js';

interface Action {
  readonly mode: ContactMode;
  readonly href: string;
  readonly icon: IconNode;
  readonly label: string;
}

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
    ${ordered.map((action, i) => html`<li>${link(action, i === 0, sheet)}</li>`)}
  </ul>`;
}

function link({ mode, href, icon: drawing, label }: Action, first: boolean, { t }: Sheet): TemplateResult {
  const outside = href.startsWith('http');
  return html`<a
    class="button ${first ? 'primary' : ''}"
    href=${href}
    data-contact=${mode}
    target=${outside ? '_blank' : nothing}
    rel=${outside ? 'noopener noreferrer' : nothing}
    >${icon(drawing)}<span
      >${label}${outside ? html`<span class="aloud"> ${t.offer.newWindow}</span>` : nothing}</span
    ></a
  >`;
}

function actionsOf(sheet: Sheet): Action[] {
  const { contacts, t } = sheet;
  const phone = callable(contacts);
  const mail = mailHref(sheet);
  const list: (Action | undefined)[] = [
    phone && { mode: 'telephone', href: phone.href!, icon: Phone, label: t.offer.callNumber(phone.text) },
    contacts.request ? { mode: 'lien', href: contacts.request, icon: ExternalLink, label: t.offer.online } : undefined,
    mail ? { mode: 'courriel', href: mail, icon: Mail, label: t.offer.write } : undefined,
    contacts.request ? undefined : pageAction(contacts, phone === undefined && mail === undefined, sheet),
    contacts.directions
      ? { mode: 'itineraire', href: contacts.directions, icon: Navigation, label: t.offer.directions }
      : undefined,
  ];
  return list.filter((action) => action !== undefined);
}

/** The structure's site; where nothing else leads anywhere, the record's page. */
function pageAction({ site, record }: Contacts, last: boolean, { t }: Sheet): Action | undefined {
  if (site) return { mode: 'site', href: site, icon: ExternalLink, label: t.offer.site };
  return last && record ? { mode: 'lien', href: record, icon: ExternalLink, label: t.offer.page } : undefined;
}

/** A message that says what it is about. */
export function mailHref({ offer, contacts, t }: Sheet): string | undefined {
  const nom = offer.nom.replace(/\p{Cs}/gu, '\ufffd').slice(0, 150);
  return mailLink(contacts.mail, { subject: t.offer.mailSubject(nom), body: t.offer.mailBody(nom) });
}
