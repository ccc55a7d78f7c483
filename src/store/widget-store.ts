import type { Commune } from '../model/commune.js';
import { CommuneIndex } from '../geo/commune-index.js';
import type { WidgetSearch } from '../search/index.js';
import { runFeedEffect } from './effects/feed-effect.js';
import { runPositionEffect } from './effects/position-effect.js';
import { SearchEffect } from './effects/search-effect.js';
import type { Ports } from './ports.js';
import { feedOf } from './reduce.js';
import { Store } from './store.js';

/** A store whose effects run: what an element in a page holds. */
export class WidgetStore extends Store {
  readonly #ports: Ports;
  readonly #searchEffect: SearchEffect;
  #stops: (() => void)[] = [];
  #communes?: { readonly of: readonly Commune[]; readonly index: CommuneIndex };

  constructor(ports: Ports) {
    super();
    this.#ports = ports;
    this.#searchEffect = new SearchEffect(this, ports);
  }

  /** Starts, or starts again after `stop`: an element may leave the page and come back. */
  start(): void {
    this.stop();
    this.#searchEffect.start();
    this.#stops = [
      () => this.#searchEffect.stop(),
      runFeedEffect(this, this.#ports),
      runPositionEffect(this, this.#ports),
    ];
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** The text search, once it is there. */
  get words(): WidgetSearch | undefined {
    return this.#searchEffect.words;
  }

  /** Communes that a typed name or postcode may mean, best first. */
  findCommunes(text: string, limit: number): Commune[] {
    const communes = feedOf(this.state)?.communes ?? [];
    if (this.#communes?.of !== communes) this.#communes = { of: communes, index: new CommuneIndex(communes) };
    return this.#communes.index.find(text, limit);
  }
}
