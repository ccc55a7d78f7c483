import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { encodeFeed, type EncodedFeed } from '../../src/feed/compact/encode.js';
import { FeedError, loadFeed, parseFeed, type FeedProgress, type FeedReport } from '../../src/feed/index.js';
import type { Commune } from '../../src/model/commune.js';
import type { Offer } from '../../src/model/offer.js';
import { fetchOf, ids, record, structure } from './support/records.js';

const BASE = 'https://cdn.example/feeds/';
const RENNES: Commune = {
  code: '35238',
  nom: 'Rennes',
  codesPostaux: ['35000', '35200'],
  lat: 48.11168,
  lon: -1.68187,
  epci: '243500139',
  epciNom: 'Rennes Métropole',
};
const RENAC: Commune = { code: '35239', nom: 'Renac', codesPostaux: [], lat: 47.7, lon: -1.98 };

/** A short fingerprint, enough to tell two contents apart. */
function hash(content: string): string {
  let sum = 7;
  for (let index = 0; index < content.length; index += 1) sum = (Math.imul(sum, 31) + content.charCodeAt(index)) >>> 0;
  return sum.toString(16);
}

/** Offers read from records, as the builder reads them. */
async function reportOf(...records: Record<string, unknown>[]): Promise<FeedReport> {
  const structures = [
    structure(),
    structure({ id: 'x1', source: 'source-b', nom: 'Autre', siret: undefined, site_web: undefined }),
  ];
  const report = await parseFeed(JSON.stringify(records), { structures: JSON.stringify(structures) });
  return { ...report, communes: [RENNES, RENAC] };
}

/** Many different records: some fields missing here, others there. */
function records(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) =>
    record({
      id: index % 3 === 0 ? `=odd ${index}` : `source-a--${index}`,
      nom: `Service ${index}`,
      structure_id: [undefined, 'source-a--s1', 'x1', 'nowhere'][index % 4],
      description: index % 5 === 0 ? undefined : `Description ${index}\nsur deux lignes`,
      publics: index % 2 === 0 ? ['jeunes', 'seniors'] : undefined,
      latitude: index % 6 === 0 ? undefined : 48 + index / 1000,
      score_qualite: (index % 11) / 10,
      date_maj: index % 7 === 0 ? null : '2026-02-14',
      frais_precisions: index % 9 === 0 ? '5 € par an' : undefined,
      nombre_semaines: index % 8 === 0 ? 12.5 : undefined,
    }),
  );
}

function encode(report: FeedReport, name = '35'): EncodedFeed {
  return encodeFeed(report, {
    name,
    nom: 'Ille-et-Vilaine',
    notice: 'Données inventées',
    licence: 'Licence Ouverte 2.0',
    hash,
  });
}

function filesOf(...feeds: EncodedFeed[]): Record<string, string> {
  return Object.fromEntries(feeds.flatMap((feed) => [...feed].map(([name, content]) => [BASE + name, content])));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

async function failure(promise: Promise<unknown>): Promise<FeedError> {
  const error: unknown = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).to.be.instanceOf(FeedError);
  return error as FeedError;
}

/** A head whose fields are replaced. */
function tampered(feed: EncodedFeed, fields: Record<string, unknown>): Record<string, string> {
  const head = JSON.parse(feed.get('35.json')!) as Record<string, unknown>;
  return { ...filesOf(feed), [`${BASE}35.json`]: JSON.stringify({ ...head, ...fields }) };
}

