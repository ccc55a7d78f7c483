/**
 * Before `npm start` and `npm test`: installs when the lockfile changed, builds when a source did, and else says
 * nothing. Node's own modules only, as nothing may be installed yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const CACHE = '.cache';
/** What the build depends on. */
const SOURCES = ['src', 'tools', 'package-lock.json', 'package.json', 'rollup.config.mjs', 'tsconfig.json'];
SOURCES.push('tsconfig.lib.json', 'custom-elements-manifest.config.mjs', 'budget.json');

function filesUnder(path) {
  const isFolder = existsSync(path) && !/\.\w+$/.test(path);
  if (!isFolder) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** One hash over the names and contents of files. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).sort()) {
    hash.update(path.replaceAll('\\', '/')).update('\0');
    if (existsSync(path)) hash.update(readFileSync(path).toString('utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex');
}

/** Runs an npm command unless `result` is there and `sources` have not changed since it last succeeded. */
function unlessFresh(stamp, sources, result, reason, npmArguments) {
  const stampFile = join(CACHE, stamp);
  const hash = hashOf(sources);
  const before = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
  if (before === hash && existsSync(result)) return;
  console.log(`${reason}: npm ${npmArguments.join(' ')}`);
  const { status } = spawnSync('npm', npmArguments, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stampFile, hash);
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Node 20 or later is needed; this is ${process.version}. See https://nodejs.org/`);
  process.exit(1);
}
unlessFresh('installed', ['package-lock.json'], 'node_modules', 'Installing', ['ci', '--no-audit', '--no-fund']);
unlessFresh('built', SOURCES, 'dist', 'Building', ['run', '--silent', 'build']);
