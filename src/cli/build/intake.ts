import type { Batch } from '../../feed/formats/batch.js';
import { countRejected } from '../../feed/formats/read-records.js';
import { IssueLog } from '../../feed/issue-log.js';
import type { Commune } from '../../model/commune.js';
import type { Localisation, Offer, Structure } from '../../model/offer.js';
import { placeOf, type Router } from './router.js';
import type { Spills } from './spills.js';
import type { StructureStore } from './structure-store.js';

/** An offer set aside: its number in the reading, whether it counts here, and the offer without its structure. */
export type Row = readonly [number: number, counts: 0 | 1, offer: SpilledOffer];

/** `structure` is the identifier of the one that its record carried. */
export type SpilledOffer = Omit<Offer, 'structure'> & { structure?: string };

/** Which offers of the inputs are wanted. */
export interface Selection {
  /** Only these sources; all when undefined. */
  sources?: ReadonlySet<string>;
  /** 0 to 1; offers without a score are below any minimum. */
  minimum: number;
}

interface Known {
  number: number;
  date: string;
  input: number;
}

/** More than a year ahead is a mistake, as for readers. */
const YEAR = 366 * 86_400_000;
/** Where offers wait that only their structure can place, known once all are read. */
const UNPLACED = 'a-situer';

/**
 * Receives records, one after the other, and sets them aside by feed: of several with one `id`, the newest, or the first
 * of one input.
 */
export class Intake {
  readonly issues = new IssueLog();
  /** Sources of all offers, those that the selection leaves out included. */
  readonly sources = new Set<string>();
  /** What compact feeds among the inputs carry. */
  readonly abouts: NonNullable<Batch['about']>[] = [];
  readonly communes: Commune[] = [];
  rejected = 0;
  /** The same by source, as far as they name one. */
  readonly rejectedBySource = new Map<string, number>();
  /** Offers that are in no feed: elsewhere, or nowhere. */
  outside = 0;
  newest = '';
  readonly #offers = new Map<string, Known>();
  /** Dates after this one are mistakes: the same ones at each build. */
  readonly #latest: string;
  #count = 0;

  constructor(
    private readonly structures: StructureStore,
    private readonly waiting: Spills<Row>,
    private readonly spills: Spills<Row>,
    private readonly router: Router,
    /** Day of the reading: the data can't be newer. */
    private readonly day: string,
  ) {
    this.#latest = new Date(Date.parse(day) + YEAR).toISOString().slice(0, 10);
  }

  get count(): number {
    return this.#count;
  }

  /** An offer of input number `input`. */
  addOffer(offer: Offer, input: number, selection: Selection): void {
    this.sources.add(offer.source ?? 'source inconnue');
    if (!isWanted(offer, selection)) return;
    this.#checkDate(offer);
    const known = this.#offers.get(offer.id);
    if (known?.input === input) return this.#reject(offer);
    const date = offer.date_maj ?? '';
    if (known && known.date >= date) return;
    this.#count += 1;
    this.#offers.set(offer.id, { number: this.#count, date, input });
    if (date > this.newest && date <= this.day) this.newest = date;
    const { structure } = offer;
    if (structure) this.structures.put(structure, -1 - this.#count);
    this.#set(this.#count, offer, structure);
  }

  addStructure(structure: Structure, input: number): void {
    this.#checkDate(structure);
    if (!this.structures.put(structure, input)) this.#reject(structure);
  }

  /** A file that was read whole. */
  addBatch(batch: Batch, input: number, selection: Selection): void {
    this.issues.addAll(batch.issues.list());
    this.rejected += batch.rejected;
    for (const [source, count] of batch.rejectedBySource ?? [])
      this.rejectedBySource.set(source, (this.rejectedBySource.get(source) ?? 0) + count);
    this.communes.push(...batch.communes);
    // Half a feed must not replace the good one that is published.
    if (batch.failures?.[0]) throw batch.failures[0];
    if (batch.about) this.abouts.push(batch.about);
    for (const structure of batch.structures) this.addStructure(structure, input);
    for (const offer of batch.offers) this.addOffer(offer, input, selection);
  }

  /** Ends the reading, and places what only structures place. */
  close(): void {
    this.structures.seal();
    this.waiting.close();
    for (const [number, , offer] of this.waiting.rows(UNPLACED)) {
      const structure = this.structures.get(offer.structure_id!);
      this.#route(number, offer, placeOf(offer as Offer, structure) ?? {});
    }
    this.spills.close();
  }

  /** True for the best record of its `id`. */
  isBest(row: Row): boolean {
    return this.#offers.get(row[2].id)?.number === row[0];
  }

  #set(number: number, offer: Offer, structure: Structure | undefined): void {
    const spilled = (structure ? { ...offer, structure: structure.id } : offer) as SpilledOffer;
    const where = placeOf(offer, structure);
    if (where || structure || offer.structure_id === undefined) this.#route(number, spilled, where ?? {});
    else this.waiting.add(UNPLACED, [number, 1, spilled]);
  }

  #route(number: number, offer: SpilledOffer, where: Localisation): void {
    const feeds = this.router(offer as Offer, where);
    if (feeds.length === 0) this.outside += 1;
    feeds.forEach((feed, index) => this.spills.add(feed, [number, index === 0 ? 1 : 0, offer]));
  }

  #reject(record: Offer | Structure): void {
    this.issues.add('rejected-duplicate-id', 'id', record.id);
    countRejected(record, this);
  }

  /** Readers know the day of the build alone: a date that they took may be too late for the day of the reading. */
  #checkDate(record: Offer | Structure): void {
    if (record.date_maj === undefined || record.date_maj <= this.#latest) return;
    this.issues.add('unreadable-date', 'date_maj', record.date_maj);
    record.date_maj = undefined;
  }
}

function isWanted({ source, sources, score_qualite }: Offer, selection: Selection): boolean {
  const { sources: wanted, minimum } = selection;
  if (wanted && ![source ?? '', ...(sources ?? [])].some((one) => wanted.has(one))) return false;
  return (score_qualite ?? 0) >= minimum;
}
