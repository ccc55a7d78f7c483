import { foldName } from '../../geo/fold-name.js';
import type { Offer } from '../../model/offer.js';
import type { Hit } from '../../model/query.js';

/** One card: a result, and those so like it that they stand under it. */
export interface CardGroup {
  readonly hit: Hit;
  readonly alike: readonly Hit[];
}

/** A page of the list. */
export interface Page {
  readonly groups: readonly CardGroup[];
  /** How many hits it stands for, those folded included. */
  readonly hits: number;
}

/** Cards of one structure about the same needs on a page; the next ones stand under the last of them. */
const MOST_ALIKE = 3;

/**
 * The next page of at most `size` cards, from the hit numbered `from`. Services of one structure with one name (its commune's name
 * aside), and those beyond MOST_ALIKE about the same needs, share a card: one structure never fills a page. Only the hits of the
 * page are looked at, in their order.
 */
export function foldPage(hits: readonly Hit[], from: number, size: number): Page {
  const groups: { hit: Hit; alike: Hit[] }[] = [];
  const byName = new Map<string, number>();
  const byNeed = new Map<string, { count: number; last: number }>();
  let at = from;
  for (; at < hits.length; at++) {
    const hit = hits[at]!;
    const { offer } = hit;
    // Nobody knows who gives it: it stands alone.
    const who = offer.structure_id ?? offer.structure?.nom ?? `#${at}`;
    const whose = `${who} ${hit.reserved}`;
    const name = `${whose} ${nameOf(offer)}`;
    const need = `${whose} ${offer.thematiques?.join()}`;
    const alike = byNeed.get(need);
    const into = byName.get(name) ?? (alike && alike.count >= MOST_ALIKE ? alike.last : undefined);
    if (into !== undefined) {
      groups[into]!.alike.push(hit);
      continue;
    }
    if (groups.length === size) break;
    byName.set(name, groups.length);
    byNeed.set(need, { count: (alike?.count ?? 0) + 1, last: groups.length });
    groups.push({ hit, alike: [] });
  }
  return { groups, hits: at - from };
}

/** « Permanence emploi à Vitré » and « PERMANENCE EMPLOI » are one name. */
function nameOf({ nom, commune }: Offer): string {
  const name = foldName(nom);
  return commune ? name.replace(new RegExp(`( a| de)? ${foldName(commune)}$`), '') : name;
}
