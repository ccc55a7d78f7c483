import { dsvFormat } from 'd3-dsv';
import type { IssueLog } from '../issue-log.js';
import type { RawRecord } from './batch.js';
import { putCell, settle } from './csv-cells.js';
import { fieldNamed } from './csv-columns.js';
import { stableId } from './stable-id.js';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows that may precede the header in a spreadsheet: a title, a date, a blank line. */
const ROWS_BEFORE_HEADER = 10;
/** Columns of a spreadsheet that speak of the structure, where one column names it. */
const OF_STRUCTURE = ['siret', 'site_web', 'reseaux_porteurs', 'accessibilite_lieu'];

interface Header {
  delimiter: string;
  /** How many rows before the first record. */
  rows: number;
  /** Field of each column. */
  fields: readonly (string | undefined)[];
}

/**
 * The records of a CSV, whose columns carry the schema's names or their labels, in any order; undefined
 * when no row is such a header. The delimiter is the one that makes most columns known. Without a
 * column of identifiers, each row gets one from what it says: the same row, the same identifier.
 */
export function readCsv(text: string, log: IssueLog): RawRecord[] | undefined {
  const content = text.replace(/^sep=.\r?\n/i, '');
  const header = findHeader(content);
  if (!header) return undefined;
  const rows = dsvFormat(header.delimiter).parseRows(content).slice(header.rows);
  const records = rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => recordOf(row, header.fields));
  for (const record of records) withStructure(record);
  if (!header.fields.includes('id')) identify(records, log);
  return records;
}

function findHeader(content: string): Header | undefined {
  let best: Header | undefined;
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const rows = dsvFormat(delimiter).parseRows(content.slice(0, 10_000)).slice(0, ROWS_BEFORE_HEADER);
    rows.forEach((row, index) => {
      const fields = row.map(fieldNamed);
      const known = new Set(fields.filter((field) => field !== undefined)).size;
      if (known <= most || !fields.includes('nom')) return;
      most = known;
      best = { delimiter, rows: index + 1, fields };
    });
  }
  return best;
}

function recordOf(row: readonly string[], fields: Header['fields']): RawRecord {
  const record: RawRecord = {};
  fields.forEach((field, column) => {
    const cell = row[column]?.trim();
    if (field !== undefined && cell) putCell(record, field, cell);
  });
  settle(record);
  return record;
}

/** A column that names the structure makes one, with the columns that describe it. */
function withStructure(record: RawRecord): void {
  const { structure_nom: nom, commune, code_postal, code_insee } = record;
  if (typeof nom !== 'string' || record.structure_id !== undefined) return;
  const structure: RawRecord = { id: stableId('structure', [nom, commune]), nom, commune, code_postal, code_insee };
  for (const field of OF_STRUCTURE) structure[field] = record[field];
  record.structure_id = structure.id;
  record.structure = structure;
}

function identify(records: readonly RawRecord[], log: IssueLog): void {
  const seen = new Map<string, number>();
  for (const record of records) {
    const id = stableId('ligne', [record.nom, record.structure_nom, record.commune, record.adresse]);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    record.id = times === 1 ? id : `${id}-${times}`;
  }
  if (records.length > 0) log.add('made-up-id', 'id', records[0]!.id, records.length);
}
