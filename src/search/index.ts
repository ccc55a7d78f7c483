import type { Commune } from '../model/commune.js';
import type { Offer } from '../model/offer.js';
import { HoursBook } from '../model/hours/hours-book.js';
import type { OpeningHours } from '../model/hours/opening-hours.js';
import { drain } from './drain.js';
import { openAt } from './hours/open-at.js';
import { createSelection } from './selection/selection.js';
import { buildTextIndex } from './text/text-search.js';
import { COMPILED_THESAURUS } from './thesaurus/compiled.js';
import { readOnce } from './thesaurus/thesaurus.js';
import { composeSearch, type WidgetSearch } from './widget-search.js';

export type { Search, Query, Place, Hit, Facets, SearchOutcome, SortOrder } from '../model/query.js';
export type { Commune } from '../model/commune.js';
export type { Offer } from '../model/offer.js';
export type { Highlighter, WidgetSearch } from './widget-search.js';
export type { Understanding } from './text/understand.js';
export type { Suggestion } from './text/suggest.js';

export type { OpeningHours } from '../model/hours/opening-hours.js';

export interface SearchOptions {
  communes?: Commune[];
  today?: string;
  now?: () => number;
  hours?: (offer: Offer) => OpeningHours | undefined;
}

/**
 * A search over `offers`, ready at once: words, filters, place and order, as the contract says. Build
 * it once and ask it many times; building 5 000 offers takes a good half second. `communes` (those of the
 * feed) gives centres and EPCI, and the names of places that a text may hold; `today` (`AAAA-MM-JJ`, else the
 * day it is) is what `recent` counts from. `now` (milliseconds since 1970) is the clock of `open` and of « demain », asked each
 * time;
 * `hours` gives the opening hours of an offer, by default those that are certain.
 */
export function createSearch(
  offers: Offer[],
  { communes = [], today, now = Date.now, hours }: SearchOptions = {},
): WidgetSearch {
  const thesaurus = drain(readOnce(COMPILED_THESAURUS));
  return composeSearch(
    createSelection(offers, { communes, today, open: openAt(now, hours ?? certainHours()) }),
    drain(buildTextIndex(offers, communes, thesaurus)),
    now,
  );
}

function certainHours(): (offer: Offer) => OpeningHours | undefined {
  const book = new HoursBook();
  return (offer) => book.of(offer);
}
