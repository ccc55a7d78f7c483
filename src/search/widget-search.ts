import type { Query, Search, SearchOutcome } from '../model/query.js';
import type { Selection, SelectionOutcome } from './selection/selection.js';
import type { Blocker } from './selection/blockers.js';
import { highlightRanges, highlightTerms } from './text/highlight.js';
import { suggest, type Suggestion } from './text/suggest.js';
import { match, read, type TextIndex } from './text/text-search.js';
import { understandingOf, type Understanding } from './text/understand.js';
import type { TextMatches } from './text-matches.js';

/** A `Search` with what the widget's views need besides. Everything is synchronous and pure. */
export interface WidgetSearch extends Search {
  run(query: Query): SelectionOutcome;
  /** Which parts of the query hide results, and how many would come without: see `blockersOf`. */
  whatBlocks(query: Query): Blocker[];
  /** What the words mean: needs, preferences, place, emergency. */
  understand(text: string): Understanding;
  /** Needs, structures and services to propose while typing; at most `limit`. */
  suggest(text: string, limit?: number): Suggestion[];
  /** Does `text`, which means this need, say whom it is for, at what cost, how, when or where besides? */
  saysMore(text: string, need: Suggestion): boolean;
  /** Finds the words of `text` in what is shown: as they were understood. */
  highlighter(text: string): Highlighter;
}

/** Where a shown text holds the words of a query: offsets, end excluded, in order and apart. */
export type Highlighter = (shown: string) => [start: number, end: number][];

/** Queries remembered: facets, blockers and views ask about the same text several times. */
const REMEMBERED = 8;

/** Joins the filters and the words into one search; `now`, in milliseconds since 1970, tells which day « demain » is. */
export function composeSearch(selection: Selection, index: TextIndex, now = Date.now): WidgetSearch {
  const matches = remember((text) => match(text, index));
  const matchesOf = ({ text }: Query) => (text ? matches(text) : undefined);
  const understand = (text: string) => understandingOf(read(text, index), text, now());
  return {
    run: (query): SearchOutcome & SelectionOutcome => selection.run(query, matchesOf(query)),
    whatBlocks: (query) => selection.whatBlocks(query, matchesOf(query)),
    understand,
    suggest: (text, limit = 8) => suggest(text, limit, index),
    saysMore(text, { text: label, thematique = '' }) {
      const said = understand(text);
      const named = besides(understand(label));
      return said.thematiques.includes(thematique) && besides(said).some((value) => !named.includes(value));
    },
    highlighter: (text) => {
      const terms = highlightTerms(read(text, index));
      return (shown) => highlightRanges(shown, terms);
    },
  };
}

/** All that is understood but the need itself. */
function besides({ publics, frais, modes_accueil, open, places, here, postcode, radius }: Understanding): unknown[] {
  return [publics, frais, modes_accueil, open, places, here ?? [], postcode ?? [], radius ?? []].flat();
}

/** The last few answers, by text. They depend on the text alone, so keeping them changes nothing but time. */
function remember(compute: (text: string) => TextMatches | undefined): (text: string) => TextMatches | undefined {
  const answers = new Map<string, TextMatches | undefined>();
  return (text) => {
    if (answers.has(text)) return answers.get(text);
    const answer = compute(text);
    if (answers.size >= REMEMBERED) answers.delete(answers.keys().next().value!);
    answers.set(text, answer);
    return answer;
  };
}
