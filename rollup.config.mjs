/**
 * The two builds for pages: ES modules with chunks on demand, and one classic script. `--configBundle=classic` makes one of them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { describeBundle } from './tools/describe-bundle.mjs';
import { leafletMembers } from './tools/leaflet-members.mjs';
import { leafletParts } from './tools/leaflet-parts.mjs';
import { lucideIcons } from './tools/lucide-icons.mjs';
import { minifyTemplates } from './tools/minify-templates.mjs';
import { sharedChunks } from './tools/shared-chunks.mjs';
import { shortenVocabularies } from './tools/shorten-vocabularies.mjs';
import { thirdPartyLicences } from './tools/third-party-licences.mjs';

const { name, version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const dist = process.env.OI_DIST ?? 'dist';
const input = 'src/embed/offre-insertion.ts';
/** A line in each of forty chunks is a kilobyte: there it only says where the licences are. */
const banner = ({ isEntry }) =>
  isEntry ? `/*! ${name} ${version} | MIT | THIRD-PARTY-LICENCES.txt */` : '/*! ../THIRD-PARTY-LICENCES.txt */';

/** The package is written for Node's resolution; a bundle only needs its modules. Types are checked once, by the build's `tsc`. */
const compile = () =>
  typescript({
    tsconfig: 'tsconfig.lib.json',
    compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', declaration: false, outDir: dist, noCheck: true },
    noEmitOnError: true,
  });

/** One file that holds everything holds the shorter thesaurus (see tools/compile-thesaurus.mjs), and no `opening_hours`. */
const LIGHTER = {
  '/thesaurus/compiled.js': 'src/search/thesaurus/compiled-short.ts',
  '/feed/hours/library.js': 'src/feed/hours/no-library.ts',
};
const lighterParts = {
  name: 'lighter-parts',
  resolveId: (source) => {
    const part = Object.keys(LIGHTER).find((end) => source.endsWith(end));
    return part ? fileURLToPath(new URL(LIGHTER[part], import.meta.url)) : null;
  },
};

const plugins = () => [
  compile(),
  leafletParts(),
  leafletMembers(),
  lucideIcons(),
  resolve({ browser: true }),
  minifyTemplates(),
  shortenVocabularies(),
];

const minify = (module) =>
  terser({
    module,
    ecma: 2020,
    compress: { passes: 3, global_defs: { __VERSION__: version } },
    format: { ascii_only: true, comments: /^!/ },
  });

/**
 * ASCII output, or Fuse's table of diacritics and every French word break on pages without a charset. Terser leaves template
 * literals as they are: there, and there only, something remains to escape.
 */
const escapeTemplates = {
  name: 'escape-templates',
  renderChunk: (code) =>
    code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};

/** Warnings are errors, circular imports included; but Leaflet's own are known to work. */
function onwarn(warning) {
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('leaflet'))) return;
  throw new Error(warning.message);
}

/** Modules imported on demand that share a chunk are plain objects: frozen ones that are named `Module` weigh half a kilobyte in all. */
const plain = { freeze: false, generatedCode: { preset: 'es2015', symbols: false } };

const BUNDLES = {
  modules: {
    input,
    // Else the entry is a facade that imports the real one: one more request before the first card.
    preserveEntrySignatures: 'allow-extension',
    plugins: [...plugins(), thirdPartyLicences()],
    onwarn,
    output: {
      dir: dist,
      format: 'es',
      entryFileNames: 'offre-insertion.js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      ...plain,
      banner,
      manualChunks: sharedChunks(),
      onlyExplicitManualChunks: true,
      plugins: [minify(true), escapeTemplates, describeBundle('bundle.json')],
    },
  },
  classic: {
    input,
    plugins: [lighterParts, ...plugins()],
    onwarn,
    output: {
      file: `${dist}/offre-insertion.classic.js`,
      format: 'iife',
      inlineDynamicImports: true,
      ...plain,
      banner,
      plugins: [minify(false), escapeTemplates],
    },
  },
};

export default ({ configBundle }) => (configBundle ? BUNDLES[configBundle] : Object.values(BUNDLES));
