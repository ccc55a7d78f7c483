import { THEMATIQUES } from '../../model/vocabularies/vocabularies.js';
import { startingWith } from './correct.js';
import type { Name } from './names.js';
import type { QueryWord } from './query-words.js';
import { read, type TextIndex } from './text-search.js';
import { wordsOf } from './words.js';

/** Something to search for, proposed while typing. Choosing it searches `text`. */
export interface Suggestion {
  kind: 'need' | 'structure' | 'service';
  text: string;
  /** The thématique, for a need. */
  thematique?: string;
  /** How many offers it stands for. */
  count: number;
}

/** Letters before which anything could be meant. */
const SHORTEST = 2;
const MOST_NEEDS = 4;

/** Needs first, then structures, then services, whose words begin as those typed; at most `limit`. */
export function suggest(text: string, limit: number, index: TextIndex): Suggestion[] {
  const typed = wordsOf(text.slice(0, 100)).map(({ form }) => form);
  if (typed.join('').length < SHORTEST) return [];
  const needs = suggestNeeds(text, typed[typed.length - 1]!, index).slice(0, Math.min(MOST_NEEDS, limit));
  const structures = namesLike(typed, index.names.structures, 'structure');
  const services = namesLike(typed, index.names.services, 'service');
  const room = limit - needs.length;
  const kept = structures.slice(0, Math.max(Math.ceil(room / 2), room - services.length));
  return [...needs, ...kept, ...services.slice(0, room - kept.length)];
}

function suggestNeeds(text: string, last: string, index: TextIndex): Suggestion[] {
  const query = read(text, index);
  const begun = begunBy(query?.words ?? [], last, index);
  const thematic = [...(begun.size ? begun : (query?.thematic ?? []))].sort((a, b) => b[1] - a[1]);
  const best = thematic[0]?.[1] ?? 0;
  return thematic
    .filter(
      ([value, strength]) =>
        strength >= best * 0.5 && index.byThematique.has(value) && Object.hasOwn(THEMATIQUES, value),
    )
    .map(([value]) => ({
      kind: 'need',
      text: THEMATIQUES[value as keyof typeof THEMATIQUES],
      thematique: value,
      count: index.byThematique.get(value)!.length,
    }));
}

/**
 * What the expressions are about that hold the words typed and go on as the last, unfinished one begins: `loyer imp` may
 * become `loyer impayé`. Short ones are likelier. Empty when the last word is whole, or when there are none.
 */
function begunBy(words: readonly QueryWord[], last: string, { vocabulary, thesaurus }: TextIndex): Map<string, number> {
  const votes = new Map<string, number>();
  const word = words[words.length - 1];
  if (!word || word.link || (word.said && thesaurus.forms.has(last))) return votes;
  const said = words.slice(0, -1).filter(({ link, filler }) => !link && !filler);
  for (const key of new Set(startingWith(last, vocabulary).map((number) => vocabulary.stems[number]!))) {
    for (const number of thesaurus.byStem.get(key) ?? []) {
      const { stems, meaning } = thesaurus.expressions[number]!;
      if (meaning.emergency || !said.every(({ stem }) => stems.includes(stem))) continue;
      for (const [value, strength] of meaning.thematiques)
        votes.set(value, (votes.get(value) ?? 0) + strength / stems.length);
    }
  }
  return votes;
}

/** Names that hold a word beginning as each typed word does; those that begin so first, then the most frequent. */
function namesLike(typed: readonly string[], names: readonly Name[], kind: 'structure' | 'service'): Suggestion[] {
  const found: { name: Name; first: boolean }[] = [];
  for (const name of names) {
    if (!typed.every((start) => name.forms.some((form) => form.startsWith(start)))) continue;
    found.push({ name, first: name.forms[0]!.startsWith(typed[0]!) });
  }
  found.sort(
    (a, b) => Number(b.first) - Number(a.first) || b.name.count - a.name.count || (a.name.text < b.name.text ? -1 : 1),
  );
  return found.map(({ name: { text, count } }) => ({ kind, text, count }));
}
