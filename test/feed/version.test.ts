import { expect } from '@open-wc/testing';
import { loadFeed } from '../../src/feed/index.js';
import { fetchOf, record } from './support/records.js';

const API = 'https://a.example/services?size=1';
const CSV = 'https://b.example/mes-offres.csv';

/** Two pages of an API, the second one holding `nom`. */
function pages(nom: string): Record<string, string> {
  const page = (number: number, item: unknown): string =>
    JSON.stringify({ items: [item], total: 2, page: number, size: 1, pages: 2 });
  return {
    [API]: page(1, record()),
    [`${API}&page=2`]: page(2, record({ id: 'source-a--2', nom })),
    [CSV]: 'id,nom\nb--1,Le mien\n',
  };
}

const versionOf = async (urls: string, files: Record<string, string>): Promise<string | undefined> =>
  (await loadFeed(urls, { fetch: fetchOf(files) })).version;

describe('the version of a feed', () => {
  for (const [what, urls] of [
    ['of an API', API],
    ['of several sources', `${API} ${CSV}`],
  ] as const)
    it(`${what} is the same for the same content, and tells a later page that changed`, async () => {
      const version = await versionOf(urls, pages('Permis'));
      expect(version).to.be.a('string');
      expect(await versionOf(urls, pages('Permis'))).to.equal(version);
      expect(await versionOf(urls, pages('Vélo'))).not.to.equal(version);
    });
});
