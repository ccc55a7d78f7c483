import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pageOf, sendJson, serve } from '../feed/support/loopback.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const main = join(root, 'dist/lib/cli/main.js');
const shared = join(root, '../shared/data');

/** Runs the command in `folder`. */
function run(folder, ...args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { cwd: folder }, (error, out, errors) => {
      resolve({ code: error ? error.code : 0, out, errors });
    });
  });
}

const services = [
  { id: 'a--1', nom: 'Atelier vélo', structure_id: 'a--s', source: 'a', code_insee: '35238', date_maj: '2026-02-14' },
  {
    id: 'a--2',
    nom: 'Aide à distance',
    source: 'a',
    modes_accueil: ['a-distance'],
    code_insee: '75056',
    score_qualite: 1,
  },
  { id: 'a--3', nom: 'Ailleurs', source: 'a', code_insee: '29232', modes_accueil: ['en-presentiel'] },
];
const structures = [{ id: 'a--s', nom: 'La Petite Rustine', siret: '12345678901234' }];
const communes = [
  { code: '35238', nom: 'Rennes', codesPostaux: ['35000'], centre: { type: 'Point', coordinates: [-1.68, 48.11] } },
  { code: '29232', nom: 'Quimper', codesPostaux: ['29000'], lat: 48, lon: -4.1 },
];

