import { numberToCall } from '../selectors.js';
import { feedOf } from '../reduce.js';
import type { State } from '../state.js';

/** A page that anybody may be looking at. */
const WEATHER = 'https://meteofrance.com/';
/** The number whose callers may be watched, and the thématique of the same. */
const WATCHED = '3919';
const VIOLENCE = 'famille--surmonter-conflits-separation-violence';

/** Where « quitter vite » leads: wherever the integrator says, or on violence alone; undefined when it is not shown. */
export function quickExitOf(state: State): string | undefined {
  const { quickExit } = state.settings;
  if (quickExit === 'none') return undefined;
  if (quickExit !== undefined) return quickExit;
  return isAboutViolence(state) ? WEATHER : undefined;
}

/** What is searched, or the offer that is read. */
function isAboutViolence(state: State): boolean {
  const { query, opened, outcome } = state;
  if (outcome?.understanding?.emergency === WATCHED || numberToCall(state)?.number === WATCHED) return true;
  if (query.thematiques?.length === 1 && query.thematiques[0] === VIOLENCE) return true;
  const offer = opened === undefined ? undefined : feedOf(state)?.offers.find(({ id }) => id === opened);
  return offer?.thematiques?.includes(VIOLENCE) ?? false;
}
