import { define } from '../views/base/define.js';
import type { LazyViews } from '../views/widget/widget.js';

/** The views that arrive on demand. */
export const LAZY_VIEWS: LazyViews = {
  map: () => import('../views/map/map.js').then(({ OiMap }) => define('oi-map', OiMap)),
  offer: () => import('../views/offer/offer.js').then(({ OiOffer }) => define('oi-offer', OiOffer)),
};
