import {
  NOTEBOOK_FORMAT,
  NOTEBOOK_VERSION,
  STEPS,
  notebookOf,
  type Appointment,
  type ChangeTimes,
  type Notebook,
  type NotebookEntry,
} from '../../model/notebook.js';
import { readSnapshot } from './read-snapshot.js';

/** What a text that should be a notebook turns out to be. */
export type NotebookReading =
  /** `unreadable`: entries left out. */
  | { readonly kind: 'notebook'; readonly notebook: Notebook; readonly unreadable: number }
  | { readonly kind: 'not-json' | 'not-a-notebook' | 'newer' };

/** Far more than anyone writes: what is longer was not written by hand. */
const LONGEST_NOTE = 20_000;
const LONGEST_ID = 1_000;

type Raw = Record<string, unknown>;

/** Each turns a document of its version into the next one's. */
const MIGRATIONS: Readonly<Record<number, (document: Raw) => Raw>> = {
  1: (document) => ({ ...document, entries: list(document['entries']).map(withTimePerPart) }),
};

/**
 * Reads a stored notebook or a file. Nothing in it is trusted: a page's scripts may write the storage, and anyone may
 * make a file. Dates in the future are brought back to `now`, or they would win every merge. Never throws.
 */
export function readNotebook(text: string, now = Date.now()): NotebookReading {
  const document = parse(text);
  if (document === undefined) return { kind: 'not-json' };
  if (!isRecord(document) || document['format'] !== NOTEBOOK_FORMAT) return { kind: 'not-a-notebook' };
  const version = document['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'not-a-notebook' };
  if (version > NOTEBOOK_VERSION) return { kind: 'newer' };
  return readEntries(migrated(document, version), now);
}

/** The text that is stored, and that a file holds. */
export function writeNotebook(notebook: Notebook): string {
  return JSON.stringify(notebook);
}

function migrated(document: Raw, version: number): Raw {
  let current = document;
  for (let from = version; from < NOTEBOOK_VERSION; from++) current = MIGRATIONS[from]!(current);
  return current;
}

function withTimePerPart(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  const at = entry['changedAt'];
  return { ...entry, changed: { step: at, note: at, appointment: at } };
}

function readEntries(document: Raw, now: number): NotebookReading {
  if (!Array.isArray(document['entries'])) return { kind: 'not-a-notebook' };
  const byId = new Map<string, NotebookEntry>();
  let unreadable = 0;
  for (const raw of document['entries']) {
    const entry = readEntry(raw, now);
    if (entry && !byId.has(entry.id)) byId.set(entry.id, entry);
    else unreadable++;
  }
  return { kind: 'notebook', notebook: notebookOf([...byId.values()]), unreadable };
}

function readEntry(raw: unknown, now: number): NotebookEntry | undefined {
  if (!isRecord(raw)) return undefined;
  const { id, note = '' } = raw;
  const offer = readSnapshot(raw['offer']);
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID || offer?.id !== id) return undefined;
  if (typeof note !== 'string' || note.length > LONGEST_NOTE) return undefined;
  return {
    id,
    keptAt: time(raw['keptAt'], now),
    step: STEPS.find((step) => step === raw['step']) ?? 'to-contact',
    note,
    appointment: readAppointment(raw['appointment']),
    changed: readTimes(raw['changed'], now),
    offer,
    seenAt: time(raw['seenAt'], now),
    from: list(raw['from']).filter((url) => typeof url === 'string'),
  };
}

function readTimes(raw: unknown, now: number): ChangeTimes {
  const times = isRecord(raw) ? raw : {};
  return {
    step: time(times['step'], now),
    note: time(times['note'], now),
    appointment: time(times['appointment'], now),
  };
}

export function readAppointment(raw: unknown): Appointment | undefined {
  if (!isRecord(raw)) return undefined;
  const { day, time: hour } = raw;
  if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return undefined;
  return typeof hour === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(hour) ? { day, time: hour } : { day };
}

function time(raw: unknown, now: number): number {
  return typeof raw === 'number' && raw > 0 ? Math.min(raw, now) : 0;
}

function list(raw: unknown): unknown[] {
  return Array.isArray(raw) ? raw : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
