import { define } from '../views/base/define.js';
import { OiHours } from '../views/hours/hours.js';
import { OiOffer } from '../views/offer/offer.js';

/** An opened offer: one chunk, fetched with the first that opens. */
export function defineOffer(): void {
  define('oi-hours', OiHours);
  define('oi-offer', OiOffer);
}
