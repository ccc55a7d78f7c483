import type { Offer } from '../../model/offer.js';
import { Buckets } from './buckets.js';
import { FIELDS, NOM, STRUCTURE } from './fields.js';
import { isFunctionWord } from './function-words.js';
import { LONGEST_WORD, scanWords } from './scan.js';
import { stem } from './stem.js';
import { WordNumbers } from './word-numbers.js';
import { formOf } from './words.js';

/**
 * Where every word of a set of offers stands. A term is a folded form (`loyers`); its postings run from
 * `offsets[term]` to `offsets[term + 1]`. Forms that share a stem are found together, the typed one first.
 */
export interface WordIndex {
  readonly size: number;
  /** The form of each term. */
  readonly forms: readonly string[];
  /** Accented spelling of the folded forms that have one, as the feed writes it. */
  readonly spellings: ReadonlyMap<string, string>;
  /** The number of each term's stem. */
  readonly stemOf: Int32Array;
  /** Form → its term. */
  readonly terms: WordNumbers;
  /** Stem → its number. */
  readonly stems: WordNumbers;
  /** The stem of each number. */
  readonly stemKeys: readonly string[];
  /** The terms of each stem. */
  readonly byStem: Buckets;
  readonly offsets: Uint32Array;
  /** Position of the offer of each posting. */
  readonly docs: Uint32Array;
  /** Saturated weight of the word in that offer, 0 to 1. */
  readonly weights: Float32Array;
  /** Bits of the fields where it stands. */
  readonly fields: Uint8Array;
  /** How many offers hold each stem. */
  readonly counts: Uint32Array;
  /** The sum of the rarities of the words of each offer's name, and of its structure's. */
  readonly nomIdf: Float32Array;
  readonly structureIdf: Float32Array;
}

/** The terms of a stem, by its number in the index; none for a stem that no offer holds. */
export function termsOf({ stems, byStem }: WordIndex, stem: string): Uint32Array {
  return byStem.of(stems.get(stem));
}

/** Bits of the fields of the offer at `position` that hold a stem; 0 when none does. */
export function fieldsOf(stem: string, position: number, index: WordIndex): number {
  let fields = 0;
  for (const term of termsOf(index, stem)) {
    const at = find(index.docs, position, index.offsets[term]!, index.offsets[term + 1]!);
    if (at >= 0) fields |= index.fields[at]!;
  }
  return fields;
}

/** Binary search of `value` in `sorted` between two bounds; -1 when it is not there. */
function find(sorted: Uint32Array, value: number, from: number, to: number): number {
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] === value) return middle;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return -1;
}

/** Occurrences at which a word has half its weight (BM25's k1). */
const SATURATION = 1.4;
const NOTHING = -1;
/** Postings of a block, which is read between two pauses. */
const BLOCK = 1 << 14;

/** Some postings, side by side. */
class Block {
  readonly term = new Uint32Array(BLOCK);
  readonly doc = new Uint32Array(BLOCK);
  readonly weight = new Float32Array(BLOCK);
  readonly field = new Uint8Array(BLOCK);
  length = 0;
}

/** Postings as they are met, offer after offer, before they are sorted by term. */
class Gathered {
  readonly forms: string[] = [];
  readonly stemOf: number[] = [];
  readonly stems = new WordNumbers();
  readonly stemKeys: string[] = [];
  readonly spellings = new Map<string, string>();
  readonly blocks: Block[] = [];
  readonly terms = new WordNumbers();
  /** Word as it is written → term: most words of a feed are met many times. */
  private readonly seen = new WordNumbers();

  read(text: string, start: number, end: number, dotted: boolean): number {
    const raw = text.slice(start, Math.min(end, start + LONGEST_WORD));
    let term = this.seen.get(raw);
    if (term === undefined) this.seen.set(raw, (term = this.meet(raw, formOf(text, start, end, dotted))));
    return term;
  }

  private meet(raw: string, form: string): number {
    if (!form || isFunctionWord(form)) return NOTHING;
    this.spell(raw, form);
    const known = this.terms.get(form);
    if (known !== undefined) return known;
    const key = stem(form);
    let number = this.stems.get(key);
    if (number === undefined) this.stems.set(key, (number = this.stemKeys.push(key) - 1));
    const term = this.forms.push(form) - 1;
    this.terms.set(form, term);
    this.stemOf.push(number);
    return term;
  }

  /** Capitals are often written without accents; small letters without any mean that there are none. */
  private spell(raw: string, form: string): void {
    if (raw === form) this.spellings.delete(form);
    const spelling = raw.toLowerCase();
    if (spelling !== form && !this.terms.has(form)) this.spellings.set(form, spelling);
  }

  push(term: number, doc: number, weight: number, field: number): void {
    let block = this.blocks[this.blocks.length - 1];
    if (!block || block.length === BLOCK) this.blocks.push((block = new Block()));
    block.term[block.length] = term;
    block.doc[block.length] = doc;
    block.weight[block.length] = weight;
    block.field[block.length++] = field;
  }
}

