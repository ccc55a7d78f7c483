import type { Commune } from '../../model/commune.js';
import type { FeedReport } from '../../model/feed.js';
import type { Offer, Structure } from '../../model/offer.js';
import { COMMUNES, OFFER_DETAILS, STRUCTURE_DETAILS } from './format-rest.js';
import {
  FIRST_CARDS,
  FORMAT,
  OFFER_CORE,
  STRUCTURE_CORE,
  VERSION,
  type Column,
  type Core,
  type Details,
  type Head,
  type Tables,
} from './format.js';
import { hoursWriter, type ReadOddHours } from './write-hours.js';
import { writeTable } from './write-table.js';

export interface EncodeOptions {
  /** Beginning of the files' names: `35` gives `35.json`, `35.core.<hash>.json`… Letters, digits, `-` and `_`. */
  name: string;
  /** Name of the territory, for people. */
  nom?: string;
  licence?: string;
  notice?: string;
  /** Short fingerprint of a content, in letters and digits. */
  hash: (content: string) => string;
  /** Reads the hours that our own reader does not: `feed/hours/library.ts`. */
  readOddHours?: ReadOddHours;
}

/** Files to write, name → content. The head, `<name>.json`, comes last: it names the others. */
export type EncodedFeed = Map<string, string>;

/** Writes what a report holds in the compact format, best and newest offers first: the same report, the same bytes. */
export function encodeFeed(report: FeedReport, options: EncodeOptions): EncodedFeed {
  const hoursOf = hoursWriter(options.readOddHours);
  const offers = [...report.offers].sort(byInterest);
  const hours = offers.map(hoursOf);
  const core: Core = {
    ...partOf('core'),
    ...tablesOf(offers, STRUCTURE_CORE, OFFER_CORE, hours),
    communes: communesOf(report.communes),
  };
  const details: Details = { ...partOf('details'), ...tablesOf(offers, STRUCTURE_DETAILS, OFFER_DETAILS) };
  const files: EncodedFeed = new Map();
  const head: Head = {
    ...partOf('head'),
    nom: options.nom,
    updatedAt: report.updatedAt,
    licence: options.licence ?? report.licence,
    notice: options.notice ?? report.notice,
    total: offers.length,
    rejected: report.rejected,
    folded: report.folded,
    files: { core: addPart(files, core, options), details: addPart(files, details, options) },
    first: tablesOf(offers.slice(0, FIRST_CARDS), STRUCTURE_CORE, OFFER_CORE, hours),
  };
  return files.set(`${options.name}.json`, JSON.stringify(head));
}

function partOf<P extends string>(part: P): { format: typeof FORMAT; version: string; part: P } {
  return { format: FORMAT, version: VERSION, part };
}

function addPart(files: EncodedFeed, part: Core | Details, { name, hash }: EncodeOptions): Head['files']['core'] {
  const content = JSON.stringify(part);
  const file = `${name}.${part.part}.${hash(content)}.json`;
  files.set(file, content);
  return { name: file, bytes: new TextEncoder().encode(content).length };
}

/** The order of a feed without any search: quality, then freshness; the identifier settles ties for ever. */
function byInterest(one: Offer, other: Offer): number {
  const quality = (other.score_qualite ?? 0) - (one.score_qualite ?? 0);
  return quality || compare(other.date_maj ?? '', one.date_maj ?? '') || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function tablesOf(
  offers: readonly Offer[],
  ofStructures: readonly Column[],
  ofOffers: readonly Column[],
  hours: readonly unknown[] = [],
): Tables {
  const structures: Structure[] = [];
  const positions = new Map<Structure, number>();
  const structure = offers.map((offer) => {
    if (!offer.structure) return 0;
    if (!positions.has(offer.structure)) positions.set(offer.structure, structures.push(offer.structure));
    return positions.get(offer.structure)!;
  });
  // The structure says its `id`: an offer repeats it only where the two differ. Columns, as a copy of each offer costs more.
  const structure_id = offers.map((offer) =>
    offer.structure_id === offer.structure?.id ? undefined : offer.structure_id,
  );
  const made = { structure_id, hours: offers.map((_, index) => hours[index]) };
  return {
    structures: writeTable(structures, ofStructures),
    offers: { ...writeTable(offers, ofOffers, made), structure },
  };
}

function communesOf(communes: readonly Commune[]): Core['communes'] {
  const rows = communes.map(({ lat, lon, ...commune }) => ({ ...commune, latitude: lat, longitude: lon }));
  return writeTable(rows, COMMUNES);
}
