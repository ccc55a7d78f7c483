/**
 * `npm run bench`: every measure of the quality bars that stands today, in one run, both sides of each ratio on the same machine.
 * `npm run bench -- sizes first-card` runs some sections; `OI_RUNS=7` changes how many loads the medians are of.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkBudget } from '../../tools/check-budget.mjs';
import { measureCompact } from './sections/compact.mjs';
import { measureFeed } from './sections/feed.mjs';
import { measureFilters } from './sections/filters.mjs';
import { measureFirstCards } from './sections/first-card.mjs';
import { measureHeap } from './sections/heap.mjs';
import { measureListAndMap } from './sections/list-map.mjs';
import { measureMap } from './sections/map.mjs';
import { measureSearch } from './sections/search.mjs';
import { bundle } from './support/bundle.mjs';
import { generateFeed } from './support/generate.mjs';
import { launch } from './support/phone.mjs';
import { closeReport, title } from './support/report.mjs';
import { startServer } from './support/server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
if (!existsSync('dist/bundle.json')) {
  console.error('Nothing is built: run npm run build first.');
  process.exit(1);
}
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const library = (path) => import(new URL(`../../dist/lib/${path}`, import.meta.url).href);
const { parseFeed } = await library('feed/index.js');
const { encodeFeed } = await library('feed/compact/encode.js');
const { THEMATIQUES, PUBLICS, TYPES } = await library('model/vocabularies/vocabularies.js');
const VOCABULARY = { thematiques: Object.keys(THEMATIQUES), publics: Object.keys(PUBLICS), types: Object.keys(TYPES) };

const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 8);

/** Puts a pair on the server, plain and compact, and gives its addresses. */
async function putFeed(server, name, services, structures) {
  const urls = { name, services: `/feed/${name}-services.json`, structures: `/feed/${name}-structures.json` };
  server.put(urls.services, services);
  server.put(urls.structures, structures);
  const report = await parseFeed(services, { structures });
  for (const [file, content] of encodeFeed(report, { name, hash })) server.put(`/feed/${file}`, content);
  return { ...urls, compact: `/feed/${name}.json`, count: report.offers.length };
}

/** `change`: what makes other services of the invented ones. */
async function putGenerated(server, count, { name = `invente-${count}`, change = (services) => services } = {}) {
  const { services, structures } = generateFeed(count, VOCABULARY);
  return putFeed(server, name, JSON.stringify(change(services)), JSON.stringify(structures));
}

/** The demo's own compact feed, the builder's output, and the pair it was built from; else an invented one of its size. */
async function putDemo(server) {
  const shared = '../shared/data/synthetique-35-';
  if (!existsSync('demo/feed/35.json') || !existsSync(`${shared}services.json`)) return putGenerated(server, 1500);
  const read = (part) => readFileSync(`${shared}${part}.json`, 'utf8');
  const feed = await putFeed(server, 'demo-35', read('services'), read('structures'));
  for (const file of readdirSync('demo/feed')) server.put(`/feed/${file}`, readFileSync(`demo/feed/${file}`));
  return { ...feed, compact: '/feed/35.json' };
}

async function putReal(server) {
  const shared = '../shared/data/';
  if (!existsSync(`${shared}reel-services.json`)) {
    console.log('../shared/data is not there: the real feed is left out.');
    return [];
  }
  const read = (part) => readFileSync(`${shared}reel-${part}.json`, 'utf8');
  return [await putFeed(server, 'reel', read('services'), read('structures'))];
}

const SECTIONS = {
  'first-card': measureFirstCards,
  compact: measureCompact,
  filters: measureFilters,
  'list-map': measureListAndMap,
  map: measureMap,
  heap: measureHeap,
  search: measureSearch,
};
const asked = process.argv.slice(2);
const wants = (name) => asked.length === 0 || asked.includes(name);

if (wants('sizes')) {
  title('Sizes');
  checkBudget('dist');
}
if (wants('feed')) await measureFeed({ dist, parseFeed, encodeFeed, hash });
const sections = Object.entries(SECTIONS).filter(([name]) => wants(name));
if (sections.length > 0) {
  console.log('Preparing the feeds…');
  const server = await startServer(dist);
  const feeds = [await putDemo(server), await putGenerated(server, 5000), ...(await putReal(server))];
  server.put('/minimal.js', await bundle('../minimal/page.js'));
  const browser = await launch();
  try {
    for (const [, measure] of sections) await measure({ browser, server, feeds, dist, putGenerated });
  } finally {
    await browser.close();
    server.close();
  }
}
process.exitCode = closeReport() ? 0 : 1;
