import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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
    throw new FeedError('network', unreadableFile(path), { url, cause });
  }
};

export function unreadableFile(path: string): string {
  return `Le fichier ${path} ne peut pas être lu. Vérifiez son nom et ses droits.`;
}
