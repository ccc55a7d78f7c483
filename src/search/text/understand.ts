import type { OpenValue } from '../../model/hours/open-values.js';
import type { Concept } from './concepts.js';
import { NEGATIONS } from './function-words.js';
import { momentsIn, openValues } from './moments.js';
import type { NamedPlace } from './places.js';
import type { QueryWord } from './query-words.js';
import type { ReadQuery } from './text-search.js';
import { stem } from './stem.js';
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

/** `now`, in milliseconds since 1970, tells which day « demain » is. */
export function understandingOf(query: ReadQuery | undefined, text: string, now: number): Understanding {
  if (!query) return { thematiques: [], publics: [], types: [], frais: [], modes_accueil: [], open: [], places: [] };
  const { thematic, preferences, words } = query;
  const ordered = [...thematic].sort((a, b) => b[1] - a[1]);
  const least = (ordered[0]?.[1] ?? 0) * WORTH_PROPOSING;
  const thematiques = ordered.filter(([, strength]) => strength >= least).slice(0, MOST_THEMATIQUES);
  const emergency = emergencyOf(query);
  return {
    ...preferences,
    ...reachIn(text),
    open: openValues(momentsIn(words).named, now),
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
/** Words of who wants to help: beside them any expression is a subject, unless someone speaks of themselves. */
const HELPING = new Set(
  'benevole benevolat benevoles recrutement recrute devenir ecoutant metier formation accompagner travailleur'.split(
    ' ',
  ),
);
const ONESELF = new Set('je j me m moi mon ma mes nous'.split(' '));
/** Who is put out of there has lost a job, or a lesson, not a roof; nor has who spends their nights at play. */
const HOUSED = new Set(
  (
    'patron patronne employeur travail boulot taf job entreprise ecole college lycee cantine ' +
    'console consoles jeux tele manga mangas'
  ).split(' '),
);
/** What hurts by itself: nobody does it. */
const BODY = new Set(
  (
    'dos genou genoux ventre tete dent dents jambe jambes pied pieds epaule epaules main mains bras cou poignet cheville ' +
    'oreille oreilles yeux coeur marche marcher mange manger respire tousse'
  ).split(' '),
);
/** Words beside which the rest tells of a story, a holiday or a playground. */
const ELSEWHERE = new Set(
  'film films livre roman serie stage permis vacances camarade camarades educateurs auteur auteurs deuil ecran ecrans'.split(
    ' ',
  ),
);
const CARS = new Set('voiture auto vehicule scooter moto velo camion'.split(' '));
/** What is said beside a number that one calls. */
const CALL = new Set(
  'appeler appelle appel numero telephone joindre urgence samu social repond place soir nuit maintenant vite demain'.split(
    ' ',
  ),
);

/**
 * The number of the longest expression of an emergency that the query holds. `veut se tuer` and `veut me tuer` hold the same
 * words: someone else who does it to me is violence.
 */
function emergencyOf({ concepts, words }: ReadQuery): string | undefined {
  const forms = words.filter(({ link, filler, place }) => !link && !filler && !place).map(({ form }) => form);
  const calls = concepts.filter((concept) => concept.expression.meaning.emergency && isCall(concept, words, forms));
  const suffered = words.some(({ form }) => form === 'me') && !words.some(({ form }) => form === 'je' || form === 'j');
  const unlikely = suffered ? '3114' : '3919';
  const precision = ({ expression, words: at }: Concept) =>
    expression.stems.length + at.length / 10 - (expression.meaning.emergency === unlikely ? 0.01 : 0);
  calls.sort((a, b) => precision(b) - precision(a));
  return calls[0]?.expression.meaning.emergency;
}

/** Single words of an emergency, and what makes them tell something else: `mon dos me fait mal` reads as `me fait du mal`. */
const BY_ITSELF: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [stem('fait'), BODY],
  [stem('tape'), CARS],
]);
/** Alone they are a call; beside anything but who does it or bears it, a subject (`violences urbaines`) or part of a longer call. */
const VIOLENCE = new Set(['violence', 'battue'].map(stem));
const BEARS = new Set(['femme', 'femmes', 'famille']);
const NOTHING: ReadonlySet<string> = new Set();
/** Who may do it, all the same. */
const SOMEONE = new Set('mari conjoint compagnon copain mec ex pere mere papa maman elle'.split(' '));
/** What is said of an employer as of a family: `mis dehors`; and of a night at play as of one outside. */
const PUT_OUT = new Set(['mis', 'mise', 'vire', 'porte', 'chasse', 'passe'].map(stem));

/** `115` is a call, `115 rue de Fougères` is not; nor is `suicide` in `formation prévention du suicide`. */
function isCall({ expression, words: at }: Concept, words: readonly QueryWord[], forms: readonly string[]): boolean {
  const hold = (set: ReadonlySet<string>) => forms.some((form) => set.has(form));
  const { emergency } = expression.meaning;
  const says = (set: ReadonlySet<string>) => words.some(({ form }) => set.has(form));
  if (hold(ELSEWHERE)) return false;
  if (hold(HELPING) && !says(ONESELF) && !(emergency === '3114' && at.length > 1)) return false;
  if (emergency === '115' && hold(HOUSED) && expression.stems.some((each) => PUT_OUT.has(each))) return false;
  if (hold(BY_ITSELF.get(expression.stems.join()) ?? NOTHING) && !says(SOMEONE)) return false;
  if (expression.strict) return !goesOn(words, at[at.length - 1]!);
  if (at.length > 1) return true;
  const [said] = expression.stems;
  if (/^\d+$/.test(said!) || VIOLENCE.has(said!)) {
    const beside = [CALL, SOMEONE, BEARS];
    const alone = forms.every((form) => stem(form) === said || beside.some((set) => set.has(form)));
    return alone && !words.some(({ form }) => NEGATIONS.has(form));
  }
  return !hold(ABOUT);
}

/** `à la rue de la Paix`, `en finir avec la paperasse`: what follows makes it something else. */
function goesOn(words: readonly QueryWord[], at: number): boolean {
  const next = words[at + 1]?.form ?? '';
  return words[at]!.form === 'rue' ? /^(de|du|des)$/.test(next) : words[at]!.form === 'finir' && next === 'avec';
}
