import { freshnessPorts, whenIdle } from '../platform/freshness-ports.js';
import { Freshness } from '../store/effects/freshness.js';
import type { FeedLoad } from '../store/effects/feed-effect.js';
import { define } from '../views/base/define.js';
import { OiErrorEvent } from '../views/base/events.js';
import { OiFreshness } from '../views/freshness/freshness.js';
import { LAZY_VIEWS } from './lazy-views.js';

export type ReadyElement = HTMLElement & { readonly ready: Promise<void> };

const told = new WeakSet<HTMLElement>();

/** What follows the first list: the feed is kept fresh, and an offer can be read where the network is gone. */
export function keepFresh(element: ReadyElement, load: FeedLoad): Freshness | undefined {
  if (load.signal.aborted) return undefined;
  define('oi-freshness', OiFreshness);
  // Asked again, and said, when an offer is opened.
  void whenIdle().then(() => LAZY_VIEWS.offer().catch(() => undefined));
  return new Freshness(load, {
    ...freshnessPorts(load.settings),
    tellStale: (message, url) => {
      if (told.has(element)) return;
      told.add(element);
      console.warn(`offre-insertion : ${message}`, url);
      // Known before the first answer is; the page hears of what is shown first.
      void element.ready.then(() => element.dispatchEvent(new OiErrorEvent({ kind: 'stale', message, url })));
    },
  });
}
