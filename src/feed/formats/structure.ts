import type { Structure } from '../../model/offer.js';
import { readDate } from '../fields/date.js';
import { readIdentity } from '../fields/identity.js';
import { readLink } from '../fields/link.js';
import { readList } from '../fields/list.js';
import { readPlace } from '../fields/place.js';
import { LONG, readText } from '../fields/text.js';
import type { IssueLog } from '../issue-log.js';
import type { RawRecord } from './batch.js';

/** A structure of schema v1; undefined, and counted, when it has no usable `id` or `nom`. */
export function readStructure(raw: RawRecord, log: IssueLog): Structure | undefined {
  const identity = readIdentity(raw, log);
  if (!identity) return undefined;
  return known<Structure>(
    identity,
    {
      source: readText(raw.source, 'source', log),
      date_maj: readDate(raw.date_maj, 'date_maj', log),
      description: readText(raw.description, 'description', log, LONG),
      siret: readSiret(raw.siret, log),
      site_web: readLink(raw.site_web, 'site_web', log),
      accessibilite_lieu: readLink(raw.accessibilite_lieu, 'accessibilite_lieu', log),
      reseaux_porteurs: readList(raw.reseaux_porteurs, 'reseaux_porteurs', log),
    },
    readPlace(raw, log),
  );
}

/** Fourteen digits; any other is of no use to recognise a structure. */
function readSiret(value: unknown, log: IssueLog): string | undefined {
  const text = readText(value, 'siret', log)?.replace(/\s/g, '');
  return text !== undefined && /^\d{14}$/.test(text) ? text : undefined;
}

/** One record of several parts, without the fields that are unknown: what is unknown is absent, also for `in` and for JSON. */
export function known<T extends object>(...parts: Partial<T>[]): T {
  // Field by field into one object: spreads, then a copy, took a third of the time of reading the national files.
  const record = {} as T;
  for (const part of parts)
    for (const field of Object.keys(part) as (keyof T)[]) if (part[field] !== undefined) record[field] = part[field]!;
  return record;
}
