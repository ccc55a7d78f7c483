import { ExternalLink } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import type { SheetMessages } from '../../text/sheet-messages.js';

/** What following a link counts as: `mode` of `oi-contact`; none for a link that contacts nobody. */
export type ContactMode = 'telephone' | 'courriel' | 'lien' | 'site' | 'itineraire';

/** A link that leaves the page, in its own window, said so. `href` is checked by the caller. */
export function outward(href: string, content: unknown, t: SheetMessages, mode?: ContactMode): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener noreferrer" data-contact=${mode ?? nothing}
    >${content}${outwardMark(t)}</a
  >`;
}

export function outwardMark(t: SheetMessages): TemplateResult {
  return html`<span class="mark">${icon(ExternalLink)}</span><span class="aloud"> ${t.contact.newWindow}</span>`;
}
