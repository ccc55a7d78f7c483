import { labelOf } from '../../model/vocabularies/labels.js';
import { FRAIS, MODES_ACCUEIL, PUBLICS, THEMATIQUES } from '../../model/vocabularies/vocabularies.js';
import type { Offer } from '../../model/offer.js';
import { NOM, STRUCTURE } from './fields.js';
import { fieldsOf, type WordIndex } from './index-words.js';
import type { QueryWord } from './query-words.js';
import type { ReadQuery } from './text-search.js';

/** What is said of a result; the only French sentences of the search. */
const SAY = {
  thematique: (label: string) => `correspond à : ${label}`,
  names: (words: string) => `nommé « ${words} »`,
  words: (words: string) => `contient « ${words} »`,
  publics: (labels: string) => `pour : ${labels}`,
  commune: (nom: string) => `à ${nom}`,
};

/** Why one offer answers a query, in a few words, most telling first. Worked out for the offers shown only. */
export function reasonsFor(offer: Offer, position: number, query: ReadQuery, index: WordIndex): string[] {
  const thematique = bestThematique(offer, query);
  const reasons = thematique ? [SAY.thematique(labelOf(THEMATIQUES, thematique))] : [];
  const literal = literalReason(position, query, index, saysMore(query));
  if (literal) reasons.push(literal);
  reasons.push(...preferredReasons(offer, query));
  if (reasons.length > 0) return reasons;
  const held = literalReason(position, query, index, ({ link }) => !link);
  return held ? [held] : [];
}

/** Words that say more than the thématiques, once these are said. */
function saysMore({ words, concepts }: ReadQuery): (word: QueryWord) => boolean {
  const meant = new Set(concepts.flatMap((concept) => concept.words.map((i) => words[i])));
  return (word) => !word.link && !word.filler && !word.place && !meant.has(word);
}

/** The thématique of the offer that the query means most. */
function bestThematique({ thematiques = [] }: Offer, { thematic }: ReadQuery): string | undefined {
  let best: string | undefined;
  for (const value of thematiques) if ((thematic.get(value) ?? 0) > (best ? thematic.get(best)! : 0)) best = value;
  return best;
}

/** Those of the typed words worth saying that the offer holds. */
function literalReason(
  position: number,
  { words }: ReadQuery,
  index: WordIndex,
  isWorth: (word: QueryWord) => boolean,
): string | undefined {
  const held: QueryWord[] = [];
  let named = false;
  for (const word of words) {
    if (!isWorth(word)) continue;
    const fields = fieldsHolding(word, position, index);
    if (!fields) continue;
    held.push(word);
    named ||= (fields & (NOM | STRUCTURE)) > 0;
  }
  if (!held.length) return undefined;
  const said = [...new Set(held.map(({ form }) => index.spellings.get(form) ?? form))].join(' ');
  return named ? SAY.names(said) : SAY.words(said);
}

/** Bits of the fields of one offer that hold a word; 0 when none does. */
function fieldsHolding({ variants }: QueryWord, position: number, index: WordIndex): number {
  let fields = 0;
  for (const { stem } of variants) fields |= fieldsOf(stem, position, index);
  return fields;
}

/** What the query says beside its need, and the offer too. */
function preferredReasons(offer: Offer, { preferences }: ReadQuery): string[] {
  const reasons: string[] = [];
  const publics = preferences.publics.filter((value) => offer.publics?.includes(value));
  if (publics.length) reasons.push(SAY.publics(publics.map((value) => labelOf(PUBLICS, value)).join(', ')));
  if (offer.frais && preferences.frais.includes(offer.frais)) reasons.push(lower(labelOf(FRAIS, offer.frais)));
  for (const mode of preferences.modes_accueil) {
    if (offer.modes_accueil?.includes(mode)) reasons.push(lower(labelOf(MODES_ACCUEIL, mode)));
  }
  const place = preferences.places.find(
    ({ nom, code }) => (code && code === offer.code_insee) || nom === offer.commune,
  );
  if (place) reasons.push(SAY.commune(place.nom));
  return reasons;
}

function lower(label: string): string {
  return label[0]!.toLocaleLowerCase('fr') + label.slice(1);
}
