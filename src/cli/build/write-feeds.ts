import { createHash } from 'node:crypto';
import { encodeFeed } from '../../feed/compact/encode.js';
import { boundsOfFeed, encodeCommunes, encodeManifest } from '../../feed/compact/encode-manifest.js';
import type { ManifestFeed } from '../../feed/compact/manifest.js';
import { tidyAndRead } from '../../feed/hours/library.js';
import { IssueLog } from '../../feed/issue-log.js';
import { departementOf } from '../../geo/codes.js';
import { deduceCommunes } from '../../geo/deduce-communes.js';
import type { Commune } from '../../model/commune.js';
import type { Offer } from '../../model/offer.js';
import { Measuring } from '../measure.js';
import type { Edition } from './edition.js';
import type { Plan, PlannedFeed } from './feeds.js';
import { gather } from './gather.js';
import type { Intake, Row } from './intake.js';
import type { Options } from './options.js';
import type { Spills } from './spills.js';
import type { StructureStore } from './structure-store.js';

/** What reading gave. */
export interface Reading {
  intake: Intake;
  spills: Spills<Row>;
  structures: StructureStore;
}

/** What all feeds say of themselves. */
export interface About {
  updatedAt?: string;
  notice?: string;
  licence?: string;
}

/** What was written. */
export interface Written {
  feeds: WrittenFeed[];
  /** Offers, each counted once. */
  total: number;
  folded: number;
  communes: number;
  issues: IssueLog;
  measuring: Measuring;
  /** Offers that each source has a part in. */
  sources: Map<string, number>;
}

export interface WrittenFeed {
  code: string;
  nom?: string;
  file: string;
  total: number;
}

/** Writes the feeds of a plan into an edition, one after the other, and the manifest when there are several. */
export async function writeFeeds(
  plan: Plan,
  reading: Reading,
  edition: Edition,
  options: Options,
  about: About,
  onFeed: (done: number) => void,
): Promise<Written> {
  const measuring = new Measuring(about.updatedAt === undefined ? new Date() : new Date(about.updatedAt));
  const written: Written = {
    feeds: [],
    total: 0,
    folded: 0,
    communes: 0,
    issues: new IssueLog(),
    measuring,
    sources: new Map(),
  };
  const readings = { ...reading, readOddHours: remembering(tidyAndRead) };
  const all: Commune[] = [];
  const listed: ManifestFeed[] = [];
  for (const feed of plan.feeds) {
    const { communes, offers, head } = await writeFeed(feed, readings, edition, options, about, written);
    for (const commune of communes) all.push(commune);
    const bounds = boundsOfFeed(feed.name, communes, offers);
    if (bounds && head.nom !== undefined) listed.push({ ...head, nom: head.nom, bounds });
    written.feeds.push(head);
    onFeed(written.feeds.length);
  }
  written.communes = all.length;
  if (plan.shared === undefined) return written;
  const shared: PlannedFeed = { name: plan.shared, nom: 'France', communes: [] };
  const { head } = await writeFeed(shared, readings, edition, options, about, written);
  const index = encodeCommunes(all);
  const communes = { file: `communes.${hash(index)}.json` };
  await edition.add(communes.file, index, 'part');
  const remote = head.total > 0 ? { file: head.file, total: head.total } : undefined;
  const nom = options.nom ?? (plan.feeds.length > 90 ? 'France' : plan.feeds.map((feed) => feed.nom).join(', '));
  const manifest = encodeManifest({ nom, ...about, feeds: listed, remote, communes });
  await edition.add(`${options.name}.json`, manifest, 'manifest');
  written.feeds.push(head);
  return written;
}

async function writeFeed(
  { name, nom, communes: known }: PlannedFeed,
  { spills, structures, intake, readOddHours }: Reading & { readOddHours: typeof tidyAndRead },
  edition: Edition,
  { territory }: Options,
  about: About,
  written: Written,
): Promise<{ communes: readonly Commune[]; offers: readonly Offer[]; head: WrittenFeed }> {
  const { offers, folded, counted, issues } = gather(spills.rows(name), structures, (row) => intake.isBest(row));
  const isCut = territory.kind !== 'all';
  // Where the communes could not be had, those where an offer stands are better than none.
  const others = isCut ? deduceCommunes(offers.filter(isIn(territory, name))) : intake.communes;
  const communes = known.length > 0 ? known : others;
  const rejected = isCut ? 0 : intake.rejected;
  const report = { offers, communes: [...communes], issues: [], rejected, folded, format: 'compact', ...about };
  const files = encodeFeed(report, { name, nom, hash, readOddHours });
  for (const [file, content] of files) await edition.add(file, content, file === `${name}.json` ? 'head' : 'part');
  for (const offer of counted) {
    written.measuring.add(offer);
    for (const source of sourcesOf(offer)) written.sources.set(source, (written.sources.get(source) ?? 0) + 1);
  }
  written.total += counted.length;
  written.folded += folded;
  written.issues.addAll(issues.list());
  return { communes, offers, head: { code: name, nom, file: `${name}.json`, total: offers.length } };
}

/** Tells the offers located in a feed's own territory from the remote ones. */
function isIn(territory: Options['territory'], name: string): (offer: Offer) => boolean {
  if (territory.kind !== 'departements') return () => false;
  const code = territory.codes.length === 1 ? territory.codes[0] : name;
  return (offer) => departementOf(offer) === code;
}

/** The same, asked once for each text: the library takes milliseconds, and feeds share many hours. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text)!;
  };
}

/** Every source that an offer owes something to. */
function sourcesOf({ source, sources, structure }: Offer): Set<string> {
  return new Set([source, structure?.source, ...(sources ?? [])].filter((one) => one !== undefined));
}

function hash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
