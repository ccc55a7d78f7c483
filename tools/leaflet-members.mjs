/**
 * A rollup plugin that shortens Leaflet's sources, whose classes are written as objects that no minifier can reduce: methods that
 * nothing names are left out (`flyTo`, `locate`…), and private names (`_zoomAnimated`) become short ones. It saves 2 kB of brotli
 * in the map. What is named anywhere, in a string too, is kept; both are worked out from the sources alone, so that two builds
 * are the same.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rollup/parseAst';
import { walk } from './walk.mjs';

const LEAFLET = join(dirname(createRequire(import.meta.url).resolve('leaflet/package.json')), 'src');
const OURS = fileURLToPath(new URL('../src/views/map', import.meta.url));
/** Ours that names a private member of Leaflet. */
const OVERRIDES = /[\\/]views[\\/]map[\\/]leaflet-map\.[jt]s$/;
/** Called by the language or by Leaflet's own `Class`, without being named. */
const IMPLICIT = new Set(['constructor', 'initialize', 'toString', 'valueOf', 'statics', 'includes', 'options']);
const NAME = /[\w$]+/g;
/** Not a custom property of CSS (`--_text`), nor part of a longer name. */
const PRIVATE = /(?<![\w$-])_[a-z]\w*/gi;

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[jt]s$/.test(path))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

/** Adds every name that code holds, but in what was left out; in strings too: handlers and hooks are named there. */
function countNames(ast, left, counts) {
  walk(ast, (node) => {
    if (left.has(node)) return false;
    const text = node.type === 'Identifier' ? node.name : node.type === 'Literal' && String(node.value);
    for (const name of text ? (text.match(NAME) ?? []) : []) counts.set(name, (counts.get(name) ?? 0) + 1);
    return true;
  });
}

function methodsIn(ast) {
  const methods = [];
  walk(ast, (node) => {
    if (node.type === 'Property' && node.value.type === 'FunctionExpression' && !node.computed) methods.push(node);
    return true;
  });
  return methods;
}

/** Names of the methods that nothing calls: without them others are not called either, until nothing changes. */
function unnamedMethods(sources) {
  const asts = sources.map((source) => parseAst(source));
  const methods = asts.flatMap(methodsIn);
  const ours = new Set(sourcesIn(OURS).flatMap((source) => source.match(NAME) ?? []));
  const left = new Set();
  for (let before = -1; before < left.size;) {
    before = left.size;
    const counts = new Map();
    for (const ast of asts) countNames(ast, left, counts);
    const definitions = new Map();
    for (const { key } of methods.filter((method) => !left.has(method)))
      definitions.set(key.name, (definitions.get(key.name) ?? 0) + 1);
    for (const method of methods) {
      const { name } = method.key;
      if (counts.get(name) === definitions.get(name) && !ours.has(name) && !IMPLICIT.has(name)) left.add(method);
    }
  }
  return new Set([...left].map(({ key }) => key.name));
}

/** The most used names get the shortest ones. */
function shortNames(sources) {
  const counts = new Map();
  for (const name of sources.flatMap((source) => source.match(PRIVATE) ?? []))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Map(names.map(([name], rank) => [name, `_${rank.toString(36)}`]));
}

function withoutMethods(code, dropped) {
  let output = '';
  let from = 0;
  for (const { key, start, end } of methodsIn(parseAst(code))) {
    if (!dropped.has(key.name) || start < from) continue;
    output += code.slice(from, start);
    from = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0);
  }
  return output + code.slice(from);
}

export function leafletMembers() {
  const sources = sourcesIn(LEAFLET);
  const dropped = unnamedMethods(sources);
  const names = shortNames(sources);
  const shorten = (code) => code.replace(PRIVATE, (name) => names.get(name) ?? name);
  return {
    name: 'leaflet-members',
    transform(code, id) {
      if (OVERRIDES.test(id)) return { code: shorten(code), map: null };
      return id.startsWith(LEAFLET + sep) ? { code: shorten(withoutMethods(code, dropped)), map: null } : null;
    },
  };
}
