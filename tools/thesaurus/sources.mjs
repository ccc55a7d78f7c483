/**
 * Imports a TypeScript source of the project on Node, without a build: what compiles the thesaurus must cut words,
 * find stems and write numbers with the very code that reads it.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

/** Within the project, so that its dependencies are found. */
const SCRATCH = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const SOURCES = new URL('../../src/', import.meta.url);
const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

/** The modules at `paths` (`search/text/stem.js`), with all that they import, as one object. */
export async function importSources(paths) {
  await mkdir(SCRATCH, { recursive: true });
  const folder = await mkdtemp(join(SCRATCH, 'thesaurus-'));
  try {
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await transpileAll(paths, folder);
    const modules = await Promise.all(paths.map((path) => import(pathToFileURL(join(folder, path)))));
    return Object.assign({}, ...modules);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function transpileAll(paths, folder) {
  const waiting = [...paths];
  const done = new Set();
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (done.has(path)) continue;
    done.add(path);
    const source = await readFile(new URL(path.replace(/\.js$/, '.ts'), SOURCES), 'utf8');
    const { outputText } = ts.transpileModule(source, { compilerOptions });
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), outputText);
    for (const [, name] of outputText.matchAll(/(?:import|export)\s[^'"]*from\s*['"](\.[^'"]+)['"]/g)) {
      waiting.push(fileURLToPath(new URL(name, new URL(path, SOURCES))).slice(fileURLToPath(SOURCES).length));
    }
  }
}
