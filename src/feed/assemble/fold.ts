import { foldName } from '../../geo/fold-name.js';
import type { Offer } from '../../model/offer.js';

/** Words in common over words in all, from which two names are nearly the same. */
const NEARLY_SAME = 0.8;
/** Offers of one structure compared two by two: above, only names that are the same once folded are. */
const MOST_COMPARED = 300;

/**
 * Folds near-duplicates: offers of the same structure (by SIRET, or by name and place), in the same
 * commune, with a thématique in common and nearly the same name. Two records of one source are only
 * folded when all that tells services apart is the same: a source knows its own. The
 * survivor has the best `score_qualite`, then the newest date, then the first `id`, stands where it stood, and names
 * the `sources` of all. Which offers are left never depends on their order. Returns them, in order.
 */
export function foldDuplicates(offers: readonly Offer[]): Offer[] {
  const groups = new Groups(offers.length);
  for (const members of bySameStructure(offers)) joinDuplicates(offers, members, groups);
  const folded = groups.several();
  if (folded.size === 0) return [...offers];
  const survivors = new Map<number, Offer>();
  const gone = new Set<number>();
  for (const members of folded.values()) {
    const [best, ...others] = members.sort((one, other) => compare(offers[one]!, offers[other]!));
    survivors.set(best!, { ...offers[best!]!, sources: sourcesOf(members.map((member) => offers[member]!)) });
    for (const member of others) gone.add(member);
  }
  return offers.map((offer, index) => survivors.get(index) ?? offer).filter((_, index) => !gone.has(index));
}

/** The best first. */
function compare(one: Offer, other: Offer): number {
  const scores = (other.score_qualite ?? 0) - (one.score_qualite ?? 0);
  const [date, otherDate] = [one.date_maj ?? '', other.date_maj ?? ''];
  return scores || (date === otherDate ? (one.id < other.id ? -1 : 1) : date > otherDate ? -1 : 1);
}

/** The survivor's own source first, when the best offer is. */
function sourcesOf(offers: readonly Offer[]): string[] {
  return [...new Set(offers.flatMap(({ sources, source }) => sources ?? source ?? []))];
}

/** Positions of the offers of each structure that has several, whatever identifiers its sources gave it. */
function bySameStructure(offers: readonly Offer[]): Iterable<number[]> {
  const structures = new Groups(offers.length);
  const first = new Map<string, number>();
  offers.forEach((offer, index) => {
    for (const key of structureKeys(offer)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else structures.join(known, index);
    }
  });
  return structures.several().values();
}

function structureKeys({ structure, structure_id }: Offer): string[] {
  const keys = structure_id === undefined ? [] : [`id ${structure_id}`];
  if (!structure) return keys;
  if (structure.siret) keys.push(`siret ${structure.siret}`);
  const place = structure.code_insee ?? (structure.commune && foldName(structure.commune));
  if (place) keys.push(`nom ${foldName(structure.nom)} ${place}`);
  return keys;
}

interface Compared {
  index: number;
  offer: Offer;
  name: string;
  words: Set<string>;
}

function joinDuplicates(offers: readonly Offer[], members: readonly number[], groups: Groups): void {
  const compared = members.map((index): Compared => {
    const name = foldName(offers[index]!.nom);
    return { index, offer: offers[index]!, name, words: new Set(name.split(' ')) };
  });
  const onlySameNames = compared.length > MOST_COMPARED;
  if (onlySameNames) compared.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  for (let i = 0; i < compared.length; i += 1) {
    for (let j = i + 1; j < compared.length; j += 1) {
      if (onlySameNames && compared[i]!.name !== compared[j]!.name) break;
      if (areDuplicates(compared[i]!, compared[j]!)) groups.join(compared[i]!.index, compared[j]!.index);
    }
  }
}

function areDuplicates(one: Compared, other: Compared): boolean {
  return (
    shareThematique(one.offer, other.offer) &&
    mayShareCommune(one.offer, other.offer) &&
    similarity(one, other) >= NEARLY_SAME &&
    (one.offer.source !== other.offer.source || sayTheSame(one.offer, other.offer))
  );
}

function shareThematique({ thematiques: some }: Offer, { thematiques: others }: Offer): boolean {
  if (!some || !others) return some === others;
  return some.some((thematique) => others.includes(thematique));
}

function mayShareCommune(one: Offer, other: Offer): boolean {
  if (one.code_insee && other.code_insee) return one.code_insee === other.code_insee;
  return !one.commune || !other.commune || foldName(one.commune) === foldName(other.commune);
}

function similarity(one: Compared, other: Compared): number {
  if (one.name === other.name) return 1;
  let common = 0;
  for (const word of one.words) if (other.words.has(word)) common += 1;
  return common / (one.words.size + other.words.size - common);
}

/** What two records of one source must share to be one service: else it has its reasons to hold two. */
const TELLING = ['nom', 'description', 'adresse', 'telephone', 'courriel'] as const;

function sayTheSame(one: Offer, other: Offer): boolean {
  if (one.description === undefined) return false;
  return (
    TELLING.every((field) => foldName(one[field] ?? '') === foldName(other[field] ?? '')) &&
    String(one.zone_eligibilite) === String(other.zone_eligibilite) &&
    String(one.modes_accueil) === String(other.modes_accueil)
  );
}

/** Disjoint sets of positions (union-find with path halving). */
class Groups {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#rootOf(one), this.#rootOf(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** The sets of at least two positions, each in order. */
  several(): Map<number, number[]> {
    const members = new Map<number, number[]>();
    for (let index = 0; index < this.#parents.length; index += 1) {
      const root = this.#rootOf(index);
      if (root === index) continue;
      const known = members.get(root);
      if (known) known.push(index);
      else members.set(root, [root, index]);
    }
    return members;
  }

  #rootOf(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] = this.#parents[this.#parents[root]!]!;
    return root;
  }
}
