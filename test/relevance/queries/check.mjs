/**
 * Checks the query files of this folder: known values, grades, kinds, no query twice, each on its side of the
 * split, each thématique queried often enough. Run from anywhere: `node test/relevance/queries/check.mjs`.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { isAside } from './split.mjs';

const KINDS = ['phrase', 'typo', 'acronym', 'word', 'situation', 'public', 'structure'];
const NUMBERS = ['115', '3919', '119', '3114', '112', null];
const ALSO = ['15', '17', '18', '112', '115', '119', '3919'];
const FEWEST_PER_THEMATIQUE = 4;

const problems = [];
const check = (condition, message) => condition || problems.push(message);

const vocabularies = {
  ...(await importTypeScript('vocabularies.ts')),
  ...(await importTypeScript('reseaux-porteurs.ts')),
};
const valuesOf = (name) => new Set(Object.keys(vocabularies[name]));
const THEMATIQUES = valuesOf('THEMATIQUES');
const LISTS = {
  publics: valuesOf('PUBLICS'),
  frais: valuesOf('FRAIS'),
  modes_accueil: valuesOf('MODES_ACCUEIL'),
  reseaux_porteurs: valuesOf('RESEAUX_PORTEURS'),
};

const sentences = [...readSide('tuning.json', false), ...readSide('aside.json', true)];
const words = [...readSide('words-tuning.json', false), ...readSide('words-aside.json', true)];
const emergencies = read('emergencies.json');
const nonsense = read('nonsense.json');

sentences.forEach(checkSentence);
words.forEach((query) => checkGrades(query, 2));
emergencies.forEach(checkEmergency);
checkCoverage();
checkTwice('sentences and words', [...sentences, ...words]);
checkTwice('emergencies', emergencies);
checkTwice(
  'nonsense',
  nonsense.map((q) => ({ q })),
);

for (const problem of problems) console.error(problem);
console.log(
  `${sentences.length} queries, ${words.length} words, ${emergencies.length} emergencies, ` +
    `${nonsense.length} nonsense strings: ${problems.length} problem(s)`,
);
process.exitCode = problems.length ? 1 : 0;

function read(name) {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

function readSide(name, aside) {
  const queries = read(name);
  for (const { q } of queries) check(isAside(q) === aside, `${name}: “${q}” belongs to the other side of the split`);
  return queries;
}

/** The vocabularies are TypeScript: strip their types rather than ask for a build first. */
async function importTypeScript(name) {
  const source = readFileSync(new URL(`../../../src/model/vocabularies/${name}`, import.meta.url), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

function checkSentence(query) {
  checkGrades(query, 3);
  check(KINDS.includes(query.kind), `“${query.q}”: kind ${query.kind}`);
  for (const [field, known] of Object.entries(LISTS)) {
    for (const value of query[field] ?? []) check(known.has(value), `“${query.q}”: ${field} ${value}`);
  }
}

function checkGrades({ q, thematiques }, best) {
  for (const [value, grade] of Object.entries(thematiques)) {
    check(THEMATIQUES.has(value), `“${q}”: thématique ${value}`);
    check([1, 2, 3].includes(grade), `“${q}”: grade ${grade}`);
  }
  check(Math.max(...Object.values(thematiques)) >= best, `“${q}”: no thématique is graded ${best}`);
}

function checkEmergency({ q, number, also = [] }) {
  check(NUMBERS.includes(number), `“${q}”: number ${number}`);
  for (const other of also) check(ALSO.includes(other), `“${q}”: also ${other}`);
}

function checkCoverage() {
  for (const value of THEMATIQUES) {
    const count = sentences.filter(({ thematiques }) => thematiques[value] === 3).length;
    check(count >= FEWEST_PER_THEMATIQUE, `${value}: best answer of ${count} queries only`);
    for (const aside of [false, true]) {
      const found = sentences.some(({ q, thematiques }) => thematiques[value] === 3 && isAside(q) === aside);
      check(found, `${value}: best answer of no query ${aside ? 'aside' : 'for tuning'}`);
    }
  }
}

/** Two queries that differ only by case, accents or punctuation are one. */
function checkTwice(name, queries) {
  const seen = new Set();
  for (const { q } of queries) {
    const key = q
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    check(key, `${name}: an empty query`);
    check(!seen.has(key), `${name}: “${q}” is there twice`);
    seen.add(key);
  }
}
