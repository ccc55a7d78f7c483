/** Numbers, dates, distances and plurals of one language, through Intl. */
export interface Formatter {
  number(value: number): string;
  /** « 1 résultat », « 37 résultats »: `forms` holds the words for one and for several. */
  count(value: number, forms: { one: string; other: string }): string;
  /** Kilometres → « 350 m », « 2,4 km », « 37 km ». */
  distance(kilometres: number): string;
  /** `AAAA-MM-JJ` → « 16 novembre 2026 », « 1er mai 2026 »; a date that is not one gives ''. */
  date(isoDate: string): string;
  /** `AAAA-MM-JJ` → « aujourd’hui », « il y a 3 mois », « il y a 2 ans ». */
  since(isoDate: string, now?: Date): string;
}

const DAY = 86_400_000;

export function formatterFor(lang: string): Formatter {
  // Made at the first need: together they take tens of milliseconds on a phone, before anything shows.
  const numbers = once(() => new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }));
  const plurals = once(() => new Intl.PluralRules(lang));
  const dates = once(
    () => new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
  const ages = once(() => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));
  return {
    number: (value) => numbers().format(value),
    count: (value, forms) =>
      `${numbers().format(value)} ${plurals().select(value) === 'one' ? forms.one : forms.other}`,
    distance: (kilometres) => distance(kilometres, numbers()),
    date: (isoDate) => {
      const time = Date.parse(isoDate);
      return Number.isNaN(time)
        ? ''
        : dates()
            .format(time)
            .replace(/^1 /, lang === 'fr' ? '1er ' : '$&');
    },
    since: (isoDate, now = new Date()) => since(isoDate, now, ages()),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Metres below a kilometre, rounded to 50; one decimal below 10 km. */
function distance(kilometres: number, numbers: Intl.NumberFormat): string {
  if (kilometres < 0.975) return `${numbers.format(Math.max(50, Math.round(kilometres * 20) * 50))} m`;
  return `${numbers.format(kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres))} km`;
}

function since(isoDate: string, now: Date, ages: Intl.RelativeTimeFormat): string {
  const time = Date.parse(isoDate);
  if (Number.isNaN(time)) return '';
  const days = Math.max(0, Math.floor((now.getTime() - time) / DAY));
  if (days < 14) return ages.format(-days, 'day');
  if (days < 60) return ages.format(-Math.floor(days / 7), 'week');
  if (days < 730) return ages.format(-Math.floor(days / 30.44), 'month');
  return ages.format(-Math.floor(days / 365.25), 'year');
}
