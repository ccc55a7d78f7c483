/**
 * Runs in a page on the phone's CPU: our search, Fuse over the records, and MiniSearch, asked the same things over the same
 * fields. Each answers for a second before it is timed, one query at least: code that a browser has not compiled yet would flatter
 * the slowest, whose single answer is long enough to be compiled in.
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildSearch, createSearch, parseFeed } from './modules.js';

const QUERIES = [
  'logement urgence',
  'cours de français',
  'permis',
  'aide budget dossier',
  'accompagnment emploi',
  'formation numerique',
  'jeune',
  'association soutien famille',
  'transpor semaine',
  'hébergement',
  'rendez-vous santé',
  'garde denfant',
];
const FIELDS = ['nom', 'structure', 'thematiques', 'publics', 'commune', 'description'];
/** Two by two, so that no answer is a remembered one; nothing of what is timed. */
const WARM_UP = [
  'accueil',
  'acompagnement',
  'vivre',
  'réseau',
  'quartie',
  'contrat',
  'suivi',
  'langue',
  'lecture',
  'bilan',
];
const WARM_UP_TIME = 1000;

let offers;

const timed = (action) => {
  const start = performance.now();
  const value = action();
  return { value, time: performance.now() - start };
};

function warmUp(run) {
  const start = performance.now();
  for (let i = 0; i === 0 || performance.now() - start < WARM_UP_TIME; i++) {
    const other = Math.floor(i / WARM_UP.length) % WARM_UP.length;
    run(`${WARM_UP[i % WARM_UP.length]} ${WARM_UP[other]}`);
  }
}

function ask(queries, run) {
  warmUp(run);
  return queries.map((query) => timed(() => run(query)).time);
}

/** What a library that searches records is given: texts, as ours reads them. */
function recordsOf(offers) {
  return offers.map((offer, id) => ({
    id,
    nom: offer.nom,
    structure: offer.structure?.nom ?? '',
    thematiques: (offer.thematiques ?? []).join(' '),
    publics: (offer.publics ?? []).join(' '),
    commune: offer.commune ?? '',
    description: offer.description ?? '',
  }));
}

/** The longest piece of work while the index is built as in the widget, in milliseconds. */
async function longestSlice() {
  let longest = 0;
  let start = performance.now();
  const stop = () => (longest = Math.max(longest, performance.now() - start));
  const pause = async () => {
    stop();
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  };
  await buildSearch(offers, { pause });
  stop();
  return longest;
}

window.benchSearch = {
  longestSlice,
  async load(services, structures) {
    const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
    ({ offers } = await parseFeed(await bytes(services), { structures: await bytes(structures) }));
    return offers.length;
  },
  ours() {
    const { value: search, time: build } = timed(() => createSearch(offers));
    const whole = ask(QUERIES, (text) => search.run({ text }));
    // Every prefix that a person types, at the pace of keys.
    const typed = QUERIES.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1)).slice(2));
    const keys = ask(typed, (text) => search.run({ text }));
    return { build, keys, whole };
  },
  fuse() {
    const { value: fuse, time: build } = timed(() => new Fuse(recordsOf(offers), { keys: FIELDS }));
    return { build, whole: ask(QUERIES, (query) => fuse.search(query)) };
  },
  miniSearch() {
    const { value: index, time: build } = timed(() => {
      const mini = new MiniSearch({ fields: FIELDS });
      mini.addAll(recordsOf(offers));
      return mini;
    });
    return { build, whole: ask(QUERIES, (query) => index.search(query, { fuzzy: 0.2, prefix: true })) };
  },
};