describe('the compact format', () => {
  it('gives back every field of every offer, best and newest first', async () => {
    const report = await reportOf(...records(120));
    const read = await loadFeed(`${BASE}35.json`, { fetch: fetchOf(filesOf(encode(report))) });
    const written = new Map(report.offers.map((offer) => [offer.id, offer]));
    expect(read.offers.length).to.equal(120);
    for (const offer of read.offers) {
      expect(plain({ ...offer, hours: undefined })).to.deep.equal(plain(written.get(offer.id)));
    }
    const scores = read.offers.map(({ score_qualite }) => score_qualite!);
    expect(scores).to.deep.equal([...scores].sort((one, other) => other - one));
    expect(read.communes).to.deep.equal([RENNES, RENAC]);
    const { format, notice, licence, updatedAt, issues } = read;
    expect({ format, notice, licence, updatedAt, issues }).to.deep.equal({
      format: 'compact',
      notice: 'Données inventées',
      licence: 'Licence Ouverte 2.0',
      updatedAt: '2026-02-14',
      issues: [],
    });
  });

  it('writes the same bytes whatever the order of the records', async () => {
    const list = records(60);
    const [one, other] = [await reportOf(...list), await reportOf(...list.reverse())];
    expect([...encode(one)]).to.deep.equal([...encode(other)]);
  });

  it('shows its first cards, then all of them, then the details, at the same places', async () => {
    const fetch = fetchOf(filesOf(encode(await reportOf(...records(120)))));
    const stages: FeedProgress[] = [];
    const whole = await loadFeed(`${BASE}35.json`, {
      fetch,
      onProgress: (progress) => progress.stage && stages.push(progress),
    });
    const [first, core] = stages;
    expect(stages.map(({ stage }) => stage)).to.deep.equal(['first', 'core']);
    expect(first!.announced).to.equal(120);
    expect(ids(first!.report!.offers)).to.deep.equal(ids(whole.offers).slice(0, 50));
    expect(ids(core!.report!.offers)).to.deep.equal(ids(whole.offers));
    expect(core!.report!.offers.every(({ description }) => description === undefined)).to.equal(true);
    expect(core!.report!.communes).to.deep.equal([RENNES, RENAC]);
    expect(whole.offers.filter(({ description }) => description).length).to.equal(96);
    expect(fetch.asked.length).to.equal(3);
    expect(core!.total).to.be.greaterThan(core!.loaded);
  });

  it('is shown without its details when they can’t be had, and says so', async () => {
    const files = filesOf(encode(await reportOf(...records(10))));
    Reflect.deleteProperty(
      files,
      Object.keys(files).find((url) => url.includes('.details.'))!,
    );
    const { offers, issues } = await loadFeed(`${BASE}35.json`, { fetch: fetchOf(files) });
    expect(offers.length).to.equal(10);
    expect(issues.map(({ problem, count }) => [problem, count])).to.deep.equal([['details-missing', 10]]);
  });

  it('fails, naming the file, when its core can’t be had or is damaged', async () => {
    const files = filesOf(encode(await reportOf(...records(10))));
    const core = Object.keys(files).find((url) => url.includes('.core.'))!;
    const damaged = await failure(loadFeed(`${BASE}35.json`, { fetch: fetchOf({ ...files, [core]: '{"format":' }) }));
    expect([damaged.kind, damaged.url]).to.deep.equal(['unreadable', core]);
    Reflect.deleteProperty(files, core);
    const gone = await failure(loadFeed(`${BASE}35.json`, { fetch: fetchOf(files) }));
    expect([gone.kind, gone.url, gone.status]).to.deep.equal(['http', core, 404]);
  });

  it('refuses a newer major version and reads a newer minor one', async () => {
    const feed = encode(await reportOf(...records(5)));
    const newer = await failure(loadFeed(`${BASE}35.json`, { fetch: fetchOf(tampered(feed, { version: '2.0' })) }));
    expect(newer.kind).to.equal('unsupported-version');
    expect(newer.message).to.include('2.0');
    const minor = await loadFeed(`${BASE}35.json`, { fetch: fetchOf(tampered(feed, { version: '1.7', more: true })) });
    expect(minor.offers.length).to.equal(5);
    expect((await failure(parseFeed('{"format":"offre-insertion","version":"9.0"}'))).kind).to.equal(
      'unsupported-version',
    );
    const damaged = failure(parseFeed('{"format":"offre-insertion","version":{"toString":null}}'));
    expect((await damaged).kind).to.equal('unreadable');
  });

  it('never asks a file outside its own folder', async () => {
    const feed = encode(await reportOf(...records(5)));
    for (const name of [
      'https://pirate.example/x',
      '//pirate.example/x',
      '../x.json',
      '/x.json',
      'a\\b',
      '',
      '..',
      12,
      null,
    ]) {
      const fetch = fetchOf(tampered(feed, { files: { core: { name }, details: { name } } }));
      expect((await failure(loadFeed(`${BASE}35.json`, { fetch }))).kind).to.equal('unreadable');
      expect(fetch.asked).to.deep.equal([`${BASE}35.json`]);
    }
  });

  it('lets no other link than http and https through', async () => {
    const feed = encode(await reportOf(record()));
    const files = Object.fromEntries(
      Object.entries(filesOf(feed)).map(([url, content]) => [
        url,
        content.replaceAll('https://source-a.example', 'javascript:alert(1)//'),
      ]),
    );
    const { offers } = await loadFeed(`${BASE}35.json`, { fetch: fetchOf(files) });
    expect(offers[0]!.nom).to.equal('Atelier vélo');
    expect(offers[0]!.lien_source).to.equal(undefined);
  });

  it('read alone, one of its files says what it lacks', async () => {
    const feed = encode(await reportOf(...records(60)));
    const head = await parseFeed(feed.get('35.json')!);
    expect([head.offers.length, head.issues[0]!.problem]).to.deep.equal([50, 'first-cards-only']);
    const core = await parseFeed(new TextEncoder().encode([...feed].find(([name]) => name.includes('.core.'))![1]));
    expect([core.offers.length, core.issues[0]!.problem]).to.deep.equal([60, 'details-missing']);
  });

  it('merges with another: same places at each stage, the newest record whole', async () => {
    const shared = record({ id: 'source-a--both', nom: 'Ancien', date_maj: '2024-01-01', score_qualite: 1 });
    const twin = { source: 'source-c', score_qualite: 0.1, description: 'Moins bon', commune: 'Rennes' };
    const one = encode(await reportOf(record(), shared), 'one');
    const other = encode(
      await reportOf(
        record({ id: 'source-c--1', ...twin }),
        { ...shared, nom: 'Récent', date_maj: '2026-01-01' },
        record({ id: 'source-a--2', nom: 'Seul' }),
      ),
      'other',
    );
    const stages: FeedProgress[] = [];
    const whole = await loadFeed([`${BASE}one.json`, `${BASE}other.json`], {
      fetch: fetchOf(filesOf(one, other)),
      onProgress: (progress) => progress.stage && stages.push(progress),
    });
    expect(ids(whole.offers).sort()).to.deep.equal(['source-a--1', 'source-a--2', 'source-a--both']);
    expect(stages.map(({ stage }) => stage)).to.deep.equal(['first', 'core']);
    expect(ids(stages[1]!.report!.offers)).to.deep.equal(ids(whole.offers));
    const byId = new Map(whole.offers.map((offer): [string, Offer] => [offer.id, offer]));
    expect(byId.get('source-a--both')!.nom).to.equal('Récent');
    expect(byId.get('source-a--1')!.description).to.equal('Réparer son vélo **soi-même**.');
    expect(byId.get('source-a--1')!.sources).to.deep.equal(['source-a', 'source-c']);
    expect(byId.get('source-a--2')!.sources).to.equal(undefined);
    expect(whole.folded).to.equal(1);
    expect(whole.communes).to.deep.equal([RENNES, RENAC]);
  });

  it('mixes with a spreadsheet', async () => {
    const files = {
      ...filesOf(encode(await reportOf(record()))),
      [`${BASE}a.csv`]: 'nom;ville\nCafé des parents;Renac\n',
    };
    const { offers, format } = await loadFeed(`${BASE}35.json ${BASE}a.csv`, { fetch: fetchOf(files) });
    expect(offers.map(({ nom }) => nom)).to.deep.equal(['Atelier vélo', 'Café des parents']);
    expect(format).to.equal('compact + csv');
  });
});

