import { Clock, type IconNode } from 'lucide';
import { departementOfOffer, timeAt } from '../../geo/opening.js';
import type { OpeningHours } from '../../model/hours/opening-hours.js';
import { statusAt } from '../../model/hours/opening-status.js';
import type { Offer } from '../../model/offer.js';
import { hoursMessagesFor } from '../../text/hours-messages.js';
import { openingWords } from './opening-words.js';

/** One short fact of a card. */
export interface OpeningFact {
  readonly icon: IconNode;
  readonly text: string;
}

/** What a card says of an offer at an instant: « Ouvert · ferme à 17 h »; nothing when nobody can tell. */
export function openingFact(
  offer: Offer,
  hours: OpeningHours | undefined,
  instant: number,
  lang: string,
): OpeningFact | undefined {
  if (!hours) return undefined;
  const { now, isHoliday } = timeAt(instant, departementOfOffer(offer));
  const text = openingWords(statusAt(hours, now, isHoliday), now, hoursMessagesFor(lang));
  return text === undefined ? undefined : { icon: Clock, text };
}
