import type { Offer, Structure } from '../../model/offer.js';
import type { IssueLog } from '../issue-log.js';
import type { Slices } from '../pauses.js';
import { isRecord, type Batch, type RawRecord } from './batch.js';
import { readService } from './service.js';
import { readStructure } from './structure.js';
import { fromV0, isV0 } from './v0.js';

/** Fields that only one of the two kinds of records has. v0's are there too. */
const OF_SERVICES = [
  'structure_id',
  'thematiques',
  'frais',
  'publics',
  'modes_accueil',
  'zone_eligibilite',
  'profils',
  'types',
];
const OF_STRUCTURES = ['siret', 'site_web', 'reseaux_porteurs', 'accessibilite_lieu', 'typologie', 'rna', 'doublons'];
/** Records looked at to tell which kind a file holds. */
const LOOKED_AT = 20;
/** Sources whose rejected records are counted: the reference has some sixty; a hostile feed must not fill the memory. */
const MOST_SOURCES = 200;
const SOURCE_LENGTH = 100;

/** True when the records are structures, not services. */
export function areStructures(records: readonly unknown[]): boolean {
  const looked = records.slice(0, LOOKED_AT).map(serviceIn).filter(isRecord);
  const has = (fields: string[]): boolean =>
    looked.some((record) => fields.some((field) => Object.hasOwn(record, field)));
  return has(OF_STRUCTURES) && !has(OF_SERVICES);
}

/** Cleans the services of a file, in slices. Of several records with one `id`, the first is kept. */
export async function readServices(records: readonly unknown[], batch: Batch, slices: Slices): Promise<void> {
  await each(records, batch, slices, cleanService, batch.offers);
}

/** Cleans the structures of a file, in slices. Of several records with one `id`, the first is kept. */
export async function readStructures(records: readonly unknown[], batch: Batch, slices: Slices): Promise<void> {
  await each(records, batch, slices, cleanStructure, batch.structures);
}

/** The service that an item of a file is; undefined, and counted, when it is none. */
export function cleanService(item: unknown, log: IssueLog): Offer | undefined {
  const raw = recordIn(item, log);
  return raw && readService(isV0(raw) ? fromV0(raw, log) : raw, log);
}

/** The same for a structure. */
export function cleanStructure(item: unknown, log: IssueLog): Structure | undefined {
  const raw = recordIn(item, log);
  return raw && readStructure(raw, log);
}

function recordIn(item: unknown, log: IssueLog): RawRecord | undefined {
  const raw = serviceIn(item);
  if (isRecord(raw)) return raw;
  log.add('rejected-not-a-record', undefined, item ?? 'null');
  return undefined;
}

async function each<T extends { id: string }>(
  records: readonly unknown[],
  batch: Batch,
  slices: Slices,
  clean: (item: unknown, log: IssueLog) => T | undefined,
  kept: T[],
): Promise<void> {
  const seen = new Set<string>();
  for (const item of records) {
    if (slices.due) await slices.rest();
    const record = clean(item, batch.issues);
    if (record && seen.has(record.id)) batch.issues.add('rejected-duplicate-id', 'id', record.id);
    if (!record || seen.has(record.id)) {
      countRejected(item, batch);
      continue;
    }
    seen.add(record.id);
    kept.push(record);
  }
}

/** Counts a record left out, and the source that it names. */
export function countRejected(item: unknown, counted: Pick<Batch, 'rejected' | 'rejectedBySource'>): void {
  counted.rejected += 1;
  const raw = serviceIn(item);
  const source = isRecord(raw) && typeof raw.source === 'string' ? raw.source.slice(0, SOURCE_LENGTH) : undefined;
  const counts = (counted.rejectedBySource ??= new Map());
  if (source && (counts.has(source) || counts.size < MOST_SOURCES)) counts.set(source, (counts.get(source) ?? 0) + 1);
}

/** The API's search wraps each service: `{ service: { …, structure }, distance }`. */
function serviceIn(item: unknown): unknown {
  return isRecord(item) && Object.hasOwn(item, 'service') && isRecord(item.service) ? item.service : item;
}
