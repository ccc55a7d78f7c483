import { define } from '../views/base/define.js';
import type { LazyViews } from '../views/widget/widget.js';

/** The views that arrive on demand, so that the first list waits for none of them. */
export const LAZY_VIEWS: LazyViews = {
  controls: () => import('./define-controls.js').then(({ defineControls }) => defineControls()),
  handover: () => import('./define-handover.js').then(({ defineHandover }) => defineHandover()),
  map: () => import('../views/map/map.js').then(({ OiMap }) => define('oi-map', OiMap)),
  notebook: () => import('../views/notebook/notebook.js').then(({ OiNotebook }) => define('oi-notebook', OiNotebook)),
  offer: () => import('./define-offer.js').then(({ defineOffer }) => defineOffer()),
};
