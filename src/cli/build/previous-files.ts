import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Head } from '../../feed/compact/format.js';
import type { ManifestFile } from '../../feed/compact/manifest.js';
import { parsePart } from '../../feed/compact/part.js';

/**
 * Parts named by the heads and manifests in a folder: a page that holds one of these, from a minute ago, still asks for
 * its parts.
 */
export async function namedFiles(folder: string, names: readonly string[]): Promise<Set<string>> {
  const named = new Set<string>();
  for (const name of names) {
    try {
      const bytes = await readFile(join(folder, `${name}.json`));
      const { files, communes } = parsePart<Head & Omit<ManifestFile, keyof Head>>(bytes, name);
      for (const file of [files?.core?.name, files?.details?.name, communes?.file]) if (file) named.add(file);
    } catch {
      // Absent or damaged: it names nothing.
    }
  }
  return named;
}
