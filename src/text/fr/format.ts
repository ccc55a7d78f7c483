/**
 * Numbers, dates, distances and plurals in French, without Intl: on a phone the first `Intl.NumberFormat` takes 25 to 150 ms, as does
 * the first `Intl.RelativeTimeFormat`, and the first date 60, right before or after the first cards.
 */
const DAY = 86_400_000;
const MONTHS = 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(',');

export const f = {
  /** One decimal at most: « 1 500 », « 2,4 », with a narrow no-break space as Intl writes it. */
  number: (value: number): string => {
    const [whole, tenth] = String(Math.round(value * 10) / 10).split('.');
    return whole!.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (tenth ? `,${tenth}` : '');
  },

  /** « 1 résultat », « 37 résultats »: `forms` holds the words for one and for several. */
  count: (value: number, forms: { one: string; other: string }): string =>
    `${f.number(value)} ${Math.abs(value) < 2 ? forms.one : forms.other}`,

  /** Kilometres → « 350 m » (to 50), « 2,4 km », « 37 km ». */
  distance: (kilometres: number): string => {
    if (kilometres < 0.975) return `${f.number(Math.max(50, Math.round(kilometres * 20) * 50))} m`;
    return `${f.number(kilometres < 10 ? kilometres : Math.round(kilometres))} km`;
  },

  /** `AAAA-MM-JJ` → « 16 novembre 2026 », « 1er mai 2026 »; a date that is not one gives ''. */
  date: (isoDate: string): string => {
    const date = new Date(isoDate);
    const day = date.getUTCDate();
    return day ? `${day === 1 ? '1er' : day} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}` : '';
  },

  /** `AAAA-MM-JJ` → « aujourd’hui », « il y a 3 mois », « il y a 2 ans »; a date that is not one gives ''. */
  since: (isoDate: string, now = new Date()): string => {
    const time = Date.parse(isoDate);
    if (Number.isNaN(time)) return '';
    const days = Math.max(0, Math.floor((now.getTime() - time) / DAY));
    if (days < 3) return ['aujourd’hui', 'hier', 'avant-hier'][days]!;
    if (days < 14) return `il y a ${days} jours`;
    if (days < 60) return `il y a ${Math.floor(days / 7)} semaines`;
    const months = Math.floor(days / 30.44);
    if (months < 24) return months === 1 ? 'le mois dernier' : `il y a ${months} mois`;
    return `il y a ${Math.floor(days / 365.25)} ans`;
  },
};
