/**
 * `npm run build`: writes dist/, whole or not at all. Everything is built beside it and takes its place at the end, so
 * that a failed build leaves the last good one, and that a server or a test never sees half of one. Its steps need nothing of one
 * another and run side by side.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkBudget } from './check-budget.mjs';
import { writeDecoupage } from './decoupage.mjs';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const NEXT = `dist.next-${process.pid}`;
const OLD = `dist.old-${process.pid}`;

/** Path of a package's command, run by Node itself: `npx` costs half a second, and Windows needs a shell for it. */
function command(name, bin) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: bins } = require(manifest);
  return join(dirname(manifest), typeof bins === 'string' ? bins : bins[bin]);
}

/** What a step says is said at its end, in one piece. */
async function run(label, script, ...args) {
  const started = Date.now();
  const { status, said } = await new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, OI_DIST: NEXT } });
    const words = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => words.push(data));
    child.on('close', (code) => resolve({ status: code, said: Buffer.concat(words).toString() }));
  });
  process.stderr.write(said);
  if (status !== 0) throw new Error(`${label} failed.`);
  console.log(`  ${label} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

async function buildModules() {
  await run(
    'modules and types (tsc)',
    command('typescript', 'tsc'),
    '-p',
    'tsconfig.lib.json',
    '--outDir',
    `${NEXT}/lib`,
  );
  writeVersion(`${NEXT}/lib`);
  writeDecoupage(`${NEXT}/lib/cli/communes/decoupage.json`);
}

const bundle = (name) =>
  run(`${name} (rollup)`, command('rollup', 'rollup'), '-c', '--silent', `--configBundle=${name}`);

const describeElements = () =>
  run('manifest (cem)', command('@custom-elements-manifest/analyzer', 'cem'), 'analyze', '--outdir', NEXT, '--quiet');

/** Every step to its end, failed or not: the folder that they write to is theirs. */
async function allOf(...steps) {
  const failed = (await Promise.allSettled(steps)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

/** The version is written in the compiled modules, so that npm users and pages see the same one. */
function writeVersion(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !path.endsWith('.js')) continue;
    const code = readFileSync(path, 'utf8');
    if (code.includes('__VERSION__')) writeFileSync(path, code.replaceAll('__VERSION__', JSON.stringify(version)));
  }
}

function swap() {
  if (existsSync('dist')) renameSync('dist', OLD);
  renameSync(NEXT, 'dist');
  rmSync(OLD, { recursive: true, force: true });
}

console.log('Building dist/');
try {
  await allOf(bundle('modules'), bundle('classic'), buildModules(), describeElements());
  swap();
  // Too big is built all the same, to be looked at; but it is a failure.
  if (!checkBudget('dist')) throw new Error('The size budget (budget.json) is exceeded.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(NEXT, { recursive: true, force: true });
}
