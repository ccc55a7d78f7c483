import type { Offer } from '../offer.js';
import { decodeHours } from './hours-code.js';
import { hoursTextOf } from './hours-text.js';
import type { OpeningHours } from './opening-hours.js';
import { readHours } from './read-hours.js';

/** Gives the opening hours of offers, when they are certain: those of a compact feed, else what its text says. */
export class HoursBook {
  readonly #known = new Map<string, OpeningHours | undefined>();
  readonly #readOdd?: (text: string) => OpeningHours | undefined;

  /** `readOdd` reads what our own reader does not: the `opening_hours` library, where it is there. */
  constructor(readOdd?: (text: string) => OpeningHours | undefined) {
    this.#readOdd = readOdd;
  }

  /** The same object for the same text, as long as this book is kept. */
  of(offer: Offer): OpeningHours | undefined {
    const { hours: code } = offer;
    if (code !== undefined) return this.#once(code, decodeHours);
    const text = hoursTextOf(offer);
    return text === undefined ? undefined : this.#once(text, (given) => readHours(given) ?? this.#readOdd?.(given));
  }

  #once(key: string, read: (key: string) => OpeningHours | undefined): OpeningHours | undefined {
    if (!this.#known.has(key)) this.#known.set(key, read(key));
    return this.#known.get(key);
  }
}
