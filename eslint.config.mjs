import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The layer table of the architecture: what each folder of src may import, itself aside. */
export const LAYERS = {
  model: [],
  geo: ['model'],
  text: ['model'],
  feed: ['model', 'geo'],
  search: ['model', 'geo'],
  store: ['model', 'geo', 'feed', 'search'],
  platform: ['model', 'geo', 'text', 'feed', 'search', 'store'],
  views: ['model', 'geo', 'text', 'store'],
  embed: ['model', 'geo', 'text', 'feed', 'search', 'store', 'platform', 'views'],
  cli: ['model', 'geo', 'feed', 'search'],
};

/** Globals that only `platform` may touch: behind a port, so that another host or a test brings its own. */
const BROWSER_GLOBALS = ['fetch', 'XMLHttpRequest', 'window', 'localStorage', 'sessionStorage', 'indexedDB', 'caches']
  .concat(['navigator', 'history', 'location', 'Worker', 'alert', 'confirm', 'prompt', 'open'])
  .map((name) => ({ name, message: 'Only src/platform talks to the browser: go through a port.' }));

/** Packages that one folder only may import. */
const OWNED_PACKAGES = [
  { owner: 'src/views/map', group: ['leaflet', 'leaflet/*', 'supercluster'] },
  { owner: 'src/search', group: ['fuse.js', 'fuse.js/*'] },
  { owner: 'src/feed/hours', group: ['opening_hours'] },
];

const UNSAFE_DIRECTIVES = {
  group: ['lit/directives/style-map.js', 'lit/directives/unsafe-*.js'],
  message: 'A strict Content-Security-Policy blocks inline styles, and a feed is hostile text: see src/README.md.',
};

const restrictedZones = Object.entries(LAYERS).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: Object.keys(LAYERS)
    .filter((other) => other !== folder && !allowed.includes(other))
    .map((other) => `./src/${other}`),
  message: `${folder} may import ${allowed.join(', ') || 'nothing'} (the layer table of src/README.md).`,
}));

/** `no-restricted-imports` for files of `owner`, or for files that own no package. */
function restrictedImports(owner) {
  const others = OWNED_PACKAGES.filter((entry) => entry.owner !== owner).map((entry) => ({
    group: entry.group,
    message: `Only ${entry.owner} imports this.`,
  }));
  return ['error', { patterns: [UNSAFE_DIRECTIVES, ...others] }];
}

const MARKUP = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'No style attribute in a template: a strict CSP blocks it. Use a class, or .style=${…}.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<(style|script)\\b/]',
    message: 'No <style> nor <script> in a template: use static styles.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text of a feed is hostile: let Lit render it as text.',
  },
];

const TYPE_AWARE = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default tseslint.config(
  { ignores: ['dist/', 'dist.*/', '.cache/', 'node_modules/', 'tools/browser/', 'demo/feed/', 'demo/national/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Typed arrays and plain loops on hot paths, under noUncheckedIndexedAccess.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js', '.json'], extensionAlias: { '.js': ['.ts', '.js'] } }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      wc: { elementBaseClasses: ['LitElement'] },
    },
    rules: {
      ...TYPE_AWARE,
      'import-x/no-restricted-paths': ['error', { zones: restrictedZones, basePath: import.meta.dirname }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-imports': restrictedImports(),
      'no-restricted-globals': ['error', { globals: BROWSER_GLOBALS, checkGlobalObject: true }],
      'no-restricted-syntax': ['error', ...MARKUP],
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
    },
  },
  OWNED_PACKAGES.map(({ owner }) => ({
    files: [`${owner}/**/*.ts`],
    rules: { 'no-restricted-imports': restrictedImports(owner) },
  })),
  // What is said to the webmaster.
  {
    files: ['src/embed/**/*.ts', 'src/platform/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  { files: ['src/platform/**/*.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-globals': 'off', 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
  // What e2e tests and the benchmark evaluate inside a page.
  {
    files: ['test/e2e/**/*.mjs', 'test/bench/**/*.{js,mjs}', 'demo/**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
