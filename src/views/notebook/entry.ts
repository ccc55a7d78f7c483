import { Bookmark, CalendarPlus, ExternalLink, Mail, MapPin, Navigation, Phone, Trash2, TriangleAlert } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { STEPS, type NotebookEntry } from '../../model/notebook.js';
import type { MapApp } from '../../store/ports.js';
import type { NotebookMessages } from '../../text/notebook-messages.js';
import { icon } from '../icons/icon.js';
import { contactButton, type Contact } from '../offer/contact/contact-button.js';
import { callable, contactsOf } from '../offer/contact/contacts.js';
import { mailAbout } from '../offer/contact/mail-about.js';

/** What one kept offer is shown from. */
export interface EntryContext {
  readonly t: NotebookMessages;
  /** ARIA level of its name. */
  readonly level: number;
  /** The visitor's own, once it is known. */
  readonly map?: MapApp;
  /** The feed where it was kept holds it no longer. */
  readonly gone: boolean;
  /** The note as it is being typed, before it is kept. */
  readonly draft?: string;
  /** What became of a note just typed. */
  readonly noteStatus?: 'kept' | 'not-kept';
}

type Content = TemplateResult | typeof nothing;

/** An offer of the notebook: what it is, where one is with it, how to reach it. */
export function entryCard(entry: NotebookEntry, context: EntryContext): TemplateResult {
  return html`<article class="entry" data-id=${entry.id} data-step=${entry.step}>
    ${head(entry, context)} ${context.gone ? goneNotice(context.t) : nothing} ${contactRow(entry, context)}
    <div class="follow">${stepField(entry, context)} ${appointmentFields(entry, context)}</div>
    ${noteField(entry, context)} ${foot(entry, context)}
  </article>`;
}

function head({ offer }: NotebookEntry, { level }: EntryContext): TemplateResult {
  const by = offer.structure?.nom === offer.nom ? undefined : offer.structure?.nom;
  const commune = offer.commune ?? offer.structure?.commune;
  return html`<div class="entry-head">
    <div role="heading" aria-level=${level}>
      <button class="name" data-action="open"><bdi>${offer.nom}</bdi></button>
    </div>
    ${by ? html`<p class="by"><bdi>${by}</bdi></p>` : nothing}
    ${commune ? html`<p class="where">${icon(MapPin)}<bdi>${commune}</bdi></p>` : nothing}
  </div>`;
}

function goneNotice({ notebook }: NotebookMessages): TemplateResult {
  return html`<p class="notice">${icon(TriangleAlert)}<span>${notebook.gone}</span></p>`;
}

/** As on the sheet, the site and the record apart: these are for those who know the service already. */
function contactRow({ offer }: NotebookEntry, { t, map }: EntryContext): Content {
  const { contact } = t;
  const { request, directions, mail: address, ...others } = contactsOf(offer, map);
  const phone = callable(others);
  const mail = mailAbout(address, offer, t);
  const ways: (Contact | undefined)[] = [
    phone && { mode: 'telephone', href: phone.href!, icon: Phone, label: contact.call(phone.text) },
    request ? { mode: 'lien', href: request, icon: ExternalLink, label: contact.online } : undefined,
    mail ? { mode: 'courriel', href: mail, icon: Mail, label: contact.write } : undefined,
    directions ? { mode: 'itineraire', href: directions, icon: Navigation, label: contact.directions } : undefined,
  ];
  const known = ways.filter((way) => way !== undefined);
  return known.length === 0 ? nothing : html`<div class="contacts">${known.map((way) => contactButton(way, t))}</div>`;
}

function stepField({ step }: NotebookEntry, { t: { notebook } }: EntryContext): TemplateResult {
  return html`<label class="stack"
    ><span>${notebook.step}</span>
    <select class="field" data-field="step" .value=${live(step)}>
      ${STEPS.map((value) => html`<option value=${value} ?selected=${value === step}>${notebook.steps[value]}</option>`)}
    </select>
  </label>`;
}

/** Asked for once there is one, or once the step says so. */
function appointmentFields({ step, appointment, offer }: NotebookEntry, { t: { notebook } }: EntryContext): Content {
  if (step !== 'appointment' && !appointment) return nothing;
  return html`<fieldset>
    <legend class="aloud">${notebook.appointment}</legend>
    <label class="stack"
      ><span>${notebook.day}</span>
      <input class="field" type="date" data-field="day" .value=${live(appointment?.day ?? '')}
    /></label>
    <label class="stack"
      ><span>${notebook.time}</span>
      <input class="field" type="time" data-field="time" .value=${live(appointment?.time ?? '')}
    /></label>
    ${
      appointment
        ? html`<button class="button" data-action="calendar" aria-label=${notebook.calendarFor(offer.nom)}>
            ${icon(CalendarPlus)}${notebook.calendar}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function noteField({ note }: NotebookEntry, { t: { notebook }, draft, noteStatus }: EntryContext): TemplateResult {
  return html`<div class="stack">
    <label class="stack"
      ><span>${notebook.note}</span>
      <textarea
        class="field"
        rows="2"
        maxlength="5000"
        data-field="note"
        placeholder=${notebook.noteHint}
        .value=${live(draft ?? note)}
      ></textarea>
    </label>
    ${
      noteStatus
        ? html`<p class="muted small">${noteStatus === 'kept' ? notebook.noteKept : notebook.noteNotKept}</p>`
        : nothing
    }
  </div>`;
}

function foot({ keptAt, offer }: NotebookEntry, { t }: EntryContext): TemplateResult {
  const { notebook, card } = t;
  return html`<div class="foot">
    <p class="muted small">
      ${icon(Bookmark)}<span
        >${notebook.keptOn(new Date(keptAt).toISOString().slice(0, 10))}${
          offer.date_maj ? html` · ${card.updated(offer.date_maj)}` : nothing
        }</span
      >
    </p>
    <button class="link remove" data-action="remove" aria-label=${notebook.removeNamed(offer.nom)}>
      ${icon(Trash2)}${notebook.remove}
    </button>
  </div>`;
}
