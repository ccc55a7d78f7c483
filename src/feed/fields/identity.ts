import type { RawRecord } from '../formats/batch.js';
import type { IssueLog } from '../issue-log.js';
import { cleanText, isBlank, readText } from './text.js';

/** What makes a record usable: an `id`, kept as written, and a `nom` that shows something. */
export interface Identity {
  id: string;
  nom: string;
}

/** The identity of a record; undefined, and counted, when it has none: a number is not accepted. */
export function readIdentity(raw: RawRecord, log: IssueLog): Identity | undefined {
  const id = typeof raw.id === 'string' ? cleanText(raw.id) : '';
  if (isBlank(id)) return reject('rejected-no-id', 'id', raw.id, log);
  const nom = typeof raw.nom === 'string' ? readText(raw.nom, 'nom', log) : undefined;
  return nom === undefined ? reject('rejected-no-nom', 'nom', raw.nom, log) : { id, nom };
}

function reject(problem: string, field: string, sample: unknown, log: IssueLog): undefined {
  log.add(problem, field, sample);
  return undefined;
}
