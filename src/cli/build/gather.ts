import { countMissing } from '../../feed/assemble/assemble.js';
import { foldDuplicates } from '../../feed/assemble/fold.js';
import { IssueLog } from '../../feed/issue-log.js';
import type { Offer, Structure } from '../../model/offer.js';
import type { Row, SpilledOffer } from './intake.js';
import type { StructureStore } from './structure-store.js';

/** The offers of one feed, joined and folded. */
export interface Gathered {
  offers: Offer[];
  folded: number;
  /** Those that count in this feed: an offer of several feeds counts once. */
  counted: Offer[];
  /** Defects of those that count. */
  issues: IssueLog;
}

/** Joins the offers of one feed with their structures and folds near-duplicates. The order of rows does not matter. */
export function gather(rows: Iterable<Row>, structures: StructureStore, isBest: (row: Row) => boolean): Gathered {
  const read = new Map<string, Structure | undefined>();
  const structureOf = ({ structure, structure_id }: SpilledOffer): Structure | undefined => {
    const id = structure ?? structure_id;
    if (id === undefined) return undefined;
    if (!read.has(id)) read.set(id, structures.get(id));
    return read.get(id);
  };
  const issues = new IssueLog();
  const counts = new Set<string>();
  const joined: Offer[] = [];
  for (const row of rows) {
    if (!isBest(row)) continue;
    const [, isCounted, spilled] = row;
    const structure = structureOf(spilled);
    // The row is ours: completed in place, as a copy of each would take as long as all the rest.
    const offer = Object.assign(spilled as Omit<Offer, 'structure'>, structure && { structure }) as Offer;
    joined.push(offer);
    if (isCounted) counts.add(offer.id);
    if (isCounted && !structure) issues.add('missing-structure', 'structure_id', offer.structure_id ?? offer.id);
  }
  joined.sort((one, other) => (one.id < other.id ? -1 : 1));
  const offers = foldDuplicates(joined);
  const counted = offers.filter(({ id }) => counts.has(id));
  countMissing(counted, issues);
  return { offers, folded: joined.length - offers.length, counted, issues };
}
