import type { Commune } from '../model/commune.js';
import type { Offer } from '../model/offer.js';
import type { Query, Search, SearchOutcome } from '../model/query.js';
import { createSelection } from './selection/selection.js';
import { buildTextIndex, match } from './text/text-search.js';
import { COMPILED_THESAURUS } from './thesaurus/compiled.js';
import { readThesaurus } from './thesaurus/thesaurus.js';

export interface WidgetSearch extends Search {
  run(query: Query): SearchOutcome;
}

export function createSearch(offers: Offer[], { communes = [] }: { communes?: Commune[] } = {}): WidgetSearch {
  const selection = createSelection(offers, { communes });
  const building = buildTextIndex(offers, communes, readThesaurus(COMPILED_THESAURUS));
  let step = building.next();
  while (!step.done) step = building.next();
  const index = step.value;
  return { run: (query) => selection.run(query, query.text ? match(query.text, index) : undefined) };
}
