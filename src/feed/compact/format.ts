/**
 * The compact format, version 1: what its three files hold and how a table is written. Shared by the
 * writer (on Node) and the reader (in the page, where each byte counts). Described in ../README.md.
 */

export const FORMAT = 'offre-insertion';
/** A newer minor adds what an older reader may ignore; a newer major is refused. */
export const MAJOR = 1;
export const VERSION = `${MAJOR}.1`;

/** Cards in the head: what a first screen shows. */
export const FIRST_CARDS = 50;

/** How a column is written. Zero, or an empty text, says that a record has no value. */
export type Column =
  /** `['', 'text', …]` */
  | readonly [kind: 'text', field: string]
  /** The same, for addresses: only http and https ones are read. */
  | readonly [kind: 'link', field: string]
  /** `[values, [0, 2, 1, …]]`: position in `values`, from 1. */
  | readonly [kind: 'word' | 'number', field: string]
  /** `[values, [[0, 3], [1], …], [0, 2, 1, …]]`: lists as positions in `values`, then a list's position, from 1. */
  | readonly [kind: 'list', field: string]
  /** Days since 31 December 1999. */
  | readonly [kind: 'day', field: string]
  /** Without its `source--`; one that does not begin so is written after `=`. Comes after `source`. */
  | readonly [kind: 'id', field: string]
  /** `[values of a field, values of the next, …, [0, 2, 1, …]]`: combinations that come together. */
  | readonly [kind: 'words', ...fields: string[]]
  /** The same, for `latitude` and `longitude`, in 1e-5 degree (one metre). */
  | readonly [kind: 'point'];

/** Columns by the name of their (first) field. */
export type Table = Record<string, unknown>;

/** Offers and their structures; an offer names its own by position, from 1, in `structure`. */
export interface Tables {
  structures: Table;
  offers: Table;
}

/** What cards, filters, map and quick search need of a structure. */
export const STRUCTURE_CORE: readonly Column[] = [
  ['word', 'source'],
  ['text', 'nom'],
  ['words', 'commune', 'code_postal', 'code_insee'],
  ['list', 'reseaux_porteurs'],
];

/** What cards, filters, map and quick search need of an offer. */
export const OFFER_CORE: readonly Column[] = [
  ['word', 'source'],
  ['id', 'id'],
  ['text', 'nom'],
  ['text', 'structure_id'],
  ['list', 'sources'],
  ['word', 'type'],
  ['list', 'thematiques'],
  ['word', 'frais'],
  ['list', 'publics'],
  ['words', 'commune', 'code_postal', 'code_insee'],
  ['point'],
  ['list', 'modes_accueil'],
  ['list', 'mobilisable_par'],
  ['list', 'zone_eligibilite'],
  ['day', 'date_maj'],
  ['number', 'score_qualite'],
  ['word', 'hours'],
];

interface Part {
  format: typeof FORMAT;
  version: string;
}

/** The small file that `src` names. `format` comes first: it is how the file is recognised. */
export interface Head extends Part {
  part: 'head';
  /** Name of the territory. */
  nom?: string;
  /** Date of the data, `AAAA-MM-JJ`. */
  updatedAt?: string;
  licence?: string;
  notice?: string;
  /** Offers in the core. */
  total: number;
  rejected: number;
  folded: number;
  /** The other files, in the same folder, named by the hash of their content. `bytes`: uncompressed. */
  files: { core: PartFile; details: PartFile };
  /** The first offers of the core, in the same columns. */
  first: Tables;
}

export interface PartFile {
  name: string;
  bytes: number;
}

export interface Core extends Part, Tables {
  part: 'core';
  communes: Table;
}

export interface Details extends Part, Tables {
  part: 'details';
}
