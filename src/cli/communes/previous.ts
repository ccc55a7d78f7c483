import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCommunes } from '../../feed/compact/decode-rest.js';
import type { Core, Head } from '../../feed/compact/format.js';
import { isFileName, parsePart } from '../../feed/compact/part.js';
import { Slices } from '../../feed/pauses.js';
import type { Commune } from '../../model/commune.js';

/** The communes that the feed `name` carried when it was last written in `folder`; none when it never was. */
export async function previousCommunes(folder: string, name: string): Promise<Commune[]> {
  try {
    const head = parsePart<Head>(await readFile(join(folder, `${name}.json`)), 'head');
    const core = head.files?.core.name;
    if (!isFileName(core)) return [];
    const { communes } = parsePart<Core>(await readFile(join(folder, core)), 'core');
    return await readCommunes(communes, new Slices());
  } catch {
    // Absent or damaged, it is of no help: the caller says what is missing.
    return [];
  }
}