describe('a compact feed damaged at random', () => {
  it('never makes the reader throw anything but a FeedError, nor pollutes anything', async function () {
    this.timeout(60_000);
    const feed = filesOf(encode(await reportOf(...records(8))));
    const names = Object.keys(feed);
    const poison = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', 'constructor', 'length', -1, 1e9, 0.5, '<b>', 'javascript:x', { toString: null }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), poison, async (name, at, value) => {
        const files = { ...feed, [name]: withPoison(feed[name]!, at, value) };
        try {
          const { offers } = await loadFeed(`${BASE}35.json`, { fetch: fetchOf(files) });
          expect(new Set(ids(offers)).size).to.equal(offers.length);
          for (const { id, nom, thematiques, latitude } of offers) {
            expect([typeof id, typeof nom]).to.deep.equal(['string', 'string']);
            expect(thematiques === undefined || Array.isArray(thematiques)).to.equal(true);
            expect(latitude === undefined || Number.isFinite(latitude)).to.equal(true);
          }
        } catch (error) {
          if (!(error instanceof FeedError)) throw error;
        }
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** JSON in which one value, the `at`-th met, is replaced. */
function withPoison(json: string, at: number, value: unknown): string {
  let count = 0;
  JSON.parse(json, (_, one: unknown) => {
    count += 1;
    return one;
  });
  let met = 0;
  const damaged: unknown = JSON.parse(json, (_, one: unknown) => {
    met += 1;
    return met === 1 + (at % count) ? value : one;
  });
  return JSON.stringify(damaged);
}
