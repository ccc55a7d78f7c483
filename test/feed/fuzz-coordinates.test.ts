import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/index.js';
import { record } from './support/records.js';

const RUNS = 2000;
/** Records read at once: each batch is one call of the reader. */
const AT_ONCE = 20;
/** Degrees: what ten-centimetre metres of Lambert 93 and their inverse may cost. */
const CLOSE = 0.001;

type Point = readonly [lat: number, lon: number];

interface Town {
  readonly insee: string;
  readonly at: Point;
}

/** Towns at the edges of each territory and within it. */
const METROPOLE: readonly Town[] = [
  { insee: '59183', at: [51.03, 2.38] },
  { insee: '29155', at: [48.46, -5.1] },
  { insee: '64260', at: [43.36, -1.77] },
  { insee: '66137', at: [42.43, 2.94] },
  { insee: '2A041', at: [41.39, 9.16] },
  { insee: '2B033', at: [42.7, 9.45] },
  { insee: '67482', at: [48.57, 7.75] },
  { insee: '75056', at: [48.86, 2.35] },
  { insee: '35238', at: [48.11, -1.68] },
  { insee: '31555', at: [43.6, 1.44] },
  { insee: '06088', at: [43.7, 7.27] },
];
const OVERSEAS: readonly Town[] = [
  { insee: '97105', at: [16.0, -61.73] },
  { insee: '97209', at: [14.6, -61.07] },
  { insee: '97302', at: [4.93, -52.33] },
  { insee: '97311', at: [5.48, -54.03] },
  { insee: '97411', at: [-20.88, 55.44] },
  { insee: '97611', at: [-12.78, 45.23] },
  { insee: '97502', at: [46.78, -56.17] },
  { insee: '97701', at: [17.9, -62.83] },
  { insee: '97801', at: [18.07, -63.08] },
  { insee: '98612', at: [-13.28, -176.18] },
  { insee: '98735', at: [-17.53, -149.57] },
  { insee: '98818', at: [-22.27, 166.44] },
];

/** A point at most 5 km away from its town, which the record may or may not name. */
const near = (towns: readonly Town[]): fc.Arbitrary<{ at: Point; insee: string | undefined }> =>
  fc
    .tuple(
      fc.constantFrom(...towns),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
      fc.boolean(),
    )
    .map(([{ insee, at }, north, east, named]) => ({
      at: [round(at[0] + north / 1000), round(at[1] + east / 1000)] as const,
      insee: named ? insee : undefined,
    }));

interface Written {
  readonly how: string;
  readonly at: Point;
  readonly insee: string | undefined;
  readonly latitude: unknown;
  readonly longitude: unknown;
}

const comma = (degrees: number): string => String(degrees).replace('.', ',');
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** What people and programs make of a point, by name. */
const WAYS: Record<string, (at: Point) => readonly [latitude: unknown, longitude: unknown]> = {
  'as it is': (at) => at,
  'as texts': ([lat, lon]) => [` ${lat} `, String(lon)],
  'with a decimal comma': ([lat, lon]) => [comma(lat), comma(lon)],
  swapped: ([lat, lon]) => [lon, lat],
  'swapped, with a decimal comma': ([lat, lon]) => [comma(lon), comma(lat)],
};
const ONLY_METROPOLE: typeof WAYS = {
  'in Lambert 93': (at) => metres(at),
  'in Lambert 93, swapped': (at) => [...metres(at)].reverse() as [number, number],
  'in Lambert 93, as texts with a comma': (at) => metres(at).map(comma) as [string, string],
};
const ONLY_OVERSEAS: typeof WAYS = {
  'without any minus sign': ([lat, lon]) => [Math.abs(lat), Math.abs(lon)],
  'without the minus sign of its latitude': ([lat, lon]) => [Math.abs(lat), lon],
  'without the minus sign of its longitude': ([lat, lon]) => [lat, Math.abs(lon)],
};

const written = (towns: readonly Town[], ways: typeof WAYS): fc.Arbitrary<Written> =>
  fc.tuple(near(towns), fc.constantFrom(...Object.keys(ways))).map(([{ at, insee }, how]) => {
    const [latitude, longitude] = ways[how]!(at);
    return { how, at, insee, latitude, longitude };
  });
