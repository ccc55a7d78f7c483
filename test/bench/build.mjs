/**
 * `npm run bench:build`: the builder on an invented country of 150 000 services (`-- 20000` for less): memory, time, sizes, the same
 * bytes twice, and a build killed halfway.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate-feed.mjs';

const main = fileURLToPath(new URL('../../dist/lib/cli/main.js', import.meta.url));
/** Run in the builder's process: what all its threads took together. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  const told = () => { const { user, system } = process.cpuUsage(); return [process.resourceUsage().maxRSS, user + system]; };
  if (isMainThread) process.on('exit', () => console.error('TOOK', ...told()));
`)}`;
const count = Number(process.argv[2] ?? 150_000);
const folder = mkdtempSync(join(tmpdir(), 'oi-bench-build-'));
const out = join(folder, 'out');

/** One build; `killWhen`, looked at every 50 ms, tells when to kill it. */
function build(killWhen) {
  const { services, structures, communes } = paths;
  const line = ['build', services, structures, '--departement', 'all', '--communes', communes, '-o', out];
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', WATCH, main, ...line]);
    const watch = killWhen && setInterval(() => killWhen() && child.kill('SIGKILL'), 50);
    let errors = '';
    child.stderr.on('data', (data) => (errors += data));
    child.stdout.resume();
    child.on('close', (code, signal) => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1000;
      const [rss, cpu] = (/TOOK (\d+) (\d+)/.exec(errors) ?? [0, 0, 0]).slice(1).map(Number);
      resolve({ code, signal, errors, seconds, rss: (rss * 1024) / 1e6, cpu: cpu / 1e6 });
    });
  });
}

/** Files of the next publication, prepared aside. */
function prepared() {
  const aside = join(out, '.offre-insertion');
  return existsSync(aside) ? readdirSync(aside).filter((name) => name.startsWith('next-')).length : 0;
}

function figures({ seconds, cpu, rss }) {
  return `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, peak ${rss.toFixed(0)} MB`;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of readdirSync(out).filter((file) => !file.startsWith('.')))
    hash.update(name).update(readFileSync(join(out, name)));
  return hash.digest('hex');
}

const paths = await generate(count, folder);
const first = await build();
if (first.code !== 0) throw new Error(`The build failed: ${first.code} ${first.errors}`);
console.log(`${count} services: ${figures(first)}`);
const before = fingerprint();
const half = readdirSync(out).length / 2;
const killed = await build(() => prepared() > half);
const isIntact = fingerprint() === before;
console.log(
  `killed while writing (${killed.signal}, ${prepared()} files prepared): previous output intact: ${isIntact}`,
);
const second = await build();
const isSame = fingerprint() === before;
console.log(`again: ${figures(second)}, identical bytes: ${isSame}`);
if (killed.signal !== 'SIGKILL' || !isIntact || !isSame) process.exitCode = 1;
const { feeds } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
const files = readdirSync(out);
for (const { code, total } of feeds) {
  const size = (part) => {
    const name = files.find((file) => file.startsWith(`${code}.${part}`) && file.endsWith('json.br'));
    return (statSync(join(out, name)).size / 1000).toFixed(1);
  };
  console.log(
    `${code}\t${total} services\thead ${size('json')} kB\tcore ${size('core')} kB\tdetails ${size('details')} kB`,
  );
}
rmSync(folder, { recursive: true });
