import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/index.js';
import { differences, outcomeOf, type ManifestEntry } from './support/bad-feeds.mjs';

const FOLDER = '/shared-data/mauvais/';

describe('the sample of damaged and hostile feeds', () => {
  it('is read as its manifest says, file by file, in this browser', async function () {
    const response = await fetch(`${FOLDER}manifest.json`);
    if (!response.ok) return this.skip();
    const { fichiers } = (await response.json()) as { fichiers: ManifestEntry[] };
    const found: string[] = [];
    for (const entry of fichiers) {
      const bytes = new Uint8Array(await (await fetch(FOLDER + entry.fichier)).arrayBuffer());
      const outcome = await outcomeOf(entry, bytes, parseFeed);
      found.push(...differences(entry, outcome).map((text) => `${entry.fichier}: ${text}`));
    }
    expect(found).to.deep.equal([]);
    expect(fichiers.length).to.be.greaterThan(30);
  });
});
