import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFeed } from 'offre-insertion/feed';
import { differences, outcomeOf } from '../feed/support/bad-feeds.mjs';

const folder = new URL('../../../shared/data/mauvais/', import.meta.url);
const present = existsSync(new URL('manifest.json', folder));
const { fichiers } = present ? JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) : { fichiers: [] };

describe('parseFeed on Node', { skip: !present && 'no ../shared/data here' }, () => {
  for (const entry of fichiers) {
    it(`reads ${entry.fichier} as its manifest says`, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(entry.fichier, folder)));
      assert.deepEqual(differences(entry, await outcomeOf(entry, bytes, parseFeed)), []);
    });
  }

  it('places no point of the coordinates sample where it is not', async () => {
    const { offers } = await parseFeed(readFileSync(new URL('12-coordonnees.json', folder)));
    const placed = new Map(
      offers.map(({ id, latitude, longitude }) => [id.replace(/^.*-/, ''), [latitude, longitude]]),
    );
    assert.deepEqual(placed.get('3'), [48.11, -1.68], 'swapped');
    assert.deepEqual(placed.get('2'), [48.11, -1.68], 'decimal comma');
    assert.deepEqual(placed.get('13'), [-20.88, 55.44], 'La Réunion');
    assert.deepEqual(placed.get('14'), [undefined, undefined], 'a sign forgotten, in Rennes by its code: not certain');
    assert.ok(Math.abs(placed.get('15')[0] - 48.11) < 0.1 && Math.abs(placed.get('15')[1] + 1.68) < 0.1, 'Lambert 93');
    assert.ok([...placed.values()].filter(([latitude]) => latitude !== undefined).length <= 9);
  });

  it('reads milliseconds in UTC whatever the zone', async () => {
    const { offers } = await parseFeed(readFileSync(new URL('32-dates.json', folder)));
    assert.deepEqual(
      offers.slice(0, 6).map(({ date_maj }) => date_maj),
      Array(6).fill('2025-02-14'),
    );
  });

  it('keeps the accents of a Windows-1252 spreadsheet', async () => {
    const { offers } = await parseFeed(readFileSync(new URL('27-windows-1252.csv', folder)));
    assert.equal(offers[0].nom, 'Chèque mobilité');
    assert.ok(!JSON.stringify(offers).match(/Ã©|\ufffd/));
  });
});