const POINTS = fc.oneof(
  written(METROPOLE, { ...WAYS, ...ONLY_METROPOLE }),
  written(OVERSEAS, { ...WAYS, ...ONLY_OVERSEAS }),
);

const asRecord = ({ insee, latitude, longitude }: Written, index: number): Record<string, unknown> =>
  record({ id: `p${index}`, code_insee: insee, code_postal: undefined, latitude, longitude });

describe('French points written in wrong ways', () => {
  it('are found again or dropped, never moved elsewhere; their offer is kept', async function () {
    this.timeout(30_000);
    let points = 0;
    let dropped = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(POINTS, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (ways) => {
        const { offers } = await parseFeed(JSON.stringify(ways.map(asRecord)));
        expect(offers.length).to.equal(AT_ONCE);
        offers.forEach(({ latitude, longitude }, index) => {
          const { how, at, insee } = ways[index]!;
          points += 1;
          if (latitude === undefined || longitude === undefined) {
            dropped += 1;
            expect([latitude, longitude], how).to.deep.equal([undefined, undefined]);
            return;
          }
          const where = `${at.join(' ; ')} ${how}, ${insee ?? 'no commune'}`;
          expect(latitude, where).to.be.closeTo(at[0], CLOSE);
          expect(longitude, where).to.be.closeTo(at[1], CLOSE);
        });
      }),
      { numRuns: RUNS / AT_ONCE },
    );
    expect(dropped / points, 'dropping is the exception').to.be.lessThan(0.02);
  });

  it('that the commune contradicts are dropped or where they say, never a guess', async () => {
    const pairs = fc.tuple(written(OVERSEAS, ONLY_OVERSEAS), fc.constantFrom(...METROPOLE, ...OVERSEAS));
    await fc.assert(
      fc.asyncProperty(pairs, async ([point, { insee }]) => {
        const { offers } = await parseFeed(JSON.stringify([asRecord({ ...point, insee }, 0)]));
        expect(offers.length).to.equal(1);
        const { latitude, longitude } = offers[0]!;
        if (latitude === undefined) return;
        expect(latitude).to.be.closeTo(point.at[0], CLOSE);
        expect(longitude).to.be.closeTo(point.at[1], CLOSE);
      }),
      { numRuns: 300 },
    );
  });

  it('any two values at all give French coordinates or none', async () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.double({ min: -200, max: 200 }), fc.string(), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: AT_ONCE }), async (pairs) => {
        const records = pairs.map(([latitude, longitude], index) => record({ id: `p${index}`, latitude, longitude }));
        const { offers } = await parseFeed(JSON.stringify(records));
        expect(offers.length).to.equal(pairs.length);
        for (const { latitude, longitude } of offers) {
          expect(latitude === undefined).to.equal(longitude === undefined);
          if (latitude !== undefined) expect(latitude).to.be.within(-28, 51.2);
          if (longitude !== undefined) expect(longitude).to.be.within(-178.4, 168.6);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Lambert 93 by its definition (conic of two parallels, GRS80): the other way round from the reader. */
function metres([lat, lon]: Point): readonly [northing: number, easting: number] {
  const excentricity = 0.0818191910428158;
  const radius = 6_378_137;
  const radians = Math.PI / 180;
  const sine = (phi: number): number => excentricity * Math.sin(phi);
  const isometric = (phi: number): number =>
    Math.log(Math.tan(Math.PI / 4 + phi / 2) * ((1 - sine(phi)) / (1 + sine(phi))) ** (excentricity / 2));
  const normal = (phi: number): number => (radius / Math.sqrt(1 - sine(phi) ** 2)) * Math.cos(phi);
  const [south, north, origin] = [44 * radians, 49 * radians, 46.5 * radians];
  const n = Math.log(normal(north) / normal(south)) / (isometric(south) - isometric(north));
  const scale = (normal(south) * Math.exp(n * isometric(south))) / n;
  const distance = (phi: number): number => scale * Math.exp(-n * isometric(phi));
  const angle = n * (lon - 3) * radians;
  const here = distance(lat * radians);
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return [tenth(6_600_000 + distance(origin) - here * Math.cos(angle)), tenth(700_000 + here * Math.sin(angle))];
}
