import type { Meaning, Thesaurus } from '../thesaurus/thesaurus.js';
import { NOM } from './fields.js';
import { termsOf, type WordIndex } from './index-words.js';

/**
 * Offers whose name says a need in other words: who types `cigarette` finds `Arrêter de fumer` before what is only tagged so.
 * What an expression means is said by all those of its group.
 */
export class Kin {
  readonly #thesaurus: Thesaurus;
  readonly #index: WordIndex;
  readonly #known = new Map<Meaning, ReadonlySet<number>>();

  constructor(thesaurus: Thesaurus, index: WordIndex) {
    this.#thesaurus = thesaurus;
    this.#index = index;
  }

  /** Positions of the offers whose name holds an expression of this meaning. */
  of(meaning: Meaning): ReadonlySet<number> {
    let docs = this.#known.get(meaning);
    if (!docs) this.#known.set(meaning, (docs = this.#find(meaning)));
    return docs;
  }

  #find(meaning: Meaning): Set<number> {
    const docs = new Set<number>();
    for (const expression of this.#thesaurus.expressions) {
      if (expression.meaning !== meaning || expression.strict || expression.context) continue;
      for (const doc of namesHolding(expression.stems, this.#index)) docs.add(doc);
    }
    return docs;
  }
}

/** Positions of the offers whose name holds all these stems. */
function namesHolding(stems: readonly string[], index: WordIndex): ReadonlySet<number> {
  let held: Set<number> | undefined;
  for (const stem of stems) {
    const here = new Set<number>();
    for (const term of termsOf(index, stem)) {
      for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
        const doc = index.docs[at]!;
        if (index.fields[at]! & NOM && (!held || held.has(doc))) here.add(doc);
      }
    }
    if (here.size === 0) return here;
    held = here;
  }
  return held ?? new Set();
}
