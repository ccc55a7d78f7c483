import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadFeed } from '../../dist/lib/feed/index.js';
import { parseManifest } from '../../dist/lib/feed/compact/manifest.js';
import { fetchAnything, addressOf } from '../../dist/lib/cli/files.js';
import { sendJson, serve } from '../feed/support/loopback.mjs';

const main = fileURLToPath(new URL('../../dist/lib/cli/main.js', import.meta.url));

const COMMUNES = {
  35: [
    ['35238', 'Rennes', -1.68, 48.11],
    ['35288', 'Saint-Malo', -2.01, 48.65],
  ],
  29: [['29232', 'Quimper', -4.1, 48]],
};
const geoOf = (departement) =>
  (COMMUNES[departement] ?? []).map(([code, nom, ...coordinates]) => ({
    code,
    nom,
    codesPostaux: [`${code.slice(0, 2)}000`],
    centre: { type: 'Point', coordinates },
  }));
const remote = { modes_accueil: ['a-distance'] };
const services = [
  { id: 'a--1', nom: 'Sur place', commune: 'Rennes', code_insee: '35238', latitude: 48.12, longitude: -1.7 },
  { id: 'a--2', nom: 'Par sa structure', structure_id: 'a--s' },
  { id: 'a--3', nom: 'À Quimper', code_insee: '29232', score_qualite: 0.9 },
  { id: 'a--4', nom: 'Pour tous', code_insee: '75056', ...remote, zone_eligibilite: ['france'] },
  { id: 'a--5', nom: 'Pour Rennes Métropole', code_insee: '75056', ...remote, zone_eligibilite: ['243500139'] },
  { id: 'a--6', nom: 'Sur place et à distance', code_insee: '29232', modes_accueil: ['en-presentiel', 'a-distance'] },
  { id: 'a--7', nom: 'À Paris', code_insee: '75056' },
].map((service) => ({ source: 'a', date_maj: '2026-02-14', ...service }));
const structures = [{ id: 'a--s', nom: 'La Petite Rustine', code_insee: '35288', siret: '12345678901234' }];

