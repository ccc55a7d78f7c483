import { join } from 'node:path';
import { isFileName } from '../feed/compact/part.js';
import { FeedError } from '../feed/index.js';
import { Edition } from './build/edition.js';
import { planFeeds } from './build/feeds.js';
import { Intake, type Row } from './build/intake.js';
import { readOptions, type Options } from './build/options.js';
import { namedFiles } from './build/previous-files.js';
import { Progress } from './build/progress.js';
import { readInputs } from './build/read-inputs.js';
import { checkSources } from './build/refusal.js';
import { reportFiles } from './build/report.js';
import { Spills } from './build/spills.js';
import { StructureStore } from './build/structure-store.js';
import { writeFeeds, type Written } from './build/write-feeds.js';
import { EXIT } from './exit.js';
import { printable, type Terminal } from './terminal.js';
import { BUILD_HELP, builtSentences, nothingRead } from './words.js';

/** `offre-insertion build`: the open data, or other files, in; compact feeds out. */
export async function build(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    terminal.out(BUILD_HELP);
    return EXIT.fine;
  }
  const edition = await Edition.open(options.folder, { quality: options.compresses ? qualityFor(options) : undefined });
  try {
    return await prepare(options, edition, terminal);
  } finally {
    await edition.discard();
    terminal.progress?.('');
  }
}

/** Brotli's 11 makes files of a département an eighth smaller than 7, in 2.6 s instead of 0.05: too long a hundred times. */
function qualityFor({ territory }: Options): number {
  return territory.kind === 'departements' && territory.codes.length > 1 ? 7 : 11;
}

async function prepare(options: Options, edition: Edition, terminal: Terminal): Promise<number> {
  const progress = new Progress(terminal);
  progress.say('Communes…');
  const plan = await planFeeds(options);
  for (const warning of plan.warnings) terminal.error(printable(warning));
  const spills = new Spills<Row>(edition.workshop, 'lignes');
  const structures = new StructureStore(join(edition.workshop, 'structures'));
  const waiting = new Spills<Row>(edition.workshop, 'attente');
  const intake = new Intake(structures, waiting, spills, plan.router, options.day);
  const about = await readInputs(options, intake, edition.workshop, progress);
  intake.close();
  if (intake.count === 0) throw new FeedError('unreadable', nothingRead([...intake.sources]));
  const written = await writeFeeds(plan, { intake, spills, structures }, edition, options, about, (done) =>
    progress.feeds(done, plan.feeds.length),
  );
  structures.close();
  checkSources(written.sources, options.allowed);
  if (options.reports) {
    for (const [name, content] of reportFiles(written, intake, plan, options, about))
      await edition.add(name, content, 'report');
  }
  await publish(edition, options, written);
  progress.end();
  for (const sentence of builtSentences(written, intake, edition.sizes, options)) terminal.out(printable(sentence));
  return intake.rejected > 0 || plan.warnings.length > 0 ? EXIT.incomplete : EXIT.fine;
}

/** Puts the files in place, and removes those that neither this edition nor the one before names. */
async function publish(edition: Edition, options: Options, { feeds }: Written): Promise<void> {
  const names = feeds.map(({ code }) => code);
  const before = options.cleans ? await namedFiles(options.folder, [...names, options.name]) : new Set();
  const part = new RegExp(`^((${names.join('|')})\\.(core|details)|communes)\\.[0-9a-f]+\\.json$`);
  await edition.publish((file) => options.cleans && isFileName(file) && part.test(file) && !before.has(file));
}
