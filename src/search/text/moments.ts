import type { OpenValue } from '../../model/hours/open-values.js';
import type { QueryWord } from './query-words.js';

/** The words of moments, without accents, and the value of the filter `open` that they name. */
const MOMENTS: ReadonlyMap<string, OpenValue> = new Map([
  ['maintenant', 'now'],
  ['actuellement', 'now'],
  ['soir', 'evening'],
  ['soiree', 'evening'],
  ['weekend', 'weekend'],
  ['week end', 'weekend'],
  ['lundi', 'mo'],
  ['mardi', 'tu'],
  ['mercredi', 'we'],
  ['jeudi', 'th'],
  ['vendredi', 'fr'],
  ['samedi', 'sa'],
  ['dimanche', 'su'],
]);

const OPEN = /^ouver(t|te|ts|tes|ture|tures)$/;

/**
 * When a query would like things to be open: « ouvert le mercredi », « le soir », « samedis ». « Un lit ce soir » says how much it
 * presses, not at which hours a place opens: this evening counts beside « ouvert » only.
 */
export function momentsIn(words: readonly QueryWord[]): OpenValue[] {
  const asksHours = words.some(({ form }) => OPEN.test(form));
  const named = words.flatMap(({ form }, i) => {
    if (!asksHours && words[i - 1]?.form === 'ce' && form === 'soir') return [];
    const pair = `${form} ${words[i + 1]?.form ?? ''}`;
    const moment = MOMENTS.get(pair) ?? MOMENTS.get(form) ?? MOMENTS.get(form.replace(/s$/, ''));
    return moment === undefined ? [] : [moment];
  });
  return [...new Set(named)];
}
