import type { Offer } from '../../model/offer.js';
import type { Slices } from '../pauses.js';
import { OFFER_CORE, STRUCTURE_CORE, type Table, type Tables } from './format.js';
import { listOf, nth, readTable, type Row } from './table.js';

/** Offers as the core has them, and what is needed to complete them later. */
export interface CoreOffers {
  offers: Offer[];
  /** Row of each offer in the tables, when some were left out. */
  rows: number[];
  structures: Row[];
}

/** The offers of a head or a core: those with an `id` of their own and a `nom`. */
export async function readOffers(tables: Partial<Tables>, slices: Slices): Promise<CoreOffers> {
  const structures = rowsFor(tables.structures, 'nom');
  await readTable(tables.structures, STRUCTURE_CORE, structures, slices);
  const all = rowsFor(tables.offers, 'id');
  await readTable(tables.offers, OFFER_CORE, all, slices);
  attachStructures(all, tables.offers, structures);
  const core: CoreOffers = { offers: [], rows: [], structures };
  const seen = new Set<unknown>();
  all.forEach((row, index) => {
    if (!row.id || !row.nom || seen.has(row.id)) return;
    seen.add(row.id);
    core.offers.push(row as unknown as Offer);
    core.rows.push(index);
  });
  return core;
}

/** As many rows as a field has values. */
export function rowsFor(table: unknown, field: string): Row[] {
  return Array.from(listOf((table as Table | undefined)?.[field]), () => ({}));
}

/** The same structure object for all its offers, known by its position until the details say its `id`. */
function attachStructures(offers: Row[], table: Table | undefined, structures: Row[]): void {
  structures.forEach((structure, index) => (structure.id = `#${index + 1}`));
  const positions = listOf(table?.structure);
  offers.forEach((offer, index) => {
    const structure = nth(structures, positions[index]);
    offer.structure = structure?.nom ? structure : undefined;
    offer.structure_id ??= offer.structure && structure?.id;
  });
}