/** What one offer holds, term by term, while it is read. */
class Reader {
  private weight = new Float32Array(1 << 14);
  private field = new Uint8Array(1 << 14);
  private readonly touched: number[] = [];

  constructor(private readonly into: Gathered) {}

  offer(offer: Offer, position: number): void {
    for (const field of FIELDS) {
      const text = field.text(offer);
      if (text) this.text(text, field.bit, field.weight, field.b, field.usual);
    }
    for (const term of this.touched) {
      const weight = this.weight[term]!;
      this.into.push(term, position, weight / (weight + SATURATION), this.field[term]!);
      this.weight[term] = this.field[term] = 0;
    }
    this.touched.length = 0;
  }

  private text(text: string, bit: number, weight: number, b: number, usual: number): void {
    const found: number[] = [];
    scanWords(text, (start, end, dotted) => {
      const term = this.into.read(text, start, end, dotted);
      if (term !== NOTHING) found.push(term);
    });
    const each = weight / (1 - b + (b * found.length) / usual);
    for (const term of found) this.count(term, each, bit);
  }

  private count(term: number, weight: number, bit: number): void {
    if (term >= this.weight.length) this.grow(term);
    if (this.field[term] === 0) this.touched.push(term);
    this.weight[term]! += weight;
    this.field[term]! |= bit;
  }

  private grow(term: number): void {
    const larger = Math.max(term + 1, this.weight.length * 2);
    const { weight, field } = this;
    (this.weight = new Float32Array(larger)).set(weight);
    (this.field = new Uint8Array(larger)).set(field);
  }
}

/** Reads every offer, yielding after each so that the caller may pause; returns the index. */
export function* indexWords(offers: readonly Offer[]): Generator<void, WordIndex> {
  const gathered = new Gathered();
  const reader = new Reader(gathered);
  for (let position = 0; position < offers.length; position++) {
    reader.offer(offers[position]!, position);
    yield;
  }
  return yield* sortByTerm(gathered, offers.length);
}

/** Turns postings by offer into postings by term: a counting sort. */
function* sortByTerm(gathered: Gathered, size: number): Generator<void, WordIndex> {
  const { blocks, forms, terms, stems, stemKeys, spellings } = gathered;
  const offsets = new Uint32Array(forms.length + 1);
  for (const { term, length } of blocks) {
    for (let i = 0; i < length; i++) offsets[term[i]! + 1]!++;
    yield;
  }
  for (let term = 1; term < offsets.length; term++) offsets[term]! += offsets[term - 1]!;
  const total = offsets[forms.length]!;
  const docs = new Uint32Array(total);
  const weights = new Float32Array(total);
  const fields = new Uint8Array(total);
  const next = offsets.slice();
  for (const { term, doc, weight, field, length } of blocks) {
    for (let i = 0; i < length; i++) {
      const at = next[term[i]!]!++;
      docs[at] = doc[i]!;
      weights[at] = weight[i]!;
      fields[at] = field[i]!;
    }
    yield;
  }
  const stemOf = Int32Array.from(gathered.stemOf);
  yield;
  const key = [0];
  const keyOf = (term: number) => ((key[0] = stemOf[term]!), key);
  const byStem = yield* Buckets.fill(forms.length, stemKeys.length, keyOf);
  const index = { size, forms, terms, spellings, stemOf, stems, stemKeys, byStem, offsets, docs, weights, fields };
  const counts = yield* countByStem(gathered, stemOf);
  return { ...index, counts, ...(yield* sumNames(gathered, size, stemOf, counts)) };
}

/** BM25's inverse document frequency: `count` offers of `size` hold the word. */
export function idfOf(count: number, size: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** An offer that holds two forms of a stem counts once. */
function* countByStem({ blocks, stemKeys }: Gathered, stemOf: Int32Array): Generator<void, Uint32Array> {
  const counts = new Uint32Array(stemKeys.length);
  const last = new Int32Array(stemKeys.length).fill(NOTHING);
  for (const { term, doc, length } of blocks) {
    for (let i = 0; i < length; i++) {
      const stem = stemOf[term[i]!]!;
      if (last[stem] !== doc[i]) counts[stem]!++;
      last[stem] = doc[i]!;
    }
    yield;
  }
  return counts;
}

function* sumNames({ blocks }: Gathered, size: number, stemOf: Int32Array, counts: Uint32Array) {
  // Twice as precise as what is kept: names of the same words weigh the same, in whatever order they are summed.
  const [nomIdf, structureIdf] = [new Float64Array(size), new Float64Array(size)];
  for (const { term, doc, field, length } of blocks) {
    for (let i = 0; i < length; i++) {
      if (!(field[i]! & (NOM | STRUCTURE))) continue;
      const idf = idfOf(counts[stemOf[term[i]!]!]!, size);
      if (field[i]! & NOM) nomIdf[doc[i]!]! += idf;
      if (field[i]! & STRUCTURE) structureIdf[doc[i]!]! += idf;
    }
    yield;
  }
  return { nomIdf: Float32Array.from(nomIdf), structureIdf: Float32Array.from(structureIdf) };
}
