import { DAYS, MONTHS } from '../../model/hours/read-hours.js';

/** Hours that begin like OSM syntax; French sentences are left as they are: understood by halves, they would be wrong. */
const LIKE_OSM = new RegExp(`^\\W*(?:${[...DAYS, ...MONTHS].join('|')}|ph|24/7)(?![a-z]{3})\\b`, 'i');
/** The library takes 4 ms for an ordinary text: bounded, like our own reader. */
const LONGEST = 300;

/** Could the `opening_hours` library understand these hours, which our own reader does not? */
export function mayBeTidied(text: string): boolean {
  return text.length <= LONGEST && LIKE_OSM.test(text);
}
