import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { LAYERS } from '../../eslint.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// A text that stands on no disk has no type information, and these rules need none.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, project: null } },
    rules: {
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-for-in-array': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
});

/** Rules broken by `code`, were it the file `path`. */
async function broken(path, code) {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  return result.messages.filter((message) => message.severity === 2).map((message) => message.ruleId);
}

/** A file of each layer, to import from. */
const SAMPLES = {
  model: 'offer.ts',
  geo: 'distance.ts',
  text: 'messages.ts',
  feed: 'index.ts',
  search: 'index.ts',
  store: 'state.ts',
  platform: 'browser-ports.ts',
  views: 'base/tokens.styles.ts',
  embed: 'index.ts',
  cli: 'main.ts',
};

function importOf(layer) {
  return `import * as other from '../${layer}/${SAMPLES[layer].replace('.ts', '.js')}';\nexport const kept = other;\n`;
}

describe('the layer table', () => {
  for (const [folder, allowed] of Object.entries(LAYERS)) {
    it(`${folder} imports ${allowed.join(', ') || 'no other layer'}`, async () => {
      for (const other of Object.keys(LAYERS)) {
        if (other === folder || !existsSync(join(root, 'src', other, SAMPLES[other]))) continue;
        const rules = await broken(`src/${folder}/planted.ts`, importOf(other));
        assert.equal(rules.includes('import-x/no-restricted-paths'), !allowed.includes(other), `${folder} → ${other}`);
      }
    });
  }

  it('has a file of each layer to import', () => {
    const missing = Object.entries(SAMPLES).filter(([layer, file]) => !existsSync(join(root, 'src', layer, file)));
    assert.deepEqual(missing, []);
  });
});

describe('the linter refuses', () => {
  const plain = 'export const kept = 1;\n';
  const cases = [
    ['fetch outside platform', 'src/store/planted.ts', "export const kept = fetch('x');\n", 'no-restricted-globals'],
    [
      'globalThis.fetch',
      'src/store/planted.ts',
      "export const kept = globalThis.fetch('x');\n",
      'no-restricted-globals',
    ],
    ['window in a view', 'src/views/planted.ts', 'export const kept = window.name;\n', 'no-restricted-globals'],
    [
      'storage in a view',
      'src/views/planted.ts',
      "export const kept = localStorage.getItem('x');\n",
      'no-restricted-globals',
    ],
    ['Leaflet outside the map', 'src/views/planted.ts', `import 'leaflet';\n${plain}`, 'no-restricted-imports'],
    ['Fuse outside search', 'src/views/planted.ts', `import 'fuse.js/basic';\n${plain}`, 'no-restricted-imports'],
    ['raw HTML', 'src/views/planted.ts', `import 'lit/directives/unsafe-html.js';\n${plain}`, 'no-restricted-imports'],
    [
      'a style attribute in a template',
      'src/views/planted.ts',
      'import { html } from \'lit\';\nexport const kept = html`<p style="color: red"></p>`;\n',
      'no-restricted-syntax',
    ],
    [
      'innerHTML',
      'src/views/planted.ts',
      'export function write(element: Element) {\n  element.innerHTML = `x`;\n}\n',
      'no-restricted-syntax',
    ],
  ];
  for (const [what, path, code, rule] of cases) {
    it(what, async () => assert.ok((await broken(path, code)).includes(rule)));
  }

  it('nothing of an innocent file', async () => {
    assert.deepEqual(await broken('src/views/planted.ts', plain), []);
  });
});
