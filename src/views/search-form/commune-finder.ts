import { createCommuneIndex, type CommuneIndex } from '../../geo/commune-index.js';
import type { Commune } from '../../model/commune.js';
import type { Feed } from '../../store/state.js';

/** Finds communes by what is typed: those of the feed, and others. Its index is built at the first need of each feed. */
export class CommuneFinder {
  #feed?: Feed;
  #others?: readonly Commune[];
  #index?: CommuneIndex;

  /** Communes that a name or a postcode may mean, best first; none without a feed nor others. */
  find(feed: Feed | undefined, typed: string, limit: number, others?: readonly Commune[]): Commune[] {
    if (!feed && !others) return [];
    if (feed !== this.#feed || others !== this.#others || !this.#index) {
      this.#feed = feed;
      this.#others = others;
      this.#index = createCommuneIndex(joined(feed?.communes ?? [], others), feed?.offers);
    }
    return this.#index.find(typed, limit);
  }
}

/** The feed knows more of its communes. */
function joined(own: readonly Commune[], others: readonly Commune[] = []): readonly Commune[] {
  const codes = new Set(own.map(({ code }) => code));
  return others.length > 0 ? [...own, ...others.filter(({ code }) => !codes.has(code))] : own;
}
