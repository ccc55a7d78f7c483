import { define } from '../views/base/define.js';
import { OiHours } from '../views/hours/hours.js';
import { OiOffer } from '../views/offer/offer.js';
import { OiOfferTools } from '../views/offer/tools/tools.js';

/** An opened offer: one chunk, fetched with the first that opens. */
export function defineOffer(): void {
  define('oi-hours', OiHours);
  define('oi-offer-tools', OiOfferTools);
  define('oi-offer', OiOffer);
}
