import type { Batch } from '../formats/batch.js';

interface Dated {
  id: string;
  date_maj?: string;
}

/** Records of several feeds, one per `id`: the newest, the first of those of the same date. */
export function mergeById<T extends Dated>(lists: readonly (readonly T[])[]): T[] {
  if (lists.length === 1) return [...lists[0]!];
  const byId = new Map<string, T>();
  for (const list of lists) {
    for (const record of list) {
      const known = byId.get(record.id);
      // `set` on a known key keeps its place: order is that of first appearance.
      if (!known || (record.date_maj ?? '') > (known.date_maj ?? '')) byId.set(record.id, record);
    }
  }
  return [...byId.values()];
}

/** Communes of several feeds, one per INSEE code; the first that names its EPCI. */
export function mergeCommunes(batches: readonly Pick<Batch, 'communes'>[]): Batch['communes'] {
  const byCode = new Map<string, Batch['communes'][number]>();
  for (const { communes } of batches) {
    for (const commune of communes) {
      const known = byCode.get(commune.code);
      if (!known || (!known.epci && commune.epci)) byCode.set(commune.code, commune);
    }
  }
  return [...byCode.values()];
}
