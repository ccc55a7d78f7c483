import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));

/** Every file that the manifest names, patterns aside. */
function namedFiles(value) {
  if (typeof value === 'string') return value.includes('*') ? [] : [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(namedFiles) : [];
}

describe('the package', () => {
  it('has every file that it names', () => {
    const { main, types, exports, bin, customElements, sideEffects } = manifest;
    const missing = namedFiles({ main, types, exports, bin, customElements, sideEffects }).filter(
      (path) => !existsSync(join(root, path)),
    );
    assert.deepEqual(missing, []);
  });

  it('reads and searches feeds on Node, without a DOM', async () => {
    const { parseFeed, loadFeed, FeedError } = await import('offre-insertion/feed');
    const { createSearch } = await import('offre-insertion/search');
    assert.equal(typeof loadFeed, 'function');
    const { offers } = await parseFeed(
      JSON.stringify([{ id: 'a--1', nom: 'Cours de français', source: 'a', structure_id: 'a--2' }]),
    );
    assert.equal(createSearch(offers).run({ text: 'cours' }).total, 1);
    await assert.rejects(parseFeed('<html>'), FeedError);
  });

  it('bundles its version, in ASCII, and names others’ licences', () => {
    for (const file of ['dist/offre-insertion.js', 'dist/offre-insertion.classic.js']) {
      const code = read(file);
      assert.match(code, new RegExp(`offre-insertion ${manifest.version}`));
      assert.ok(code.includes(`"${manifest.version}"`), `${file} holds the version`);
      assert.ok(!code.includes('__VERSION__'));
      assert.doesNotMatch(code, /[\u0080-\uffff]/);
    }
    for (const name of ['lit-html ', 'leaflet ', 'fuse.js '])
      assert.ok(read('dist/THIRD-PARTY-LICENCES.txt').includes(`\n${name}`), name);
  });

  it('documents its element in the manifest', () => {
    const { modules } = JSON.parse(read('dist/custom-elements.json'));
    const element = modules
      .flatMap((module) => module.declarations ?? [])
      .find(({ tagName }) => tagName === 'offre-insertion');
    const names = (list) => list.map(({ name }) => name).filter(Boolean);
    assert.ok(names(element.attributes).includes('src'));
    assert.ok(names(element.events).includes('oi-ready'));
    assert.ok(names(element.cssParts).includes('card'));
    assert.ok(names(element.cssProperties).includes('--oi-accent'));
  });
});

describe('the lockfile', () => {
  const { packages } = JSON.parse(read('package-lock.json'));

  it('names no registry', () => {
    assert.deepEqual(
      Object.keys(packages).filter((path) => packages[path].resolved),
      [],
    );
  });

  it('holds every optional package, those of other systems included', () => {
    const isHeld = (from, name) => {
      for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
        if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
        if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined;
      }
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isHeld(path, name)),
    );
    assert.deepEqual(missing, []);
  });
});
