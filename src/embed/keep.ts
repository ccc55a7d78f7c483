import { feedOf } from '../store/reduce.js';
import { isKept } from '../platform/is-kept.js';
import type { FeedLoad } from '../store/effects/feed-effect.js';
import type { Keeper } from '../store/ports.js';
import type { ReadyElement } from './keep-fresh.js';

/** Fetches what keeps a feed fresh: at once where an earlier visit kept it, else once the first load is over. */
export async function keep(
  element: ReadyElement,
  load: FeedLoad,
  settled?: Promise<void>,
): Promise<Keeper | undefined> {
  const { cache, src } = load.settings;
  // Over what is shown, another département only comes whole.
  const isShown = feedOf(load.store.state) !== undefined;
  if (isShown || cache === 'none' || !settled || !(await Promise.race([isKept(src[0]!), settled]))) await settled;
  return (await import('./keep-fresh.js')).keepFresh(element, load);
}
