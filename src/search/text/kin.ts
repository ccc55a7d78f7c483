import type { Meaning, Thesaurus } from '../thesaurus/thesaurus.js';
import { NOM } from './fields.js';
import { fieldsOf, termsOf, type WordIndex } from './index-words.js';

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
    for (const { meaning: other, stems, strict, context } of this.#thesaurus.expressions) {
      if (other === meaning && !strict && !context) addNamed(docs, stems, this.#index);
    }
    return docs;
  }
}

/** Share of the offers that may hold the rarest stem of an expression: one that more hold tells nothing. */
const MOST_HELD = 0.05;
/** That share of a small feed would leave everything out. */
const FEW = 20;

/** Adds the positions of the offers whose name holds all these stems. */
function addNamed(docs: Set<number>, stems: readonly string[], index: WordIndex): void {
  const counts = stems.map((stem) => index.counts[index.stems.get(stem) ?? -1] ?? 0);
  const least = Math.min(...counts);
  if (least === 0 || least > Math.max(FEW, MOST_HELD * index.size)) return;
  const rarest = stems[counts.indexOf(least)]!;
  const others = stems.filter((stem) => stem !== rarest);
  for (const term of termsOf(index, rarest)) {
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++) {
      if (!(index.fields[at]! & NOM)) continue;
      const doc = index.docs[at]!;
      if (others.every((stem) => fieldsOf(stem, doc, index) & NOM)) docs.add(doc);
    }
  }
}
