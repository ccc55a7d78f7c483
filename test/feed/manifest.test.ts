import { expect } from '@open-wc/testing';
import { FORMAT, VERSION } from '../../src/feed/compact/format.js';
import { parseCommunes, parseManifest } from '../../src/feed/compact/manifest.js';
import { isCompact, isManifest } from '../../src/feed/compact/part.js';
import type { FeedError, FeedErrorKind } from '../../src/feed/index.js';

const ILLE_ET_VILAINE = {
  code: '35',
  nom: 'Ille-et-Vilaine',
  file: '35.json',
  total: 1420,
  bounds: [47.6, -2.3, 48.7, -1],
};

function manifest(changes: object = {}): string {
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    part: 'manifest',
    nom: 'France',
    updatedAt: '2026-11-23',
    feeds: [ILLE_ET_VILAINE],
    remote: { file: 'france.json', total: 812 },
    communes: { file: 'communes.0a1b.json' },
    ...changes,
  });
}

function errorOf(text: string): FeedErrorKind | undefined {
  try {
    parseManifest(text, 'https://cdn.example/manifest.json');
    return undefined;
  } catch (error) {
    return (error as FeedError).kind;
  }
}

describe('the manifest', () => {
  it('is recognised by its content, as a compact file that lists others', () => {
    const bytes = new TextEncoder().encode(manifest());
    expect([isCompact(bytes), isManifest(bytes)]).to.deep.equal([true, true]);
    expect(isManifest('{"format":"offre-insertion","version":"1.0","part":"head"}')).to.equal(false);
  });

  it('says where each feed is and what it covers', () => {
    const { feeds, remote, communes, nom, updatedAt } = parseManifest(manifest());
    expect(feeds).to.deep.equal([{ ...ILLE_ET_VILAINE, bounds: { south: 47.6, west: -2.3, north: 48.7, east: -1 } }]);
    expect(remote).to.deep.equal({ file: 'france.json', total: 812 });
    expect(communes).to.deep.equal({ file: 'communes.0a1b.json' });
    expect([nom, updatedAt]).to.deep.equal(['France', '2026-11-23']);
  });

  it('does without shared files', () => {
    expect(parseManifest(manifest({ remote: undefined, communes: undefined }))).to.not.have.any.keys(
      'remote',
      'communes',
    );
  });

  it('is refused in a newer major version, read in a newer minor one', () => {
    expect(errorOf(manifest({ version: '2.0' }))).to.equal('unsupported-version');
    expect(errorOf(manifest({ version: '1.9', another: true }))).to.equal(undefined);
  });

  for (const [what, changes] of Object.entries({
    'is another part': { part: 'head' },
    'lists nothing': { feeds: [] },
    'lists no list': { feeds: { length: 1 } },
    'lists an entry that is none': { feeds: [ILLE_ET_VILAINE, null] },
    'lists a département twice': { feeds: [ILLE_ET_VILAINE, ILLE_ET_VILAINE] },
    'names a file of another host': { feeds: [{ ...ILLE_ET_VILAINE, file: 'https://other.example/35.json' }] },
    'names a file of another folder': { feeds: [{ ...ILLE_ET_VILAINE, file: '../35.json' }] },
    'names a hidden file': { feeds: [{ ...ILLE_ET_VILAINE, file: '.35.json' }] },
    'names shared files elsewhere': { remote: { file: '//other.example', total: 1 } },
    'has no shared file but null': { communes: null },
    'counts badly': { feeds: [{ ...ILLE_ET_VILAINE, total: -1 }] },
    'has bounds upside down': { feeds: [{ ...ILLE_ET_VILAINE, bounds: [49, -2, 48, -1] }] },
    'has bounds of words': { feeds: [{ ...ILLE_ET_VILAINE, bounds: ['47', '-2', '48', '-1'] }] },
    'has a strange code': { feeds: [{ ...ILLE_ET_VILAINE, code: '../35' }] },
  })) {
    it(`is unreadable when it ${what}`, () => expect(errorOf(manifest(changes))).to.equal('unreadable'));
  }

  it('is unreadable when it is cut', () => expect(errorOf(manifest().slice(0, -9))).to.equal('unreadable'));

  it('has an index of communes', async () => {
    const communes = {
      code: ['35238'],
      nom: ['Rennes'],
      codesPostaux: [['35000'], [[0]], [1]],
      point: [[4811168], [-168187], [1]],
    };
    const file = { format: FORMAT, version: VERSION, part: 'communes', communes };
    expect(await parseCommunes(JSON.stringify(file))).to.deep.equal([
      { code: '35238', nom: 'Rennes', codesPostaux: ['35000'], lat: 48.11168, lon: -1.68187 },
    ]);
  });
});
