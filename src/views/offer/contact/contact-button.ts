import type { IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactWords } from '../../../text/fr/contact.js';
import { icon } from '../../icons/icon.js';
import type { ContactMode } from '../outward.js';

/** One way of reaching a service. */
export interface Contact {
  readonly mode: ContactMode;
  readonly href: string;
  readonly icon: IconNode;
  readonly label: string;
}

/** The link that follows it, as a button; a page opens in its own window, and says so. */
export function contactButton(
  { mode, href, icon: drawing, label }: Contact,
  { contact }: ContactWords,
  primary = false,
): TemplateResult {
  const outside = href.startsWith('http');
  return html`<a
    class="button ${primary ? 'primary' : ''}"
    href=${href}
    data-contact=${mode}
    target=${outside ? '_blank' : nothing}
    rel=${outside ? 'noopener noreferrer' : nothing}
    >${icon(drawing)}<span
      >${label}${outside ? html`<span class="aloud"> ${contact.newWindow}</span>` : nothing}</span
    ></a
  >`;
}
