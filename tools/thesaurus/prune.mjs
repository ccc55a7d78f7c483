/**
 * Chooses what the short thesaurus does without:
 *
 *     node tools/thesaurus/prune.mjs 29000     bytes that the compiled text may weigh
 *
 * and writes it in src/search/thesaurus/data/elaguees.json, or in the file named after. An expression is worth what the engine would lose on it: how
 * far from its group's meaning the other ones alone lead, slips and word families included. Those worth least for what
 * they weigh go first. Only what means thématiques and nothing else may go: never a structure, a public, an emergency.
 */
import { writeFile } from 'node:fs/promises';
import { compileText, expressionsOf, SOURCES } from '../compile-thesaurus.mjs';
import { onlyNeeds, PRUNED, readData } from './data.mjs';
import { importSources } from './sources.mjs';

/** Bits of a phrase's word, and of a word that nothing else holds. */
const BITS = 10;
const BITS_ALONE = 16;
/** What is lost when the strongest thématique changes. */
const OTHER_NEED = 0.3;
/** Long phrases are seldom said in full. */
const LIKELY = { 1: 1.5, 2: 1, 3: 0.6, 4: 0.4 };
const SELDOM = 0.3;
/** Rare words are seldom said: worth grows as this power of how many expressions hold the rarest one. */
const USUAL = 0.5;
/** How much an expression may be worth and still go: more at each round. */
const FIRST_ROUND = 0.0005;
const NEXT_ROUND = 1.25;
const LAST_ROUND = 0.2;

const limit = Number(process.argv[2]);
if (!limit) throw new Error('How many bytes may the compiled text weigh? node tools/thesaurus/prune.mjs 29000');
const sources = await importSources([
  ...SOURCES,
  'search/drain.js',
  'search/thesaurus/thesaurus.js',
  'search/text/concepts.js',
  'search/text/facts.js',
  'search/text/index-words.js',
  'search/text/meaning.js',
  'search/text/query-words.js',
  'search/text/vocabulary.js',
]);
const { drain } = sources;
/** No feed: the thesaurus alone must say it. */
const index = drain(sources.indexWords([]));
const NO_OFFERS = { offers: [], index, facts: drain(sources.readFacts([])) };
const data = await readData();
let kept = expressionsOf({ ...data, pruned: [] }, sources);
const gone = [];

for (let least = FIRST_ROUND; least < LAST_ROUND; least *= NEXT_ROUND) {
  const text = compileText({ ...data, expressions: kept }, sources);
  const weight = Math.ceil((text.length * 6) / 8);
  console.log(`${weight} bytes, ${kept.length} expressions, ${gone.length} gone`);
  if (weight <= limit) break;
  const texts = new Map(kept.map((each) => [idOf(each), each.text]));
  const found = pruneOnce({ ...engineOf(text), texts }, least, weight - limit);
  const goes = (each) => onlyNeeds(each) && found.has(idOf(each));
  gone.push(...kept.filter(goes));
  kept = kept.filter((each) => !goes(each));
}
const list = [...new Set(gone.map(({ text }) => text))].sort((a, b) => a.localeCompare(b, 'fr'));
await writeFile(process.argv[3] ?? PRUNED, `${JSON.stringify(list, null, 2)}\n`);

/** An expression and what it means, as one text: the same for those that the compiled thesaurus has as one. */
function idOf({ group, key }) {
  return keyOf({
    stems: key.split(' '),
    meaning: { thematiques: Object.entries(group.thematiques ?? {}).map(([value, strength]) => [value, strength / 3]) },
  });
}

function keyOf({ stems, meaning }) {
  const strengths = meaning.thematiques.map(([value, strength]) => `${value} ${Math.round(strength * 30)}`);
  return JSON.stringify([[...stems].sort(), strengths.sort()]);
}

/** Keys of the phrases that go this time, about `excess` bytes of them at most. */
function pruneOnce(engine, least, excess) {
  const { expressions } = engine.thesaurus;
  const candidates = [...expressions.keys()].filter((number) => mayGo(expressions[number], engine));
  const worth = new Map(candidates.map((number) => [number, worthOf(number, engine)]));
  const found = new Set();
  let bytes = 0;
  for (const number of candidates.sort((a, b) => worth.get(a) - worth.get(b) || a - b)) {
    if (worth.get(number) > least || bytes > excess * 1.1) break;
    if (worthOf(number, engine) > least) continue;
    bytes += bitsOf(expressions[number], engine.thesaurus) / 8;
    take(number, engine);
    found.add(keyOf(expressions[number]));
  }
  return found;
}

