/**
 * `npm run bench:build`: the builder on an invented country of 150 000 services (`-- 20000` for less): memory, time, sizes, the same
 * bytes twice, and a build killed halfway.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate-feed.mjs';

const main = fileURLToPath(new URL('../../dist/lib/cli/main.js', import.meta.url));
const WATCHED = `process.on('exit', () => console.error('RSS', process.resourceUsage().maxRSS)); await import(${JSON.stringify(main)})`;
const count = Number(process.argv[2] ?? 150_000);
const folder = mkdtempSync(join(tmpdir(), 'oi-bench-build-'));
const out = join(folder, 'out');

function build(killAfter) {
  const { services, structures, communes } = paths;
  const line = ['build', services, structures, '--departement', 'all', '--communes', communes, '-o', out];
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(process.execPath, ['--input-type=module', '-e', WATCHED, '--', ...line]);
    let errors = '';
    child.stderr.on('data', (data) => (errors += data));
    child.stdout.resume();
    if (killAfter) setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (code) => {
      const rss = Number(/RSS (\d+)/.exec(errors)?.[1] ?? 0) / 1024;
      resolve({ code, seconds: (Date.now() - started) / 1000, rss });
    });
  });
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of readdirSync(out).filter((file) => !file.startsWith('.')))
    hash.update(name).update(readFileSync(join(out, name)));
  return hash.digest('hex');
}

const paths = await generate(count, folder);
const first = await build();
if (first.code !== 0) throw new Error(`The build failed: ${first.code}`);
console.log(`${count} services: ${first.seconds.toFixed(1)} s, peak ${first.rss.toFixed(0)} MB`);
const before = fingerprint();
const killed = await build(first.seconds * 500);
console.log(`killed halfway (${killed.code === null}): previous output intact: ${fingerprint() === before}`);
const second = await build();
console.log(
  `again: ${second.seconds.toFixed(1)} s, peak ${second.rss.toFixed(0)} MB, identical bytes: ${fingerprint() === before}`,
);
const { feeds } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
const files = readdirSync(out);
for (const { code, total } of feeds) {
  const size = (part) =>
    statSync(
      join(
        out,
        files.find((file) => file.startsWith(`${code}.${part}`) && file.endsWith('json.br')),
      ),
    ).size / 1000;
  console.log(
    `${code}\t${total} services\thead ${size('json').toFixed(1)} kB\tcore ${size('core').toFixed(0)} kB\tdetails ${size('details').toFixed(0)} kB`,
  );
}
rmSync(folder, { recursive: true });
