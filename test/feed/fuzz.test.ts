import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/index.js';
import type { Offer } from '../../src/model/offer.js';
import { expectClean } from './support/clean.js';
import { record, structure } from './support/records.js';

const RUNS = 10_000;
/** Records read at once: each batch is one call of the reader. */
const AT_ONCE = 20;

const FIELDS = [
  ...Object.keys(record()),
  'frais_precisions',
  'nombre_semaines',
  'lien_mobilisation',
  'structure',
  'types',
];
const NAMES = fc.constantFrom(
  ...FIELDS,
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'profils',
  'service',
);
const TEXTS = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'NaN',
    '[',
    "['",
    '["a"',
    '48,11',
    'javascript:alert(1)',
    '<script>',
    '__proto__',
  ),
  fc.constantFrom('x'.repeat(100_000), '['.repeat(10_000), "['a',".repeat(2000), '9'.repeat(400)),
);
const VALUES = fc.oneof(
  TEXTS,
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.constantFrom(null, true, -1, Infinity, 1e20, [], {}, [[]], [null]),
  fc.array(TEXTS, { maxLength: 4 }),
);

/** A good record in which up to four fields were replaced or removed; sometimes no record at all. */
const MUTANTS = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.array(fc.tuple(NAMES, fc.option(VALUES, { nil: undefined })), { maxLength: 4 }).map(mutant),
  },
  { weight: 1, arbitrary: VALUES },
);

function mutant(changes: (readonly [string, unknown])[]): unknown {
  const fields = Object.entries(record({ id: 'mutant' })).filter(
    ([name]) => !changes.some(([changed]) => changed === name),
  );
  // Own keys, `__proto__` included, as JSON.parse makes them.
  return Object.fromEntries([...fields, ...changes.filter(([, value]) => value !== undefined)]);
}

/** A mutant whose identifier was left alone gets its own, so that it is kept. */
function apart(value: unknown, index: number): unknown {
  if (typeof value === 'object' && value && 'id' in value && value.id === 'mutant') value.id = `mutant ${index}`;
  return value;
}

const good = (id: string): Record<string, unknown> => record({ id, nom: `Bon ${id}` });

describe('ten thousand mutations of good records', () => {
  it('never throw, never pollute, never lose the good records around', async function () {
    this.timeout(60_000);
    const structures = JSON.stringify([structure()]);
    await fc.assert(
      fc.asyncProperty(fc.array(MUTANTS, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (mutants) => {
        const text = JSON.stringify([good('before'), ...mutants.map(apart), good('after')]);
        const { offers, rejected } = await parseFeed(text, { structures });
        expect(offers.length + rejected).to.equal(AT_ONCE + 2);
        for (const [offer, id] of [[offers[0]!, 'before'] as const, [offers.at(-1)!, 'after'] as const])
          expectGood(offer, id);
        offers.forEach(expectClean);
        expect(new Set(offers.map(({ id }) => id)).size).to.equal(offers.length);
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
      }),
      { numRuns: RUNS / AT_ONCE },
    );
  });
});

function expectGood(offer: Offer, id: string): void {
  const { id: read, nom, description, thematiques, latitude, date_maj, structure: its } = offer;
  expect({ read, nom, description, thematiques, latitude, date_maj, its: its?.nom }).to.deep.equal({
    read: id,
    nom: `Bon ${id}`,
    description: 'Réparer son vélo **soi-même**.',
    thematiques: ['mobilite--mobilite-douce-partagee-collective'],
    latitude: 48.11,
    date_maj: '2025-02-14',
    its: 'La Petite Rustine',
  });
}
