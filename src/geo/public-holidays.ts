const DAY = 86_400_000;

/** `MMDD` of every year. Code du travail, L3133-1. */
const NATIONAL = [101, 501, 508, 714, 815, 1101, 1111, 1225];
/** Days after Easter: Monday, Ascension, Whit Monday. */
const MOVABLE = [1, 39, 50];
const GOOD_FRIDAY = -2;

/** Abolition of slavery (L3422-2), and days kept there by law or custom; the `opening_hours` library has the same. */
const LOCAL: Readonly<Record<string, readonly number[]>> = {
  '57': [1226],
  '67': [1226],
  '68': [1226],
  '971': [527, 721],
  '972': [522, 721],
  '973': [610],
  '974': [1220],
  '976': [427],
  '977': [1009],
  '978': [527],
  '986': [428, 629, 729],
  '987': [305, 1120],
  '988': [924],
};
const WITH_GOOD_FRIDAY = new Set(['57', '67', '68', '971', '972', '977', '987']);

const known = new Map<string, ReadonlySet<number>>();

/**
 * Is this day (since 1 January 1970) a public holiday there? `departement`: `67`, `974`…; without one, the days of the
 * whole country only.
 */
export function isPublicHoliday(day: number, departement = ''): boolean {
  const year = new Date(day * DAY).getUTCFullYear();
  const key = `${year} ${departement}`;
  let days = known.get(key);
  if (!days) known.set(key, (days = publicHolidays(year, departement)));
  return days.has(day);
}

function publicHolidays(year: number, departement: string): ReadonlySet<number> {
  const easter = easterDay(year);
  const fixed = [...NATIONAL, ...(Object.hasOwn(LOCAL, departement) ? LOCAL[departement]! : [])];
  const movable = WITH_GOOD_FRIDAY.has(departement) ? [...MOVABLE, GOOD_FRIDAY] : MOVABLE;
  return new Set([
    ...fixed.map((date) => Date.UTC(year, Math.floor(date / 100) - 1, date % 100) / DAY),
    ...movable.map((offset) => easter + offset),
  ]);
}

/** Easter Sunday of the Gregorian calendar, in days since 1970 (the “anonymous” algorithm, Nature, 1876). */
export function easterDay(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1) / DAY;
}
