import {
  FRAIS,
  MOBILISABLE_PAR,
  MODES_ACCUEIL,
  MODES_MOBILISATION,
  PUBLICS,
  THEMATIQUES,
  TYPES,
} from '../model/vocabularies/vocabularies.js';
import { areHoursRecognised } from '../feed/fields/hours.js';
import type { FeedReport } from '../model/feed.js';
import type { Offer } from '../model/offer.js';

/** Years after which a record is old: people change numbers, places close. */
const STALE_YEARS = 2;
/** Unknown values named, most frequent first. */
const NAMED = 10;

const VOCABULARIES = {
  type: TYPES,
  thematiques: THEMATIQUES,
  frais: FRAIS,
  publics: PUBLICS,
  modes_accueil: MODES_ACCUEIL,
  modes_mobilisation: MODES_MOBILISATION,
  mobilisable_par: MOBILISABLE_PAR,
} as const;

const FIELDS = Object.entries(VOCABULARIES) as [keyof typeof VOCABULARIES, Readonly<Record<string, string>>][];

/** Counts for one source, or for all. */
export interface Counts {
  offers: number;
  /** Records left out that name this source. */
  rejected: number;
  withoutCoordinates: number;
  withoutContact: number;
  withoutHours: number;
  /** Hours that do not follow the syntax of OpenStreetMap: shown as they are, never “open now”. */
  unreadableHours: number;
  /** Not updated for STALE_YEARS, or without any date. */
  stale: number;
  /** Offers with a value that the vocabularies do not know. */
  withUnknownValues: number;
  /** Offers into which near-duplicates were folded. */
  withDuplicates: number;
}

export interface UnknownValue {
  field: string;
  value: string;
  count: number;
  /** The first source that says it. */
  source: string;
}

export interface Measures {
  all: Counts;
  /** Most offers first. */
  bySource: (Counts & { source: string })[];
  unknownValues: UnknownValue[];
}

/** What the offers of a feed lack, in all and by source. */
export function measure({ offers, rejected, rejectedBySource }: FeedReport, now: Date): Measures {
  const measuring = new Measuring(now);
  for (const offer of offers) measuring.add(offer);
  measuring.reject(rejected, rejectedBySource);
  return measuring.measures();
}

/** The same for offers that come one by one, and are not kept. */
export class Measuring {
  readonly #all = noCounts();
  readonly #sources = new Map<string, Counts>();
  readonly #unknown = new Map<string, UnknownValue>();
  readonly #oldest: string;

  constructor(now: Date) {
    const limit = new Date(now);
    limit.setUTCFullYear(limit.getUTCFullYear() - STALE_YEARS);
    this.#oldest = limit.toISOString().slice(0, 10);
  }

  add(offer: Offer): void {
    const source = offer.source ?? 'source inconnue';
    const areas = [this.#all, this.#countsOf(source)];
    for (const counts of areas) count(offer, counts, this.#oldest);
    if (countUnknown(offer, source, this.#unknown)) for (const counts of areas) counts.withUnknownValues += 1;
  }

  /** Records left out, in all and for the sources that they name. */
  reject(total: number, bySource: ReadonlyMap<string, number> = new Map()): void {
    this.#all.rejected += total;
    for (const [source, left] of bySource) this.#countsOf(source).rejected += left;
  }

  #countsOf(source: string): Counts {
    if (!this.#sources.has(source)) this.#sources.set(source, noCounts());
    return this.#sources.get(source)!;
  }

  measures(): Measures {
    const bySource = [...this.#sources].map(([source, counts]) => ({ source, ...counts }));
    bySource.sort((one, other) => other.offers - one.offers || (one.source < other.source ? -1 : 1));
    const unknownValues = [...this.#unknown.values()].sort((one, other) => other.count - one.count).slice(0, NAMED);
    return { all: this.#all, bySource, unknownValues };
  }
}

function noCounts(): Counts {
  return {
    ...{ offers: 0, rejected: 0, withoutCoordinates: 0, withoutContact: 0, withoutHours: 0 },
    ...{ unreadableHours: 0, stale: 0, withUnknownValues: 0, withDuplicates: 0 },
  };
}

function count(offer: Offer, counts: Counts, oldest: string): void {
  const { structure } = offer;
  const remote = offer.modes_accueil?.length === 1 && offer.modes_accueil[0] === 'a-distance';
  const contact =
    offer.telephone ?? offer.courriel ?? offer.lien_mobilisation ?? structure?.telephone ?? structure?.courriel;
  counts.offers += 1;
  if (offer.latitude === undefined && !remote) counts.withoutCoordinates += 1;
  if (contact === undefined) counts.withoutContact += 1;
  const hours = offer.horaires_accueil ?? structure?.horaires_accueil;
  if (hours === undefined) counts.withoutHours += 1;
  else if (!areHoursRecognised(hours)) counts.unreadableHours += 1;
  if (offer.sources) counts.withDuplicates += 1;
  if ((offer.date_maj ?? '') < oldest) counts.stale += 1;
}

/** Counts the values of an offer that no vocabulary holds; says whether there are any. */
function countUnknown(offer: Offer, source: string, found: Map<string, UnknownValue>): boolean {
  let any = false;
  for (const [field, vocabulary] of FIELDS) {
    const values = offer[field] ?? [];
    for (const value of typeof values === 'string' ? [values] : values) {
      if (Object.hasOwn(vocabulary, value)) continue;
      any = true;
      const known = found.get(`${field} ${value}`);
      if (known) known.count += 1;
      else found.set(`${field} ${value}`, { field, value, count: 1, source });
    }
  }
  return any;
}
