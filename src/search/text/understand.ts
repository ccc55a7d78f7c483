import type { OpenValue } from '../../model/hours/open-values.js';
import type { Concept } from './concepts.js';
import { momentsIn } from './moments.js';
import type { NamedPlace } from './places.js';
import type { QueryWord } from './query-words.js';
import type { ReadQuery } from './text-search.js';
import { reachIn, type NamedReach } from './where.js';

/** What a query means, for filters proposed in one click and numbers to call. */
export interface Understanding extends NamedReach {
  /** Thématiques meant, the strongest first, at most five. */
  thematiques: string[];
  publics: string[];
  types: string[];
  frais: string[];
  modes_accueil: string[];
  /** When it should be open: values of the filter `open`. */
  open: OpenValue[];
  /** Communes named. */
  places: NamedPlace[];
  /** The number to call first (`115`, `3919`, `119`, `3114`, `112`), when the words say an emergency. */
  emergency?: string;
}

const MOST_THEMATIQUES = 5;
/** Below this share of the strongest, a thématique is not worth proposing. */
const WORTH_PROPOSING = 0.5;

export function understandingOf(query: ReadQuery | undefined, text: string): Understanding {
  if (!query) return { thematiques: [], publics: [], types: [], frais: [], modes_accueil: [], open: [], places: [] };
  const { thematic, preferences, words } = query;
  const ordered = [...thematic].sort((a, b) => b[1] - a[1]);
  const least = (ordered[0]?.[1] ?? 0) * WORTH_PROPOSING;
  const thematiques = ordered.filter(([, strength]) => strength >= least).slice(0, MOST_THEMATIQUES);
  const emergency = emergencyOf(query);
  return {
    ...preferences,
    ...reachIn(text),
    open: momentsIn(words),
    thematiques: thematiques.map(([value]) => value),
    ...(emergency && { emergency }),
  };
}

/** Words beside which a single word (`suicide`) is a subject, not a call. */
const ABOUT = new Set(
  'formation former professionnel professionnels prevention metier emploi atelier conference association deuil'.split(
    ' ',
  ),
);
/** Words beside which the rest tells of a story, a holiday or a playground. */
const ELSEWHERE = new Set(
  'film films livre roman serie stage permis vacances camarade camarades educateurs auteur auteurs deuil ecran ecrans'.split(
    ' ',
  ),
);
/** What is said beside a number that one calls. */
const CALL = new Set('appeler appelle appel numero telephone joindre urgence samu social repond place'.split(' '));

/**
 * The number of the longest expression of an emergency that the query holds. `veut se tuer` and `veut me tuer` hold the same
 * words: someone else who does it to me is violence.
 */
function emergencyOf({ concepts, words }: ReadQuery): string | undefined {
  const forms = words.filter(({ link, filler }) => !link && !filler).map(({ form }) => form);
  const calls = concepts.filter((concept) => concept.expression.meaning.emergency && isCall(concept, words, forms));
  const suffered = words.some(({ form }) => form === 'me') && !words.some(({ form }) => form === 'je' || form === 'j');
  const unlikely = suffered ? '3114' : '3919';
  const precision = ({ expression, words: at }: Concept) =>
    expression.stems.length + at.length / 10 - (expression.meaning.emergency === unlikely ? 0.01 : 0);
  calls.sort((a, b) => precision(b) - precision(a));
  return calls[0]?.expression.meaning.emergency;
}

/** `115` is a call, `115 rue de Fougères` is not; nor is `suicide` in `formation prévention du suicide`. */
function isCall({ expression, words: at }: Concept, words: readonly QueryWord[], forms: readonly string[]): boolean {
  if (forms.some((form) => ELSEWHERE.has(form))) return false;
  if (expression.strict) return !goesOn(words, at[at.length - 1]!);
  if (at.length > 1) return true;
  const [number] = expression.stems;
  if (/^\d+$/.test(number!)) return forms.every((form) => form === number || CALL.has(form));
  return !forms.some((form) => ABOUT.has(form));
}

/** `à la rue de la Paix`, `en finir avec la paperasse`: what follows makes it something else. */
function goesOn(words: readonly QueryWord[], at: number): boolean {
  const next = words[at + 1]?.form ?? '';
  return words[at]!.form === 'rue' ? /^(de|du|des)$/.test(next) : words[at]!.form === 'finir' && next === 'avec';
}
