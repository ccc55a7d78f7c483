import { listWritten } from '../fields/list.js';
import { fold, isKnownValue } from '../fields/vocabulary.js';
import type { RawRecord } from './batch.js';

/** What people write in the cells of a spreadsheet → what the schema's fields hold. */

const LISTS = new Set([
  'thematiques',
  'publics',
  'modes_accueil',
  'modes_mobilisation',
  'mobilisable_par',
  'profils',
  'types',
]);

/** Everyday words for values whose labels are rarely written as the reference has them; folded. */
const SAID: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  publics: new Map([
    ['tout-public', 'tous-publics'],
    ['tous', 'tous-publics'],
    ['tout-le-monde', 'tous-publics'],
  ]),
  modes_accueil: new Map([
    ['sur-place', 'en-presentiel'],
    ['presentiel', 'en-presentiel'],
    ['distanciel', 'a-distance'],
    ['en-ligne', 'a-distance'],
    ['visio', 'a-distance'],
  ]),
  mobilisable_par: new Map([
    ['usager', 'usagers'],
    ['professionnel', 'professionnels'],
  ]),
};

const YES = new Set(['oui', 'o', 'x', 'vrai', 'true', '1', 'yes']);
const NO = new Set(['non', 'n', 'faux', 'false', '0', 'no']);

/** Puts a cell in its field; a field that several columns name keeps the first that says something. */
export function putCell(record: RawRecord, field: string, cell: string): void {
  if (record[field] !== undefined) return;
  if (LISTS.has(field)) record[field] = listIn(cell, field);
  else if (field === 'zone_eligibilite') record[field] = listWritten(cell) ?? cell.split(/[\s;|,]+/);
  else record[field] = cell;
}

/** Columns that are no field of the schema, and costs in words, become fields. */
export function settle(record: RawRecord): void {
  settleCost(record);
  settleModes(record);
  settlePoint(record);
}

/**
 * Several values in one cell: a written list, or values separated by `;`, `|`, line breaks or commas.
 * Labels may hold commas themselves: pieces that make a known one together are put together.
 */
function listIn(cell: string, field: string): unknown[] {
  const said = SAID[field];
  const written = listWritten(cell) ?? cell.split(/[;|\n]/).flatMap((part) => withCommas(part, field));
  return written.map((item) => (typeof item === 'string' ? (said?.get(fold(item)) ?? item) : item));
}

function withCommas(text: string, field: string): string[] {
  const pieces = text.split(',');
  const values: string[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = Math.min(pieces.length, from + MOST_PIECES);
    while (to > from + 1 && !isKnownValue(pieces.slice(from, to).join(','), field)) to -= 1;
    values.push(pieces.slice(from, to).join(','));
    from = to;
  }
  return values;
}

/** More commas than any label holds. */
const MOST_PIECES = 4;

/** A « Gratuit » column answered by yes or no, and costs in words: « 5 € par an », « gratuit sous conditions ». */
function settleCost(record: RawRecord): void {
  const { gratuit, frais } = record;
  const written = frais ?? gratuit;
  if (typeof written !== 'string' || isKnownValue(written, 'frais') || listWritten(written)) return;
  const said = fold(written);
  const answer = frais === undefined && (YES.has(said) || NO.has(said));
  if (answer) record.frais = YES.has(said) ? 'gratuit' : 'payant';
  else if (/^(0+([-.,]0+)?-?(euros?|eur)?|aucun|neant|sans-frais)$/.test(said)) record.frais = 'gratuit';
  else if (/^gratuit|^payant|\d/.test(said)) {
    record.frais = said.startsWith('gratuit') ? 'gratuit' : 'payant';
    record.frais_precisions ??= written;
  } else record.frais = written;
}

/** Columns « À distance » and « Sur place », answered by yes or no; one alone tells the other. */
function settleModes(record: RawRecord): void {
  if (record.modes_accueil !== undefined) return;
  const remote = answerIn(record.a_distance);
  const onSite = answerIn(record.sur_place);
  const modes = [
    ...((onSite ?? remote === false) ? ['en-presentiel'] : []),
    ...((remote ?? onSite === false) ? ['a-distance'] : []),
  ];
  if (modes.length > 0) record.modes_accueil = modes;
}

function answerIn(cell: unknown): boolean | undefined {
  if (typeof cell !== 'string') return undefined;
  const said = fold(cell);
  return YES.has(said) ? true : NO.has(said) ? false : undefined;
}

/** One column for both coordinates: `48.11, -1.68` or `48,11 ; -1,68`. */
function settlePoint(record: RawRecord): void {
  if (typeof record.coordonnees !== 'string' || record.latitude !== undefined) return;
  const parts = record.coordonnees.replace(/[()[\]]/g, ' ').split(/\s*;\s*|\s*,\s+|\s+|(?<=\.\d*),/);
  [record.latitude, record.longitude] = parts.filter((part) => part !== '');
}
