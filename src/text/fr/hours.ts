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

/** Which days of a month: the first, the last. */
const NTHS: Readonly<Record<string, string>> = { 1: '1er', 2: '2e', 3: '3e', 4: '4e', 5: '5e', '-1': 'dernier' };

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
  list,
  sentence: capital,
  from: (time: string) => `à partir de ${time}`,
  /** « 1er et 3e samedi du mois »; undefined for numbers that no month has. */
  nthDays: (numbers: readonly string[], day: string) =>
    numbers.every((each) => each in NTHS) ? `${list(numbers.map((each) => NTHS[each]!))} ${day} du mois` : undefined,
  month: (month: number) => f.date(`2000-${String(month + 1).padStart(2, '0')}-02`).split(' ')[1]!,
  osm: OSM,
};

function list(words: readonly string[]): string {
  return new Intl.ListFormat('fr').format(words);
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
