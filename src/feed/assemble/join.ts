import type { Offer, Structure } from '../../model/offer.js';
import type { Batch } from '../formats/batch.js';
import type { IssueLog } from '../issue-log.js';

/**
 * Gives each offer that does not carry its structure the one of that `id`, if any file has it. With
 * `expected`, offers whose structure is nowhere are counted; else only those that name none.
 */
export function joinStructures(
  offers: readonly Offer[],
  structures: readonly Structure[],
  expected: boolean,
  log: IssueLog,
): void {
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  for (const offer of offers) {
    const { structure_id: id } = offer;
    if (offer.structure) continue;
    const structure = id === undefined ? undefined : byId.get(id);
    if (structure) offer.structure = structure;
    else if (expected || id === undefined) log.add('missing-structure', 'structure_id', id ?? offer.id);
  }
}

/** A file of structures given where services are expected: nothing can be shown of it. */
export function refuseLoneStructures(batches: readonly Batch[], log: IssueLog): number {
  const found = batches.reduce((sum, { structures }) => sum + structures.length, 0);
  const alone = found > 0 && batches.every(({ offers, structures }) => offers.length === 0 && structures.length > 0);
  if (!alone) return 0;
  log.add('not-services', undefined, batches[0]!.structures[0]!.nom, found);
  return found;
}
