/**
 * `npm test`: every suite, then one closing line that adds them up. `npm test -- node e2e` runs some only.
 * A suite that fails counts one failure at least, and so does one that crashes or runs no test.
 * Two cores are kept busy: suites of one core run two at a time, each one's words kept until its end, then printed whole.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'oi-test-'));
const SUITE_TIMEOUT = 20 * 60_000;

/** Path of the script behind a package's command, run by Node itself so that the same line works on every system. */
function bin(name, command = name) {
  const manifest = join('node_modules', name, 'package.json');
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bins === 'string' ? bins : bins[command]);
}

/** Whether a script succeeds, and what it said; where it is alone (`live`), it says it by itself, at once. */
function run(nodeArguments, { live, environment = {} }) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const stdio = live ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(process.execPath, nodeArguments, { stdio, env, timeout: SUITE_TIMEOUT });
    const words = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => words.push(data));
    const end = (ok, more = '') => resolve({ ok, said: Buffer.concat(words).toString() + more });
    child.on('error', (error) => end(false, `${error.message}\n`));
    child.on('close', (status) => end(status === 0));
  });
}

/** A check that passes or fails as a whole. */
async function check(nodeArguments, live) {
  const { ok, said } = await run(nodeArguments, { live });
  return { said, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** Nothing was counted when the suite was stopped before its end. */
function readCounts(file) {
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return written === '' ? { passed: 0, failed: 0, skipped: 0 } : JSON.parse(written);
}

/** A suite whose reporter writes its counts to the file named by `OI_COUNTS`. */
async function suite(name, nodeArguments, live) {
  const file = join(scratch, `${name}.json`);
  const { ok, said } = await run(nodeArguments, { live, environment: { OI_COUNTS: file } });
  const counts = { said, ...readCounts(file) };
  const ranNone = counts.passed + counts.failed + counts.skipped === 0;
  if ((!ok && counts.failed === 0) || ranNone) counts.failed += 1;
  return counts;
}

/** Node's own runner over the `*.test.mjs` of a folder, so many files at a time; it prints each one whole. */
function nodeTests(name, atOnce, live) {
  const folder = join('test', name);
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const tests = files.filter((file) => file.endsWith('.test.mjs')).map((file) => join(folder, file));
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  reporters.push(
    '--test-reporter=./tools/node-counts.mjs',
    `--test-reporter-destination=${join(scratch, `${name}.json`)}`,
  );
  return suite(name, ['--test', `--test-concurrency=${atOnce}`, ...reporters, ...tests.sort()], live);
}

/** The suites of one core, the longest first. */
const SINGLE = {
  node: (live) => nodeTests('node', 1, live),
  code: (live) => check([bin('eslint'), '.'], live),
  format: (live) => check([bin('prettier'), '--check', '--log-level', 'warn', '.'], live),
  types: (live) => check([bin('typescript', 'tsc'), '-p', '.'], live),
  budget: (live) => check(['tools/check-budget.mjs'], live),
  styles: (live) => check([bin('stylelint'), 'src/**/*.ts'], live),
};
/** Those that keep both busy by themselves: two kinds of browser, two files at a time. */
const DOUBLE = {
  browser: (live) => suite('browser', [bin('@web/test-runner', 'wtr')], live),
  e2e: (live) => nodeTests('e2e', 2, live),
};
const SUITES = { ...SINGLE, ...DOUBLE };

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(SUITES, name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}
const isAsked = (name) => asked.length === 0 || asked.includes(name);

const results = [];
/** Runs the suites named, one after the other; several call this on the same list to share them. */
async function work(names, live) {
  for (let name = names.shift(); name; name = names.shift()) {
    if (live) console.log(`\n── ${name} ──`);
    const started = Date.now();
    const { said, ...counts } = await SUITES[name](live);
    if (!live) console.log(`\n── ${name} ──\n${said.trimEnd()}`);
    results.push({ name, ...counts, seconds: Math.round((Date.now() - started) / 1000) });
  }
}

const singles = Object.keys(SINGLE).filter(isAsked);
if (singles.length === 1) await work(singles, true);
else await Promise.all([work(singles, false), work(singles, false)]);
await work(Object.keys(DOUBLE).filter(isAsked), true);
rmSync(scratch, { recursive: true, force: true });

console.log('');
for (const result of results) console.log(`${result.name.padEnd(8)} ${line(result)} (${result.seconds} s)`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
console.log(`\n${line(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
