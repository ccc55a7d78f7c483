import type { OpenValue } from '../../model/hours/open-values.js';
import type { QueryWord } from './query-words.js';

const WEEK = {
  mo: 'lundi',
  tu: 'mardi',
  we: 'mercredi',
  th: 'jeudi',
  fr: 'vendredi',
  sa: 'samedi',
  su: 'dimanche',
};

/** What words name: a value of the filter `open`, or a day that only a clock tells. */
type Named = OpenValue | 'today' | 'tomorrow';

/** The words of moments, without accents; days first, for what follows them: `samedi soir`. */
const MOMENTS = Object.entries({
  ...WEEK,
  today: 'aujourd hui|ce matin|cet(te)? apres midi',
  tomorrow: 'demain',
  now: 'maintenant|actuellement',
  weekend: 'week ?end',
  evening: '(les? |en |ce |- )?soir(ee)?',
}).map(([named, said]) => [named as Named, new RegExp(` (${said})s?( matin| apres midi)?(?= )`, 'g')] as const);

const ASKS_HOURS = / ouver(te?s?|tures?) /;
const OPEN = / ouverte?s?(?= )/g;
/** « Un lit ce soir » says how much it presses, not at which hours a place opens: these count beside « ouvert » only. */
const PRESSING = /^ (ce|aujourd|demain)/;
/** Also what something is: `cours du soir`, `soirée jeux`. */
const BARE = /^ soir/;

/** The moments that words name (« ouvert le mercredi », « le soir », « samedis »), and which of the words say only that. */
export function momentsIn(words: readonly QueryWord[]): { named: ReadonlySet<Named>; only: readonly boolean[] } {
  const named = new Set<Named>();
  let text = ` ${words.map(({ form }) => form).join(' ')} `;
  const asksHours = ASKS_HOURS.test(text);
  for (const [moment, said] of MOMENTS) {
    text = text.replace(said, (phrase) => {
      if (PRESSING.test(phrase) && !asksHours) return phrase;
      named.add(moment);
      return BARE.test(phrase) ? phrase : struck(phrase);
    });
  }
  const left = (text.includes('-') ? text.replace(OPEN, struck) : text).split(' ');
  return { named, only: words.map((_, i) => left[i + 1] === '-') };
}

/** As many dashes as words. */
function struck(phrase: string): string {
  return phrase.replace(/[^ ]+/g, '-');
}

/** The values of the filter `open` that moments stand for, by the clocks of Paris at `now` (milliseconds since 1970). */
export function openValues(named: Iterable<Named>, now: number): OpenValue[] {
  const day = new Date(now).toLocaleDateString('en', { weekday: 'short', timeZone: 'Europe/Paris' });
  const week = Object.keys(WEEK) as OpenValue[];
  const today = week.findIndex((value) => day.toLowerCase().startsWith(value));
  // No day when the clock is not one.
  const later = today < 0 ? [] : [...week.slice(today), ...week];
  const values = [...named].flatMap((moment) =>
    moment === 'today' ? later.slice(0, 1) : moment === 'tomorrow' ? later.slice(1, 2) : moment,
  );
  return [...new Set(values)];
}
