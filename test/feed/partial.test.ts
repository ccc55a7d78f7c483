import { expect } from '@open-wc/testing';
import { encodeFeed } from '../../src/feed/compact/encode.js';
import { FeedError, loadFeed, parseFeed, type FeedReport } from '../../src/feed/index.js';
import { fetchOf, ids, record, structure } from './support/records.js';

const A = 'https://a.example/services.json';
const B = 'https://b.example/services.json';
const S = 'https://a.example/structures.json';
const CUT = '{"format":"offre-insertion"';
const HTML = '<!doctype html><title>503</title>';

/** Loads addresses, of which `files` holds some; the others answer 404. */
function load(urls: string[], files: Record<string, string>): Promise<FeedReport> {
  return loadFeed(urls, { fetch: fetchOf(files) });
}

async function failureOf(loading: Promise<unknown>): Promise<FeedError> {
  const error: unknown = await loading.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).to.be.instanceOf(FeedError);
  return error as FeedError;
}

/** Kind and address of each failure that a report names. */
function told({ failures = [] }: FeedReport): unknown[] {
  return failures.map(({ kind, url }) => [kind, url]);
}

const one = JSON.stringify([record()]);
const other = JSON.stringify([record({ id: 'b--1', nom: 'Autre' })]);

describe('several files of which some can’t be read', () => {
  it('that do not come leave the others, and are named with their cause and address', async () => {
    for (const urls of [
      [A, B],
      [B, A],
    ]) {
      const report = await load(urls, { [A]: one });
      expect(ids(report.offers)).to.deep.equal(['source-a--1']);
      expect(told(report)).to.deep.equal([['http', B]]);
      expect(report.failures![0]!.message).to.include('404');
      expect(report.issues[0]).to.include({ problem: 'unread-file', count: 1 });
    }
  });

  it('that come unreadable leave the others too', async () => {
    const report = await load([A, B, S], { [A]: HTML, [B]: other, [S]: '{"hello":"world"}' });
    expect(ids(report.offers)).to.deep.equal(['b--1']);
    expect(told(report)).to.deep.equal([
      ['unreadable', A],
      ['unknown-format', S],
    ]);
    expect(report.issues[0]).to.include({ problem: 'unread-file', count: 2 });
  });

  it('structures that are missing cost the names of structures only', async () => {
    const report = await load([A, S], { [A]: one });
    expect(report.offers.length).to.equal(1);
    expect(report.issues.map(({ problem }) => problem)).to.deep.equal(['unread-file', 'missing-structure']);
  });

  it('are a failure when what is left shows nothing: structures alone, or an empty file', async () => {
    expect(await failureOf(load([A, S], { [S]: JSON.stringify([structure()]) }))).to.include({ kind: 'http', url: A });
    expect(await failureOf(load([A, B], { [B]: '[]' }))).to.include({ kind: 'http', url: A });
    expect(await failureOf(load([A, B], { [A]: HTML }))).to.include({ kind: 'http', url: B });
  });

  it('all read, name nothing', async () => {
    const report = await load([A, B], { [A]: one, [B]: other });
    expect(report).not.to.have.property('failures');
    expect(await load([A], { [A]: '[]' })).not.to.have.property('failures');
  });
});

describe('several compact feeds of which some can’t be read', () => {
  const compact = async (name: string, text: string): Promise<Record<string, string>> => {
    const hash = (content: string): string => content.length.toString(16);
    const files = encodeFeed(await parseFeed(text), { name, hash });
    return Object.fromEntries([...files].map(([file, content]) => [`https://c.example/${file}`, content]));
  };
  const X = 'https://c.example/x.json';
  const Y = 'https://c.example/y.json';

  /** Two feeds; the files of `y` whose name holds `part` are damaged. */
  async function damaged(part: string): Promise<Record<string, string>> {
    const y = Object.entries(await compact('y', other)).map(([url, content]) => [
      url,
      url.includes(part) ? content.slice(0, 60) : content,
    ]);
    return { ...(await compact('x', one)), ...(Object.fromEntries(y) as Record<string, string>) };
  }

  it('a damaged head or core costs its feed only', async () => {
    for (const part of ['y.json', 'y.core']) {
      const report = await load([X, Y], await damaged(part));
      expect(ids(report.offers), part).to.deep.equal(['source-a--1']);
      expect(report.offers[0]!.description, part).to.equal('Réparer son vélo **soi-même**.');
      expect(report.failures!.map(({ kind }) => kind)).to.deep.equal(['unreadable']);
      expect(report.failures![0]!.url).to.include(part);
    }
  });

  it('damaged details cost the long texts of their feed only', async () => {
    const report = await load([X, Y], await damaged('y.details'));
    const described = report.offers.map(({ id, description }) => [id, description !== undefined]);
    expect(Object.fromEntries(described)).to.deep.equal({ 'source-a--1': true, 'b--1': false });
    expect(report.issues).to.have.length(1);
    expect(report.issues[0]).to.include({ problem: 'details-missing', count: 1 });
    expect(report.failures![0]!.url).to.include('y.details');
  });

  it('none that can be read is a failure', async () => {
    expect(await failureOf(load([X, Y], { [X]: CUT, [Y]: CUT }))).to.include({ kind: 'unreadable' });
  });
});

describe('an API that stops in the middle', () => {
  it('names the page and why', async () => {
    const page = (number: number): string =>
      JSON.stringify({
        items: [record({ id: `i${number}`, nom: `Service ${number}` })],
        total: 3,
        page: number,
        size: 1,
        pages: 3,
      });
    const report = await load([A], { [A]: page(1), [`${A}?page=2`]: page(2), [`${A}?page=3`]: HTML });
    expect(ids(report.offers)).to.deep.equal(['i1', 'i2']);
    expect(told(report)).to.deep.equal([['unreadable', `${A}?page=3`]]);
    expect(report.failures![0]!.message).to.match(/page 3 sur 3.*HTML/);
  });
});
