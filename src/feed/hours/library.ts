import Library from 'opening_hours';
import type { OpeningHours } from '../../model/hours/opening-hours.js';
import { readHours } from '../../model/hours/read-hours.js';
import { mayBeTidied } from './odd-hours.js';

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
