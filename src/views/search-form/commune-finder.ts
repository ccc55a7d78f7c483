import { createCommuneIndex, type CommuneIndex } from '../../geo/commune-index.js';
import type { Commune } from '../../model/commune.js';
import type { Feed } from '../../store/state.js';

/** Finds the communes of the feed by what is typed. Its index is built at the first need of each feed. */
export class CommuneFinder {
  #feed?: Feed;
  #index?: CommuneIndex;

  /** Communes that a name or a postcode may mean, best first; none without a feed. */
  find(feed: Feed | undefined, typed: string, limit: number): Commune[] {
    if (!feed) return [];
    if (feed !== this.#feed || !this.#index) {
      this.#feed = feed;
      this.#index = createCommuneIndex(feed.communes, feed.offers);
    }
    return this.#index.find(typed, limit);
  }
}