/** What is not in the files, a thématique's own label, can't go. */
function mayGo(expression, { thesaurus: { byStem }, texts }) {
  const { meaning, stems, strict, context } = expression;
  const { thematiques, publics, types, frais, modes_accueil, structures, emergency } = meaning;
  const others = [publics, types, frais, modes_accueil, structures].some((list) => list.length);
  if (!thematiques.length || others || emergency || strict || context || !texts.has(keyOf(expression))) return false;
  return stems.length > 1 || (byStem.get(stems[0])?.length ?? 0) < 2;
}

/** What the engine loses on an expression without it, for each bit that it weighs. */
function worthOf(number, engine) {
  const { expressions, byStem } = engine.thesaurus;
  const expression = expressions[number];
  const known = Math.min(...expression.stems.map((stem) => byStem.get(stem)?.length ?? 1));
  const bits = bitsOf(expression, engine.thesaurus);
  const undo = take(number, engine);
  const loss = lossOf(expression, engine);
  undo();
  return (loss * known ** USUAL * (LIKELY[expression.stems.length] ?? SELDOM)) / bits;
}

function bitsOf({ stems }, { byStem }) {
  const alone = stems.filter((stem) => (byStem.get(stem)?.length ?? 0) < 2).length;
  return stems.length * BITS + alone * BITS_ALONE;
}

/** 0 when the words of a phrase lead where it leads, 1 when they lead elsewhere. */
function lossOf(expression, { thesaurus, vocabulary, texts }) {
  const words = sources.readQuery(`${texts.get(keyOf(expression))} `, vocabulary, thesaurus);
  const found = sources.thematicOf(words, sources.conceptsIn(words, thesaurus), thesaurus, NO_OFFERS);
  const meant = new Map(expression.meaning.thematiques);
  const first = [...found].sort((a, b) => b[1] - a[1])[0]?.[0];
  const same = meant.get(first) >= Math.max(...meant.values()) * 0.99;
  return 1 - cosine(found, meant) + (same ? 0 : OTHER_NEED);
}

function cosine(a, b) {
  let [product, lengthA, lengthB] = [0, 0, 0];
  for (const [key, value] of a) [product, lengthA] = [product + value * (b.get(key) ?? 0), lengthA + value * value];
  for (const value of b.values()) lengthB += value * value;
  return lengthA ? product / Math.sqrt(lengthA * lengthB) : 0;
}

/** Does without an expression, and without the words that nothing else holds; returns what undoes it. */
function take(number, { thesaurus: { expressions, byStem, stems }, vocabulary }) {
  const undo = [];
  for (const stem of expressions[number].stems) {
    const before = byStem.get(stem);
    const rest = before.filter((other) => other !== number);
    byStem.set(stem, rest);
    undo.push(() => byStem.set(stem, before));
    if (rest.length) continue;
    byStem.delete(stem);
    undo.push(hide(stem, vocabulary, stems));
  }
  return () => undo.reverse().forEach((each) => each());
}

/** Hides the forms of a stem from corrections and completions; returns what undoes it. */
function hide(stem, { byKey, hidden }, known) {
  if (!known.delete(stem)) return () => {};
  const numbers = byKey.get(stem) ?? [];
  for (const i of numbers) hidden.add(i);
  return () => {
    known.add(stem);
    for (const i of numbers) hidden.delete(i);
  };
}

/** The engine as it is without a feed. */
function engineOf(text) {
  const thesaurus = drain(sources.readThesaurus(text));
  const vocabulary = drain(sources.buildVocabulary(index, thesaurus));
  const byKey = new Map();
  for (const [i, key] of vocabulary.stems.entries()) byKey.set(key, [...(byKey.get(key) ?? []), i]);
  const hidden = new Set();
  const shown = (numbers) => numbers.filter((i) => !hidden.has(i));
  return {
    thesaurus,
    vocabulary: {
      ...vocabulary,
      byKey,
      hidden,
      beginningLike: (form) => shown(vocabulary.beginningLike(form)),
      soundingLike: (sound) => shown(vocabulary.soundingLike(sound)),
      byPair: { of: (pair) => shown(vocabulary.byPair.of(pair)) },
      holds: (form) => thesaurus.forms.has(form) && thesaurus.stems.has(thesaurus.forms.get(form)),
    },
  };
}
