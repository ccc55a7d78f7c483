import type { Appointment, NotebookEntry } from '../../model/notebook.js';

/** The nearest appointment to come, today's included whatever the hour; done or given up, it counts no more. */
export function nextAppointment(
  entries: readonly NotebookEntry[],
  now: Date,
): { entry: NotebookEntry; appointment: Appointment } | undefined {
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-'); // prettier-ignore
  return entries
    .flatMap((entry) => (entry.appointment && isOpen(entry) ? [{ entry, appointment: entry.appointment }] : []))
    .filter(({ appointment }) => appointment.day >= today)
    .sort((a, b) => (momentOf(a.appointment) < momentOf(b.appointment) ? -1 : 1))[0];
}

function isOpen({ step }: NotebookEntry): boolean {
  return step !== 'done' && step !== 'not-for-me';
}

function momentOf({ day, time = '' }: Appointment): string {
  return day + time;
}
