import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeFeed, type EncodedFeed } from '../feed/compact/encode.js';
import { tidyAndRead } from '../feed/hours/library.js';
import { loadFeed, type FeedReport } from '../feed/index.js';
import { boundToDepartement } from '../search/selection/departement.js';
import { readCommunes } from './communes.js';
import { EXIT } from './exit.js';
import { addressOf, fetchAnything, writeAll } from './files.js';
import type { Terminal } from './terminal.js';
import { readArguments, UsageError } from './usage-error.js';
import { BUILD_HELP, builtSentences } from './words.js';

/** The licence of the open data, carried by the feed unless another is named. */
const LICENCE = 'Licence Ouverte 2.0';

const OPTIONS = {
  departement: { type: 'string' },
  communes: { type: 'string' },
  fichier: { type: 'string' },
  nom: { type: 'string' },
  mention: { type: 'string' },
  licence: { type: 'string', default: LICENCE },
  sortie: { type: 'string', short: 'o', default: '.' },
  nettoyer: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `offre-insertion build`: files or addresses in, one compact feed out. */
export async function build(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help) {
    terminal.out(BUILD_HELP);
    return EXIT.fine;
  }
  if (positionals.length === 0) throw new UsageError('donnez au moins un fichier ou une adresse de services');
  const name = values.fichier ?? values.departement ?? 'flux';
  if (!/^[\w-]+$/.test(name)) throw new UsageError(`nom de fichier refusé : ${name} (lettres, chiffres et tirets)`);
  const report = await read(positionals, values);
  const { nom, licence, mention: notice } = values;
  const files = encodeFeed(report, { name, nom, licence, notice, hash, readOddHours: tidyAndRead });
  await writeAll(values.sortie, files);
  if (values.nettoyer) await removeOlder(values.sortie, name, files);
  for (const sentence of builtSentences(report, files, values.sortie)) terminal.out(sentence);
  return report.rejected > 0 ? EXIT.incomplete : EXIT.fine;
}

/** The whole feed, cut to its territory. */
async function read(
  inputs: readonly string[],
  { departement, communes: path }: { departement?: string; communes?: string },
): Promise<FeedReport> {
  const report = await loadFeed(inputs.map(addressOf), { fetch: fetchAnything });
  // Half a feed must not replace the good one that is published.
  if (report.failures) throw report.failures[0];
  const communes = path === undefined ? report.communes : await readCommunes(path, departement ? [departement] : []);
  const offers = departement === undefined ? report.offers : boundToDepartement(report.offers, departement, communes);
  return { ...report, communes, offers };
}

function hash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** Parts of the same feed that no head names any more. */
async function removeOlder(folder: string, name: string, files: EncodedFeed): Promise<void> {
  const part = new RegExp(`^${name}\\.(core|details)\\.[0-9a-f]+\\.json$`);
  for (const file of await readdir(folder)) {
    if (part.test(file) && !files.has(file)) await rm(join(folder, file));
  }
}
