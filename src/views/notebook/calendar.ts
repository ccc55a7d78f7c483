import { generateIcsCalendar, type IcsDateObject, type IcsDuration, type IcsEvent } from 'ts-ics';
import type { Appointment, NotebookEntry } from '../../model/notebook.js';
import type { NotebookMessages } from '../../text/notebook-messages.js';
import { addressOf, callable, contactsOf } from '../offer/contact/contacts.js';

/** An appointment as a calendar file: its address and phone number, and nothing of the private note. */
export function calendarOf(entry: NotebookEntry, appointment: Appointment, { notebook }: NotebookMessages): string {
  const { offer } = entry;
  const nom = oneLine(offer.nom);
  const phone = callable(contactsOf(offer))?.text;
  const description = [offer.structure && oneLine(offer.structure.nom), phone && oneLine(notebook.eventPhone(phone))];
  const location = addressOf(offer).lines.map(oneLine).join(', ');
  const event: IcsEvent = {
    uid: `${entry.id}-${appointment.day}@offre-insertion`.replace(/[^\w@.-]/g, '-'),
    stamp: { date: new Date() },
    summary: notebook.eventTitle(nom),
    description: description.filter(Boolean).join('\n'),
    ...(location && { location }),
    ...span(appointment),
  };
  return floating(
    generateIcsCalendar({ version: '2.0', prodId: '-//offre-insertion//Mon carnet//FR', events: [event] }),
  );
}

/**
 * The hour as the clocks of the place show it, wherever the file is made or read: the library writes hours in
 * universal time only, so the hour is given to it as such and its `Z` taken away (RFC 5545, form 1).
 */
function floating(calendar: string): string {
  return calendar.replace(/^(DTSTART:\d{8}T\d{6})Z/m, '$1');
}

/** One hour; the whole day when no hour is known. */
function span({ day, time }: Appointment): { start: IcsDateObject; duration: IcsDuration } {
  if (time === undefined) return { start: { date: new Date(`${day}T00:00:00Z`), type: 'DATE' }, duration: { days: 1 } };
  return { start: { date: new Date(`${day}T${time}Z`) }, duration: { hours: 1 } };
}

/** A calendar file is read line by line: a feed's text must not begin one. Numbers are recognised with plain spaces only. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim();
}
