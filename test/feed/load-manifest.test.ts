import { expect } from '@open-wc/testing';
import { encodeFeed } from '../../src/feed/compact/encode.js';
import { loadFeed, parseFeed, type FeedProgress, type LoadOptions } from '../../src/feed/index.js';
import { fetchOf, ids, record } from './support/records.js';

const BASE = 'https://cdn.example/feeds/';
const MANIFEST = `${BASE}manifest.json`;

/** Files of a territory of two départements and their remote services, one offer each; one of the files may be missing. */
async function territory(missing = ''): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of ['35', '974', 'france']) {
    const report = await parseFeed(JSON.stringify([record({ id: name, nom: `Service ${name}` })]));
    for (const [file, content] of encodeFeed(report, { name, hash: () => `h${name}` })) files[BASE + file] = content;
  }
  const feeds = ['35', '974'].map((code) => ({
    code,
    nom: code,
    file: `${code}.json`,
    total: 1,
    bounds: [0, 0, 1, 1],
  }));
  const remote = { file: 'france.json', total: 1 };
  const about = { format: 'offre-insertion', version: '1.0', part: 'manifest', updatedAt: '2026-11-16' };
  files[MANIFEST] = JSON.stringify({ ...about, feeds, remote });
  return Object.fromEntries(Object.entries(files).filter(([url]) => url !== BASE + missing));
}

/** Loads, and remembers what was asked. */
async function load(files: Record<string, string>, options: LoadOptions) {
  const asked: string[] = [];
  const fetch = fetchOf(files);
  const report = await loadFeed(MANIFEST, {
    ...options,
    fetch: (url, init) => {
      asked.push(url.slice(BASE.length));
      return fetch(url, init);
    },
  });
  return { report, asked };
}

describe('loading a manifest', () => {
  it('loads the wanted département and the shared remote services, nothing else', async () => {
    const { report, asked } = await load(await territory(), { choose: () => ['974'] });
    expect(ids(report.offers)).to.have.members(['974', 'france']);
    expect(asked.filter((name) => name.startsWith('35'))).to.deep.equal([]);
  });

  it('waits for the choice, and loads everything without one to make', async () => {
    let choose!: (codes: string[]) => void;
    const choice = new Promise<string[]>((resolve) => (choose = resolve));
    const loading = load(await territory(), { choose: () => choice });
    choose(['35']);
    expect(ids((await loading).report.offers)).to.have.members(['35', 'france']);
    expect(ids((await load(await territory(), {})).report.offers)).to.have.members(['35', '974', 'france']);
  });

  it('shows first cards, then every offer, and says one version for all', async () => {
    const seen: FeedProgress[] = [];
    const { report } = await load(await territory(), { choose: () => ['35'], onProgress: (one) => seen.push(one) });
    expect(seen.map(({ stage }) => stage).filter(Boolean)).to.deep.equal(['first', 'core']);
    expect(seen.find(({ stage }) => stage === 'first')?.report?.version).to.equal(report.version);
  });

  it('lives without what is beside the main département, and names it', async () => {
    const { report } = await load(await territory('france.json'), { choose: () => ['35', '974'] });
    expect(ids(report.offers)).to.have.members(['35', '974']);
    expect(report.failures?.map(({ url }) => url)).to.deep.equal([`${BASE}france.json`]);
    expect(report.issues.map(({ problem }) => problem)).to.include('unread-file');
  });

  it('fails without its main département', async () => {
    for (const missing of ['35.json', '35.core.h35.json']) {
      const error: unknown = await load(await territory(missing), { choose: () => ['35', '974'] }).catch(
        (cause: unknown) => cause,
      );
      expect(error).to.include({ url: BASE + missing });
    }
  });

  it('asks again for nothing that it has under a name that says its content', async () => {
    const files = new Map<string, Uint8Array>();
    await load(await territory(), { files, choose: () => ['35'] });
    const { asked } = await load(await territory(), { files, choose: () => ['35', '974'] });
    const parts = asked.filter((name) => /core|details/.test(name)).sort();
    expect(parts).to.deep.equal(['974.core.h974.json', '974.details.h974.json']);
  });
});
