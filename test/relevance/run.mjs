/**
 * `npm run relevance`: how well the search understands people, beside the engines one would otherwise use.
 *
 *     node test/relevance/run.mjs             everything; slow engines on a sample of the queries
 *     node test/relevance/run.mjs --ours      ours only: a few seconds
 *     node test/relevance/run.mjs --complete  slow engines on every query: several minutes
 *
 * Queries of the aside files only appear as totals: reading them would spoil them.
 */
import { readFileSync } from 'node:fs';
import { emergencyIn, ENGINES, SLOW } from './engines.mjs';
import { readFeeds } from './feeds.mjs';
import { knownItems } from './known-items.mjs';
import { measure, reciprocalRank } from './measure.mjs';

/** One query in so many, for engines that need half a second for each. */
const SAMPLE = 8;
const WORST = 10;
const options = new Set(process.argv.slice(2));

const feeds = await readFeeds();
if (!feeds) console.log('No sample data beside the project (../shared/data): nothing to measure.');
else await compare(feeds);

async function compare(feeds) {
  const names = options.has('--ours') ? ['offre-insertion'] : Object.keys(ENGINES);
  const sets = ['tuning', 'aside', 'words-tuning', 'words-aside'].map((name) => [name, read(name)]);
  for (const [feed, offers] of Object.entries(feeds)) {
    if (!offers) continue;
    console.log(`\n${feed}: ${offers.length} services`);
    for (const name of names) {
      const answer = ENGINES[name](offers);
      if (feed !== 'réel') for (const [set, queries] of sets) report(name, set, answer, offers, queries);
      if (feed !== '35 sans textes') reportKnown(name, answer, offers);
    }
  }
  reportNonsense(ENGINES['offre-insertion'](feeds[35]));
  reportEmergencies(emergencyIn(feeds[35]));
}

function report(name, set, answer, offers, queries) {
  const asked = sample(name, queries);
  const { rows, ndcg, none, share } = measure(answer, offers, asked);
  const figures = [`nDCG@10 ${ndcg.toFixed(3)}`, `none ${none}`, `median share ${(share * 100).toFixed(1)} %`];
  console.log(`  ${name.padEnd(16)} ${set.padEnd(13)} ${figures.join('   ')}   (${rows.length} queries)`);
  if (set === 'tuning' && !SLOW.includes(name)) for (const row of worst(rows)) console.log(`      ${describe(row)}`);
}

function reportKnown(name, answer, offers) {
  const figures = Object.entries(knownItems(offers)).map(
    ([kind, items]) => `${kind} ${reciprocalRank(answer, sample(name, items)).toFixed(3)}`,
  );
  console.log(`  ${name.padEnd(16)} known items   ${figures.join('   ')}   (mean reciprocal rank)`);
}

function reportNonsense(answer) {
  const strings = read('nonsense').map((each) => each.q ?? each);
  const found = strings.filter((text) => answer(text).length);
  console.log(`\nnonsense: ${strings.length - found.length} of ${strings.length} find nothing ${found.join(' | ')}`);
}

function reportEmergencies(numberFor) {
  const queries = read('emergencies');
  const wrong = queries.filter(({ q, number, also = [] }) => ![number, ...also].includes(numberFor(q)));
  console.log(`emergencies: ${wrong.length} of ${queries.length} wrong ${wrong.map(({ q }) => `“${q}”`).join(' ')}`);
}

function sample(name, list) {
  return SLOW.includes(name) && !options.has('--complete') ? list.filter((_, i) => i % SAMPLE === 0) : list;
}

function worst(rows) {
  return [...rows].sort((a, b) => a.value - b.value).slice(0, WORST);
}

function describe({ query, value, count, first }) {
  return `${value.toFixed(2)} “${query.q}” ${count} found: ${first.map(({ nom }) => nom.slice(0, 40)).join(' / ')}`;
}

function read(name) {
  return JSON.parse(readFileSync(new URL(`queries/${name}.json`, import.meta.url), 'utf8'));
}
