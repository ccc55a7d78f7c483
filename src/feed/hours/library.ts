import Library from 'opening_hours';
import type { OpeningHours } from '../../model/hours/opening-hours.js';
import { readHours } from '../../model/hours/read-hours.js';

/** Hours that begin like OSM syntax; French sentences are left as they are: understood by halves, they would be wrong. */
const LIKE_OSM = /^\W*(?:mo|tu|we|th|fr|sa|su|ph|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|24\/7)(?![a-z]{3})\b/i;
/** The library takes 4 ms for an ordinary text: bounded, like our own reader. */
const LONGEST = 300;

/** Could the library understand these hours, which our own reader does not? */
export function mayBeTidied(text: string): boolean {
  return text.length <= LONGEST && LIKE_OSM.test(text);
}

/**
 * Odd forms (`mo – fr 9-17`, `Mo-Fr 9am-5pm`), put in order by the `opening_hours` library, then read like any other.
 * What it can't parse, or what it understands as limited (comments, weeks…), is not understood. Never throws.
 */
export function tidyAndRead(text: string): OpeningHours | undefined {
  if (!mayBeTidied(text)) return undefined;
  try {
    return readHours(new Library(text, null, { locale: 'en' } as never).prettifyValue());
  } catch {
    return undefined;
  }
}