describe('the builder', () => {
  let folder;
  let geo;
  let answer;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oi-build-'));
    writeFileSync(join(folder, 'services.json'), JSON.stringify(services));
    writeFileSync(join(folder, 'structures.json'), JSON.stringify(structures));
    geo = await serve((url, request, response) => answer(url, response));
  });
  after(async () => {
    await geo.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const works = (url, response) => sendJson(response, geoOf(url.searchParams.get('codeDepartement')));

  function run(out, ...args) {
    // Short where nothing comes, long where it does, on a busy machine too.
    const patience = answer === works ? '30' : '0.4';
    const line = [main, 'build', ...args, '--api-communes', geo.url, '--patience', patience, '-o', out];
    return new Promise((resolve) => {
      const child = spawn(process.execPath, line, { cwd: folder });
      const result = { out: '', errors: '' };
      child.stdout.on('data', (data) => (result.out += data));
      child.stderr.on('data', (data) => (result.errors += data));
      child.on('close', (code) => resolve({ code, ...result }));
    });
  }
  const FILES = ['services.json', 'structures.json'];
  const read = (...path) => readFileSync(join(folder, ...path), 'utf8');
  const load = (path) => loadFeed(addressOf(join(folder, path)), { fetch: fetchAnything });
  const idsIn = async (path) => (await load(path)).offers.map(({ id }) => id).sort();

  it('writes a feed by département, one for national remote services, and a manifest', async () => {
    answer = works;
    const { code, errors } = await run('pays', ...FILES, '--departement', '35,29', '--nom', 'Deux');
    assert.deepEqual([code, errors], [0, '']);
    const manifest = parseManifest(read('pays', 'manifest.json'));
    assert.deepEqual(
      manifest.feeds.map(({ code: one, nom, file, total }) => [one, nom, file, total]),
      [
        ['29', 'Finistère', '29.json', 2],
        ['35', 'Ille-et-Vilaine', '35.json', 3],
      ],
    );
    assert.deepEqual(manifest.remote, { file: 'france.json', total: 2 });
    assert.deepEqual(await idsIn('pays/35.json'), ['a--1', 'a--2', 'a--5']);
    assert.deepEqual(await idsIn('pays/29.json'), ['a--3', 'a--6']);
    assert.deepEqual(await idsIn('pays/france.json'), ['a--4', 'a--6']);
    const { north, south } = manifest.feeds[1].bounds;
    assert.deepEqual([south, north], [48.11, 48.65]);
    const { communes } = await load('pays/35.json');
    assert.deepEqual([communes[0].nom, communes[0].epci], ['Rennes', '243500139']);
  });

  it('gives a département alone what its feed and the shared one hold together', async () => {
    answer = works;
    await run('seul', ...FILES, '--departement', '35');
    assert.deepEqual(await idsIn('seul/35.json'), ['a--1', 'a--2', 'a--4', 'a--5', 'a--6']);
  });

  it('writes compressed copies of the same bytes, and the same bytes twice', async () => {
    answer = works;
    await run('encore', ...FILES, '--departement', '35,29', '--nom', 'Deux');
    for (const name of readdirSync(join(folder, 'pays'))) {
      const bytes = readFileSync(join(folder, 'pays', name));
      assert.ok(bytes.equals(readFileSync(join(folder, 'encore', name))), name);
      const plain = name.replace(/\.(br|gz)$/, '');
      if (name.endsWith('.br')) assert.equal(brotliDecompressSync(bytes).toString(), read('pays', plain));
      if (name.endsWith('.gz')) assert.equal(gunzipSync(bytes).toString(), read('pays', plain));
    }
  });

  it('dates the data by the day of the reading: a later build of the same files writes the same bytes', async () => {
    answer = works;
    // Both are in the past of this test; for someone who reads on 1 March, one is ahead, the other a mistake.
    const [soon, far] = ['2026-04-01', '2027-04-01'];
    const ahead = services.map((service, index) => ({ ...service, date_maj: [soon, far][index] ?? service.date_maj }));
    writeFileSync(join(folder, 'avance.json'), JSON.stringify(ahead));
    const { code } = await run('avance', 'avance.json', '--departement', '35', '--date', '2026-03-01');
    assert.equal(code, 0);
    const { updatedAt, offers } = await load('avance/35.json');
    assert.equal(updatedAt, '2026-02-14');
    assert.equal(offers.find(({ id }) => id === 'a--1').date_maj, soon);
    for (const day of ['2026-02-31', '2999-01-01', 'hier'])
      assert.equal((await run('avance', 'avance.json', '--departement', '35', '--date', day)).code, 64);
  });

  it('reports what is left out by source', async () => {
    answer = works;
    const twice = [services[0], services[0], { id: 'b--1', source: 'b' }, null];
    writeFileSync(join(folder, 'rejets.json'), JSON.stringify(twice));
    const { code } = await run('rejets', 'rejets.json', '--departement', '35');
    assert.equal(code, 1);
    const { rejected, bySource } = JSON.parse(read('rejets', '35.rapport.json'));
    assert.equal(rejected, 3);
    assert.deepEqual(
      bySource.map(({ source, rejected: left }) => [source, left]),
      [
        ['a', 1],
        ['b', 1],
      ],
    );
  });

  it('cuts to an EPCI, to sources, to a score; adds the partner’s own offers', async () => {
    answer = works;
    writeFileSync(join(folder, 'mes.csv'), 'id;nom;code_insee\nmoi--1;Mon atelier;35238\n');
    await run('epci', ...FILES, '--epci', '243500139', '--avec', 'mes.csv', '--score-qualite-minimum', '0,5');
    assert.deepEqual(await idsIn('epci/243500139.json'), ['moi--1']);
    const { code, errors } = await run('vide', ...FILES, '--departement', '35', '--sources', 'dora');
    assert.equal(code, 2);
    assert.match(errors, /Sources lues : a\./);
  });

  it('refuses sources that the open data leaves out, unless told', async () => {
    answer = works;
    writeFileSync(join(folder, 'soliguide.json'), JSON.stringify([{ ...services[0], source: 'soliguide' }]));
    const { code, errors } = await run('refus', 'soliguide.json', '--departement', '35');
    assert.equal(code, 3);
    assert.match(errors, /--autoriser-source soliguide/);
    assert.deepEqual(readdirSync(join(folder, 'refus')), []);
    const told = await run('refus', 'soliguide.json', '--departement', '35', '--autoriser-source', 'soliguide');
    assert.equal(told.code, 0);
  });

  for (const [what, bad, words] of [
    ['fails', (url, response) => sendJson(response, {}, 500), /réponse 500/],
    ['is slow', () => undefined, /aucune réponse en 0[.,]4 s/],
    ['is empty', (url, response) => sendJson(response, []), /sans aucune commune/],
    ['sends a page', (url, response) => response.end('<html>'), /pas du JSON/],
  ])
    it(`keeps the communes of the last publication when geo.api.gouv.fr ${what}`, async () => {
      answer = works;
      await run('geo', ...FILES, '--departement', '35');
      answer = bad;
      const { code, errors } = await run('geo', ...FILES, '--departement', '35');
      assert.equal(code, 1);
      assert.match(errors, words);
      assert.match(errors, /publication précédente sont gardées/);
      assert.equal((await load('geo/35.json')).communes.length, 2);
    });

  it('does without communes when there never were any, and says so', async () => {
    answer = (url, response) => sendJson(response, {}, 503);
    const { code, errors } = await run('jamais', ...FILES, '--departement', '35');
    assert.equal(code, 1);
    assert.match(errors, /--communes/);
    assert.deepEqual(
      (await load('jamais/35.json')).communes.map(({ code: one }) => one),
      ['35238'],
    );
  });

  it('killed halfway, leaves the last publication as it was, and the next one works', async () => {
    answer = works;
    await run('coupe', ...FILES, '--departement', '35');
    const before = readdirSync(join(folder, 'coupe')).map((name) => [name, read('coupe', name)]);
    // The service of communes never answers: the build is at work for sure when it is killed.
    const asked = new Promise((resolve) => (answer = resolve));
    const line = [main, 'build', ...FILES, '--departement', '35', '--api-communes', geo.url, '-o', 'coupe'];
    const child = spawn(process.execPath, line, { cwd: folder });
    await asked;
    assert.ok(existsSync(join(folder, 'coupe/.offre-insertion')));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    for (const [name, content] of before) assert.equal(read('coupe', name), content);
    answer = works;
    assert.equal((await run('coupe', ...FILES, '--departement', '35')).code, 0);
    assert.ok(!existsSync(join(folder, 'coupe/.offre-insertion')));
  });
});
