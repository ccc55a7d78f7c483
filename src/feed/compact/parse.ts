import type { FeedReport } from '../../model/feed.js';
import { Slices } from '../pauses.js';
import { readCommunes } from './decode-rest.js';
import { readOffers } from './decode.js';
import type { Core, Head } from './format.js';
import { reportOf } from './load.js';
import { parsePart } from './part.js';
import { number } from './table.js';

/** One file of a compact feed, alone: it is never the whole, and an issue says so. */
export async function parseCompact(input: string | Uint8Array): Promise<FeedReport> {
  const slices = new Slices();
  const value: Partial<Head & Omit<Core, 'part'>> = parsePart<Head & Omit<Core, 'part'>>(input, 'compact');
  const offers = await readOffers(value.first ?? value, slices);
  const report = reportOf(value, offers, await readCommunes(value.communes, slices));
  const announced = number(value.total) || offers.offers.length;
  const problem = announced > offers.offers.length ? 'first-cards-only' : 'details-missing';
  return { ...report, issues: [{ problem, count: announced }] };
}
