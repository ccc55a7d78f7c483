/**
 * `npm test`: every suite, in order, then one closing line that adds them up. `npm test -- node e2e` runs some only.
 * A suite that fails counts one failure at least, and so does one that crashes or runs no test.
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

function run(nodeArguments, environment = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, nodeArguments, { stdio: 'inherit', env, timeout: SUITE_TIMEOUT });
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(status === 0));
  });
}

/** A check that passes or fails as a whole. */
async function check(...nodeArguments) {
  const ok = await run(nodeArguments);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** Nothing was counted when the suite was stopped before its end. */
function readCounts(file) {
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return written === '' ? { passed: 0, failed: 0, skipped: 0 } : JSON.parse(written);
}

/** A suite whose reporter writes its counts to the file named by `OI_COUNTS`. */
async function suite(name, nodeArguments) {
  const file = join(scratch, `${name}.json`);
  const ok = await run(nodeArguments, { OI_COUNTS: file });
  const counts = readCounts(file);
  const ranNone = counts.passed + counts.failed + counts.skipped === 0;
  if ((!ok && counts.failed === 0) || ranNone) counts.failed += 1;
  return counts;
}

/** Node's own runner over the `*.test.mjs` of a folder, one file at a time: two browsers at once would slow each other. */
function nodeTests(name) {
  const folder = join('test', name);
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const tests = files.filter((file) => file.endsWith('.test.mjs')).map((file) => join(folder, file));
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  reporters.push(
    '--test-reporter=./tools/node-counts.mjs',
    `--test-reporter-destination=${join(scratch, `${name}.json`)}`,
  );
  return suite(name, ['--test', '--test-concurrency=1', ...reporters, ...tests.sort()]);
}

const SUITES = {
  types: () => check(bin('typescript', 'tsc'), '-p', '.'),
  code: () => check(bin('eslint'), '.'),
  styles: () => check(bin('stylelint'), 'src/**/*.ts'),
  format: () => check(bin('prettier'), '--check', '--log-level', 'warn', '.'),
  budget: () => check('tools/check-budget.mjs'),
  browser: () => suite('browser', [bin('@web/test-runner', 'wtr')]),
  node: () => nodeTests('node'),
  e2e: () => nodeTests('e2e'),
};

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(SUITES, name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}

const results = [];
for (const name of asked.length > 0 ? asked : Object.keys(SUITES)) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const counts = await SUITES[name]();
  results.push({ name, ...counts, seconds: Math.round((Date.now() - started) / 1000) });
}
rmSync(scratch, { recursive: true, force: true });

console.log('');
for (const result of results) console.log(`${result.name.padEnd(8)} ${line(result)} (${result.seconds} s)`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
console.log(`\n${line(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
