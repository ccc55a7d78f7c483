import { THEMATIQUES } from '../../model/vocabularies/vocabularies.js';
import type { Name } from './names.js';
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
  const needs = suggestNeeds(text, index).slice(0, Math.min(MOST_NEEDS, limit));
  const structures = namesLike(typed, index.names.structures, 'structure');
  const services = namesLike(typed, index.names.services, 'service');
  const room = limit - needs.length;
  const kept = structures.slice(0, Math.max(Math.ceil(room / 2), room - services.length));
  return [...needs, ...kept, ...services.slice(0, room - kept.length)];
}

function suggestNeeds(text: string, index: TextIndex): Suggestion[] {
  const thematic = [...(read(text, index)?.thematic ?? [])].sort((a, b) => b[1] - a[1]);
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
