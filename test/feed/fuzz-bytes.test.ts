import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedError, parseFeed, type FeedReport } from '../../src/feed/index.js';
import type { Offer } from '../../src/model/offer.js';
import { expectClean } from './support/clean.js';
import { record } from './support/records.js';

/** Damaged files of each format. */
const RUNS = 500;
const NAMES = ['amande', 'brugnon', 'cerise', 'datte', 'épine'];

/** Records whose identifiers no single byte makes equal. */
const RECORDS = NAMES.map((name) => record({ id: `source-a--${name}`, nom: `Été ${name}`, commune: 'Vitré' }));

const cell = (value: unknown): string => {
  const text = Array.isArray(value) ? `['${value.join("', '")}']` : String(value);
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (delimiter: string): string =>
  [Object.keys(RECORDS[0]!), ...RECORDS.map((fields) => Object.values(fields).map(cell))]
    .map((row) => row.join(delimiter))
    .join('\n');
const feature = ({ latitude, longitude, ...properties }: Record<string, unknown>): unknown => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties,
});

/** A file of each format, and the text that ends one record and begins the next. */
const FILES: Record<string, { text: string; between: string }> = {
  json: { text: JSON.stringify(RECORDS), between: '},{' },
  jsonl: { text: RECORDS.map((one) => JSON.stringify(one)).join('\n'), between: '\n' },
  geojson: {
    text: JSON.stringify({ type: 'FeatureCollection', features: RECORDS.map(feature) }),
    between: '},{"type":"Feature"',
  },
  api: { text: JSON.stringify({ items: RECORDS, total: 5, page: 1, size: 50, pages: 1 }), between: '},{' },
  'csv,': { text: csv(','), between: '\n' },
  'csv;': { text: csv(';'), between: '\n' },
};

/** A range of bytes, as thousandths of the file, replaced by others. */
interface Damage {
  readonly at: number;
  readonly removed: number;
  readonly added: Uint8Array;
}

const GARBAGE = fc.oneof(
  fc.uint8Array({ maxLength: 8 }),
  fc
    .constantFrom(
      ...[
        '"',
        "'",
        '\n',
        ';',
        ',',
        '{',
        '}',
        '[',
        ']',
        '\\',
        '\0',
        '﻿',
        '"__proto__":{"pollue":1},',
        'NaN',
        '<script>',
      ],
      ...['\ud83d\ude00', '},{', '\r\n', '""', '"\n"', '\t'],
    )
    .map((text) => new TextEncoder().encode(text)),
);
const FLIPPED: fc.Arbitrary<Damage> = fc
  .tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 1 }))
  .map(([at, added]) => ({ at, removed: 1, added }));
const DAMAGE: fc.Arbitrary<Damage> = fc.oneof(
  FLIPPED,
  fc.record({ at: fc.nat(), removed: fc.nat({ max: 30 }), added: GARBAGE }),
  // What a download that stops leaves.
  fc.record({ at: fc.nat(), removed: fc.constant(Infinity), added: fc.constant(new Uint8Array()) }),
);

/** A damaged file: `from` and `to` bound what was touched in the original. */
function damaged(bytes: Uint8Array, { at, removed, added }: Damage): { file: Uint8Array; from: number; to: number } {
  const from = at % bytes.length;
  const to = Math.min(bytes.length, from + removed);
  const file = new Uint8Array(from + added.length + bytes.length - to);
  file.set(bytes.subarray(0, from));
  file.set(added, from);
  file.set(bytes.subarray(to), from + added.length);
  return { file, from, to };
}

async function read(file: Uint8Array): Promise<FeedReport | undefined> {
  try {
    return await parseFeed(file);
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    return undefined;
  }
}

/** Where each record begins and ends, in bytes. */
function boundsOf({ text, between }: { text: string; between: string }, hasHeader: boolean): [number, number][] {
  const pieces = text.split(between);
  const size = (piece: string): number => new TextEncoder().encode(piece).length;
  let start = 0;
  const bounds = pieces.map((piece): [number, number] => {
    const bound: [number, number] = [start, start + size(piece)];
    start += size(piece) + size(between);
    return bound;
  });
  return hasHeader ? bounds.slice(1) : bounds;
}

for (const [format, source] of Object.entries(FILES)) {
  const isCsv = format.startsWith('csv');
  const bytes = new TextEncoder().encode(source.text);
  const bounds = boundsOf(source, isCsv);
  /** Offers of the records that end before the damage, and of those that begin after it. */
  const around = (offers: readonly Offer[], from: number, to: number): { before: Offer[]; after: Offer[] } => ({
    before: offers.filter((_, index) => bounds[index]![1] < from),
    after: offers.filter((_, index) => bounds[index]![0] > to),
  });

  describe(`a file of ${format} damaged anywhere`, () => {
    it('gives clean offers or a FeedError, and the good records around the damage', async function () {
      this.timeout(30_000);
      const { offers: whole } = await parseFeed(bytes);
      expect(whole.map(({ nom }) => nom)).to.deep.equal(NAMES.map((name) => `Été ${name}`));
      await fc.assert(
        fc.asyncProperty(DAMAGE, async (damage) => {
          const { file, from, to } = damaged(bytes, damage);
          const report = await read(file);
          expect(Object.keys(Object.prototype)).to.deep.equal([]);
          expect(({} as Record<string, unknown>).pollue).to.equal(undefined);
          if (!report) return expectRefusable(from);
          report.offers.forEach(expectClean);
          const { before, after } = around(whole, from, to);
          if (before.length > 0 || !isCsv) expect(report.offers).to.deep.include.members(before);
          if (before.length > 0 && keepsRows(damage, from, to)) expect(report.offers).to.deep.include.members(after);
        }),
        { numRuns: RUNS },
      );
    });
  });

  /** Formats made of lines are read past any damage that leaves their first record whole; one JSON value is not. */
  function expectRefusable(from: number): void {
    if (isCsv || format === 'jsonl')
      expect(from, 'refused although its first record is whole').to.be.at.most(bounds[0]![1]);
  }

  /** In CSV, one quote more or less carries the rest of the file into one cell: nothing can be known of it. */
  function keepsRows({ added }: Damage, from: number, to: number): boolean {
    const touched = [...bytes.subarray(from, to), ...added];
    return !isCsv || !touched.includes('"'.charCodeAt(0));
  }
}
