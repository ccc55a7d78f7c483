import type { LocalTime } from '../model/hours/opening-status.js';

const PARIS = 'Europe/Paris';

/** The overseas départements and territories that live at another hour. */
const ZONES: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/Guadeloupe',
  '978': 'America/Guadeloupe',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
};

/** IANA time zone of a département or territory; Paris when it is not known. */
export function timeZoneOf(departement = ''): string {
  return Object.hasOwn(ZONES, departement) ? ZONES[departement]! : PARIS;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at an instant, in milliseconds since 1970. Daylight saving is Intl's work. */
export function localTime(instant: number, timeZone: string): LocalTime {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    clocks.set(timeZone, (clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...numeric })));
  }
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clock.formatToParts(instant)) parts[type] = Number(value);
  const { year, month, day, hour, minute } = parts as Record<string, number>;
  return { day: Date.UTC(year!, month! - 1, day) / 86_400_000, minutes: hour! * 60 + minute! };
}
