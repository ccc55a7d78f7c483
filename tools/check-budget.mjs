/**
 * Checks the built files against budget.json, and prints the table. `npm run budget`; every build does it too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** Size in kB of a file as a server sends it: brotli at its best level. */
export function brotliSize(path) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(readFileSync(path), { params }).length / 1000;
}

/** The files that `start` makes the page load: itself and its static imports, followed. */
export function closure(chunks, start) {
  const files = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    chunks.find((chunk) => chunk.file === file)?.imports.forEach(add);
  };
  add(start.file);
  return files;
}

/** The files that one limit of the budget is about. */
export function filesOf(limit, chunks) {
  if (limit.file) return new Set([limit.file]);
  const atEntry = closure(
    chunks,
    chunks.find((chunk) => chunk.entry),
  );
  if (limit.entry) return atEntry;
  if (limit.except) {
    const excepted = new RegExp(limit.except);
    return new Set(chunks.filter((chunk) => !excepted.test(chunk.start ?? chunk.file)).map((chunk) => chunk.file));
  }
  const starts = chunks.filter((chunk) => new RegExp(limit.start).test(chunk.start ?? ''));
  const files = starts.flatMap((chunk) => [...closure(chunks, chunk)]);
  const besides = limit.besides ? new RegExp(limit.besides) : undefined;
  return new Set(files.filter((file) => !atEntry.has(file) && !besides?.test(file)));
}

/** One row per limit: what it is, how much is used, and whether it holds. */
export function measure(dist, limits, chunks) {
  return limits.map((limit) => {
    const files = [...filesOf(limit, chunks)];
    const size = files.reduce((sum, file) => sum + brotliSize(join(dist, file)), 0);
    const ok = files.length > 0 && files.length <= (limit.files ?? Infinity) && size <= limit.max;
    return { name: limit.name, files, size, max: limit.max, ok };
  });
}

const LARGEST_SHOWN = 12;

/** The modules that weigh most in some files, before minification: where to look first. */
function largestModules(files, chunks) {
  const modules = chunks
    .filter((chunk) => files.includes(chunk.file))
    .flatMap((chunk) => Object.entries(chunk.modules));
  return modules.sort((a, b) => b[1] - a[1]).slice(0, LARGEST_SHOWN);
}

/** Prints the budget's table for the build in `dist`, and says whether it holds. */
export function checkBudget(dist) {
  const { limits } = JSON.parse(readFileSync(new URL('../budget.json', import.meta.url), 'utf8'));
  const chunks = JSON.parse(readFileSync(join(dist, 'bundle.json'), 'utf8'));
  const rows = measure(dist, limits, chunks);
  console.log('\n  brotli kB   budget');
  for (const { name, files, size, max, ok } of rows) {
    const verdict = ok
      ? ''
      : files.length === 0
        ? '  ← no such file'
        : `  ← TOO BIG, or in too many files (${files.length})`;
    console.log(`  ${size.toFixed(1).padStart(9)} ${String(max).padStart(8)}   ${name}${verdict}`);
  }
  console.log('');
  for (const { name, files, ok } of rows) {
    const largest = ok ? [] : largestModules(files, chunks);
    if (largest.length > 0) console.log(`  Largest modules of “${name}”, in characters before minification:`);
    for (const [module, length] of largest) console.log(`  ${String(length).padStart(9)}   ${module}`);
  }
  return rows.every((row) => row.ok);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = checkBudget('dist') ? 0 : 1;
