import type { OpeningHours } from '../model/hours/opening-hours.js';
import { statusAt, type IsHoliday, type LocalTime, type OpeningStatus } from '../model/hours/opening-status.js';
import type { Offer } from '../model/offer.js';
import { departementOf } from './codes.js';
import { isPublicHoliday } from './public-holidays.js';
import { localTime, timeZoneOf } from './time-zones.js';

/** What the calendar and the clocks of a place say at an instant. */
export interface PlaceTime {
  readonly now: LocalTime;
  readonly isHoliday: IsHoliday;
}

/** The département whose clocks and holidays an offer follows: its own, else its structure's. */
export function departementOfOffer(offer: Offer): string | undefined {
  return departementOf(offer) ?? (offer.structure && departementOf(offer.structure));
}

/** `instant` in milliseconds since 1970. */
export function timeAt(instant: number, departement: string | undefined): PlaceTime {
  return {
    now: localTime(instant, timeZoneOf(departement)),
    isHoliday: (day) => isPublicHoliday(day, departement),
  };
}

/** Whether an offer with these hours is open at an instant, by the clocks and the holidays of its département. */
export function openingStatus(hours: OpeningHours, instant: number, departement: string | undefined): OpeningStatus {
  const { now, isHoliday } = timeAt(instant, departement);
  return statusAt(hours, now, isHoliday);
}
