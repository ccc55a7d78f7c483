import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FeedError, type Fetch } from '../feed/index.js';

/** An input of the command line as an address: a file's becomes `file:`. */
export function addressOf(input: string): string {
  return /^https?:\/\//i.test(input) ? input : pathToFileURL(resolve(input)).href;
}

/** `fetch` that reads files too. */
export const fetchAnything: Fetch = async (url, init) => {
  if (!url.startsWith('file:')) return globalThis.fetch(url, init);
  const path = fileURLToPath(url);
  try {
    return new Response(await readFile(path));
  } catch (cause) {
    throw new FeedError('network', `Le fichier ${path} ne peut pas être lu. Vérifiez son nom et ses droits.`, {
      url,
      cause,
    });
  }
};

/**
 * Writes files so that a reader never sees half of one: aside first, then each takes its place, in
 * order. The head, which names the others, must come last.
 */
export async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const aside = [...files].map(([name, content]) => ({ name, content, path: join(folder, `.${name}.${process.pid}`) }));
  try {
    for (const { path, content } of aside) await writeFile(path, content);
    for (const { path, name } of aside) await rename(path, join(folder, name));
  } finally {
    for (const { path } of aside) await rm(path, { force: true });
  }
}
