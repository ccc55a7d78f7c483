import { FeedError } from '../feed/index.js';
import { build } from './build.js';
import { RefusedError } from './build/refusal.js';
import { check } from './check.js';
import { EXIT } from './exit.js';
import type { Terminal } from './terminal.js';
import { printable } from './terminal.js';
import { UsageError } from './usage-error.js';
import { HELP } from './words.js';

/** Runs a command line and gives its exit code, as documented in HELP. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === 'build') return await build(rest, terminal);
    if (command === 'check') return await check(rest, terminal);
    if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
      terminal.out(HELP);
      return command === undefined ? EXIT.usage : EXIT.fine;
    }
    throw new UsageError(`commande inconnue : ${command}`);
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.error(`${printable(error.message)}\nPour l’aide : offre-insertion --help`);
    return EXIT.usage;
  }
  if (error instanceof RefusedError) {
    terminal.error(printable(error.message));
    return EXIT.refused;
  }
  if (!(error instanceof Error)) throw error;
  const place = error instanceof FeedError && error.url ? ` (${error.url})` : '';
  terminal.error(printable(`${error.message}${place}`));
  return EXIT.unreadable;
}