describe('the command', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'oi-cli-'));
    const write = (name, value) =>
      writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
    write('services.json', services);
    write('structures.json', structures);
    write('communes.json', communes);
    write('abime.json', [...services, { nom: 'sans identifiant' }, null]);
    write('page.html', '<!doctype html><title>503</title>');
    write('piege.csv', 'id;nom;thematiques\nx;Nom\u001b[31m rouge;\u001b]0;titre\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('explains itself in French', async () => {
    const { code, out } = await run(folder, '--help');
    assert.equal(code, 0);
    assert.match(out, /Codes de sortie/);
    for (const command of ['build', 'check'])
      assert.match((await run(folder, command, '--help')).out, /^offre-insertion/);
  });

  it('refuses a line that it does not understand', async () => {
    for (const args of [
      [],
      ['chek'],
      ['check'],
      ['build'],
      ['check', '--non', 'x'],
      ['build', 'x', '--fichier', '../x'],
    ]) {
      const { code, out, errors } = await run(folder, ...args);
      assert.equal(code, 64, args.join(' '));
      if (args.length > 0) assert.equal(out, '');
      assert.doesNotMatch(errors, /Unknown|Error/);
    }
  });

  it('builds the feed of a département: its services, and the remote ones open to its inhabitants', async () => {
    const args = [
      'build',
      'services.json',
      'structures.json',
      '--departement',
      '35',
      '--communes',
      'communes.json',
      '-o',
      'out',
    ];
    const options = [
      '--nom',
      'Ille-et-Vilaine',
      '--mention',
      'Données inventées',
      '--sans-compression',
      '--sans-rapport',
    ];
    const { code, out } = await run(folder, ...args, ...options);
    assert.equal(code, 0);
    assert.match(out, /^2 services, 1 communes? /);
    const head = JSON.parse(readFileSync(join(folder, 'out/35.json'), 'utf8'));
    assert.deepEqual(
      [head.total, head.nom, head.notice, head.licence],
      [2, 'Ille-et-Vilaine', 'Données inventées', 'Licence Ouverte 2.0'],
    );
    assert.deepEqual(
      readdirSync(join(folder, 'out')).sort(),
      ['35.json', head.files.core.name, head.files.details.name].sort(),
    );
    const { out: checked } = await run(folder, 'check', 'out/35.json');
    assert.match(checked, /^2 services prêts à être montrés \(format compact[,)]/);
  });

  it('writes the same bytes twice, and removes what nothing names when asked', async () => {
    const build = () =>
      run(folder, 'build', 'services.json', 'structures.json', '--fichier', 'deux', '-o', 'deux', '--nettoyer');
    const content = () =>
      readdirSync(join(folder, 'deux'))
        .sort()
        .map((name) => [name, readFileSync(join(folder, 'deux', name), 'utf8')]);
    await build();
    const first = content();
    writeFileSync(join(folder, 'deux', 'deux.core.0123456789ab.json'), '{}');
    await build();
    assert.deepEqual(content(), first);
    assert.equal(first.length, 11);
  });

  it('leaves the previous feed alone when it can’t read the next', async () => {
    await run(folder, 'build', 'services.json', '--fichier', 'trois', '-o', 'trois');
    const before = readFileSync(join(folder, 'trois/trois.json'), 'utf8');
    const { code } = await run(folder, 'build', 'page.html', '--fichier', 'trois', '-o', 'trois');
    assert.equal(code, 2);
    assert.equal(readFileSync(join(folder, 'trois/trois.json'), 'utf8'), before);
    assert.equal(readdirSync(join(folder, 'trois')).length, 11);
  });

  it('checks a file: what is left out gives the code 1, and each defect a sentence', async () => {
    const { code, out } = await run(folder, 'check', 'abime.json', 'structures.json');
    assert.equal(code, 1);
    assert.match(out, /2 enregistrements laissés de côté/);
    assert.match(out, /1 {2}enregistrements laissés de côté : pas d’identifiant en texte\n +champ « id »/);
    assert.match(out, /Par source\n─+\n.*services.*\n {2}a +3/);
  });

  it('gives the same to a program', async () => {
    const { code, out } = await run(folder, 'check', 'abime.json', 'structures.json', '--json');
    const report = JSON.parse(out);
    assert.equal(code, 1);
    assert.deepEqual([report.total, report.rejected, report.format], [3, 2, 'json']);
    assert.deepEqual(
      report.bySource.map(({ source, offers }) => [source, offers]),
      [['a', 3]],
    );
    assert.ok(report.issues.some(({ problem }) => problem === 'rejected-no-id'));
  });

  it('says why a file can’t be read', async () => {
    const html = await run(folder, 'check', 'page.html');
    assert.deepEqual([html.code, html.out], [2, '']);
    assert.match(html.errors, /page HTML/);
    const absent = await run(folder, 'check', 'absent.json');
    assert.equal(absent.code, 2);
    assert.match(absent.errors, /ne peut pas être lu/);
  });

  it('lets no text of a feed drive the terminal', async () => {
    const { out } = await run(folder, 'check', 'piege.csv');
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(out, /[\u001b\u0007]/);
  });

  it('checks an address, page after page', async () => {
    const server = await serve((url, request, response) =>
      sendJson(response, pageOf(Number(url.searchParams.get('page') ?? 1), 3)),
    );
    const { code, out } = await run(folder, 'check', `${server.url}/services`);
    await server.close();
    assert.equal(code, 0);
    assert.match(out, /^6 services/);
  });
});

describe('the demo feed', { skip: !existsSync(shared) && 'no ../shared/data here' }, () => {
  it('is what the command makes of the invented data', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oi-demo-'));
    const notice = 'Données inventées pour la démonstration';
    const inputs = ['synthetique-35-services.json', 'synthetique-35-structures.json'].map((name) => join(shared, name));
    const options = ['--departement', '35', '--communes', join(shared, 'communes.json'), '--nom', 'Ille-et-Vilaine'];
    assert.equal(
      (
        await run(
          root,
          'build',
          ...inputs,
          ...options,
          '--mention',
          notice,
          '--sans-compression',
          '--sans-rapport',
          '-o',
          folder,
        )
      ).code,
      0,
    );
    const committed = join(root, 'demo/feed');
    assert.deepEqual(readdirSync(folder).sort(), readdirSync(committed).sort());
    for (const name of readdirSync(folder)) {
      assert.ok(readFileSync(join(folder, name)).equals(readFileSync(join(committed, name))), `${name} is stale`);
    }
    rmSync(folder, { recursive: true });
  });
});
