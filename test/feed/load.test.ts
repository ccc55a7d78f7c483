import { expect } from '@open-wc/testing';
import { FeedError, loadFeed, type Fetch } from '../../src/feed/index.js';
import { fetchOf, ids, record } from './support/records.js';

const A = 'https://a.example/services.json';
const good = JSON.stringify([record()]);

async function failure(fetch: Fetch, options: Parameters<typeof loadFeed>[1] = {}): Promise<Error> {
  return loadFeed(A, { fetch, ...options }).then(
    () => new Error('it should have failed'),
    (error: Error) => error,
  );
}

describe('loading in a browser', () => {
  it('accepts a list of addresses or one text', async () => {
    const files = { [A]: good, 'https://b.example/x': JSON.stringify([record({ id: 'b', nom: 'Autre' })]) };
    const listed = await loadFeed(Object.keys(files), { fetch: fetchOf(files) });
    const written = await loadFeed(` ${Object.keys(files).join('  ')} `, { fetch: fetchOf(files) });
    expect(ids(listed.offers)).to.deep.equal(['source-a--1', 'b']);
    expect(ids(written.offers)).to.deep.equal(ids(listed.offers));
  });

  it('rejects without any address', async () => {
    const error: unknown = await loadFeed([]).catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(FeedError);
  });

  it('asks the server whether its copy is still good', async () => {
    const asked: (RequestCache | undefined)[] = [];
    const fetch: Fetch = async (_, init) => {
      asked.push(init.cache);
      return new Response(good);
    };
    await loadFeed(A, { fetch });
    expect(asked).to.deep.equal(['no-cache']);
  });

  it('names the address and the cause of a failure', async () => {
    const error = await failure(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(error).to.be.instanceOf(FeedError);
    expect(error).to.include({ kind: 'network', url: A });
    expect(error.cause).to.be.instanceOf(TypeError);
    const html = await failure(async () => new Response('<!doctype html><title>503</title>'));
    expect(html).to.include({ kind: 'unreadable', url: A });
    expect(html.message).to.include('HTML');
  });

  it('gives up even a fetch that ignores its signal', async () => {
    expect(await failure(() => new Promise(() => undefined), { timeout: 20 })).to.include({ kind: 'timeout' });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 10);
    const aborted = await failure(() => new Promise(() => undefined), { signal: controller.signal });
    expect(aborted.name).to.equal('AbortError');
  });

  it('passes the reason of an abort as it is', async () => {
    const controller = new AbortController();
    const reason = new Error('another feed was asked for');
    const fetch: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
    setTimeout(() => controller.abort(reason), 10);
    expect(await failure(fetch, { signal: controller.signal })).to.equal(reason);
  });

  it('lets the page breathe while it reads a large feed', async () => {
    const many = JSON.stringify(
      Array.from({ length: 4000 }, (_, index) => record({ id: `i${index}`, nom: `Nom ${index}` })),
    );
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const { offers } = await loadFeed(A, { fetch: fetchOf({ [A]: many }) });
    clearInterval(timer);
    expect(offers.length).to.equal(4000);
    expect(turns).to.be.greaterThan(1);
  });

  it('has one default for its only side effect: the platform’s fetch, looked up when called', async () => {
    const native = globalThis.fetch;
    globalThis.fetch = (async () => new Response(good)) as typeof fetch;
    try {
      expect((await loadFeed(A)).offers.length).to.equal(1);
    } finally {
      globalThis.fetch = native;
    }
  });
});
