import { f } from './format.js';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** « 9 h », « 17 h 30 », « midi », « minuit ». */
function clock(minutes: number): string {
  const inDay = minutes % 1440;
  if (inDay === 0) return 'minuit';
  const rest = inDay % 60;
  return `${Math.floor(inDay / 60)} h${rest > 0 ? ` ${String(rest).padStart(2, '0')}` : ''}`;
}

/** « 24 août », « 1er mai ». */
function dayOfYear(isoDate: string): string {
  return f.date(isoDate).replace(/ \d{4}$/, '');
}

/** What OSM writes in hours. */
const OSM: Readonly<Record<string, string>> = {
  PH: 'jours fériés',
  SH: 'vacances scolaires',
  easter: 'Pâques',
  off: 'fermé',
  closed: 'fermé',
  open: 'ouvert',
  unknown: 'à vérifier',
  '-': '–',
  ',': ', ',
  ';': ' ; ',
  '||': ' ; sinon ',
  '': ' ',
};

/** The words of opening hours, in French: on cards, and in an offer's sheet. Days from Monday, 0. */
export const frHours = {
  days: DAYS,
  clock,
  dayOfYear,
  open: (until: string) => `Ouvert · ferme à ${until}`,
  openLong: (day: string, until: string) => `Ouvert · ferme ${day} à ${until}`,
  openAlways: 'Ouvert jour et nuit',
  opensToday: (at: string) => `Ouvre à ${at}`,
  opens: (day: string, at: string) => `Ouvre ${day} à ${at}`,
  tomorrow: 'demain',
  opensOn: (day: string) => `Fermé · ouvre le ${day}`,
  closedNow: 'Fermé en ce moment',
  closedHoliday: 'Fermé aujourd’hui, jour férié',
  unknownHoliday: 'Jour férié : ouverture à vérifier',
  unknownToday: 'Ouverture à vérifier auprès de la structure',
  table: 'Horaires de la semaine',
  todayIs: 'Aujourd’hui :',
  closed: 'Fermé',
  allDay: '24 h sur 24',
  always: 'Ouvert jour et nuit, tous les jours',
  everyDay: 'tous les jours',
  span: (from: string, to: string) => `${from} – ${to}`,
  date: f.date,
  holidaysClosed: 'Fermé les jours fériés.',
  holidaysOpen: 'Les jours fériés :',
  holidaysUnknown: 'Jours fériés : non précisé.',
  schoolHolidays: 'Fermé pendant les vacances scolaires.',
  period: (from: string, to: string) => (from === to ? `le ${from}` : `du ${from} au ${to}`),
  exceptionClosed: (period: string) => `Fermé ${period}.`,
  exceptionDays: (period: string, days: string) => `${capital(period)}, ${days} :`,
  list: (words: readonly string[]) => new Intl.ListFormat('fr').format(words),
  sentence: capital,
  from: 'à partir de ',
  /** `1,3` → « 1er et 3e samedi du mois »; `-1`, the last. */
  nthDays: (numbers: string, day: string) =>
    `${numbers.replace('-1', 'dernier').replace(/\d/g, '$&e').replace('1e', '1er').replaceAll(',', ' et ')} ${day} du mois`,
  /** `Aug` → « août ». */
  month: (name: string) => f.date(`2 ${name} 2000`).split(' ')[1]!,
  osm: OSM,
};

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
