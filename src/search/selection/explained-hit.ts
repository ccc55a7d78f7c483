import type { Offer } from '../../model/offer.js';
import type { Hit } from '../../model/query.js';
import type { TextMatches } from '../text-matches.js';

/**
 * A hit whose reasons are worked out when read: a list shows fifty hits of perhaps thousands. The getter is one for all, and each
 * hit's own, so that a copy has it too: written in each hit, it made an answer of eight thousand hits three times longer.
 */
export class ExplainedHit implements Hit {
  declare why: string[];
  declare distance?: number;
  declare reserved?: true;
  readonly #matches: TextMatches;
  readonly #position: number;
  readonly #last: readonly string[];

  static readonly #WHY: PropertyDescriptor & ThisType<ExplainedHit> = {
    enumerable: true,
    configurable: true,
    get() {
      return [...this.#matches.why(this.#position), ...this.#last];
    },
  };

  /** `last`: what is said after the reasons that `matches` gives. */
  constructor(
    public offer: Offer,
    public score: number,
    matches: TextMatches,
    position: number,
    last: readonly string[],
  ) {
    this.#matches = matches;
    this.#position = position;
    this.#last = last;
    Object.defineProperty(this, 'why', ExplainedHit.#WHY);
  }
}
