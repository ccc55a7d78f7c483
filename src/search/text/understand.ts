import type { ReadQuery } from './text-search.js';
import type { NamedPlace } from './places.js';

/** What a query means, for filters proposed in one click and numbers to call. */
export interface Understanding {
  /** Thématiques meant, the strongest first, at most five. */
  thematiques: string[];
  publics: string[];
  types: string[];
  frais: string[];
  modes_accueil: string[];
  /** Communes named. */
  places: NamedPlace[];
  /** The number to call first (`115`, `3919`, `119`, `3114`, `112`), when the words say an emergency. */
  emergency?: string;
}

const MOST_THEMATIQUES = 5;
/** Below this share of the strongest, a thématique is not worth proposing. */
const WORTH_PROPOSING = 0.5;

export function understandingOf(query: ReadQuery | undefined): Understanding {
  if (!query) return { thematiques: [], publics: [], types: [], frais: [], modes_accueil: [], places: [] };
  const { thematic, preferences, concepts } = query;
  const ordered = [...thematic].sort((a, b) => b[1] - a[1]);
  const least = (ordered[0]?.[1] ?? 0) * WORTH_PROPOSING;
  const thematiques = ordered.filter(([, strength]) => strength >= least).slice(0, MOST_THEMATIQUES);
  const calls = concepts.filter(({ expression }) => expression.meaning.emergency);
  calls.sort((a, b) => b.words.length - a.words.length);
  const emergency = calls[0]?.expression.meaning.emergency;
  return { ...preferences, thematiques: thematiques.map(([value]) => value), ...(emergency && { emergency }) };
}
