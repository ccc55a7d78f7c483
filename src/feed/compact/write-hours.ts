import { encodeHours } from '../../model/hours/hours-code.js';
import { hoursTextOf } from '../../model/hours/hours-text.js';
import type { OpeningHours } from '../../model/hours/opening-hours.js';
import { readHours } from '../../model/hours/read-hours.js';
import type { Offer } from '../../model/offer.js';

export type ReadOddHours = (text: string) => OpeningHours | undefined;

/** Gives the hours of offers as a compact feed carries them, each text being read once; none when not certain. */
export function hoursWriter(readOdd?: ReadOddHours): (offer: Offer) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (offer) => {
    const text = hoursTextOf(offer);
    if (text === undefined) return undefined;
    if (!known.has(text)) {
      const hours = readHours(text) ?? readOdd?.(text);
      known.set(text, hours && encodeHours(hours));
    }
    return known.get(text);
  };
}
