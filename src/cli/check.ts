import { loadFeed } from '../feed/index.js';
import { EXIT } from './exit.js';
import { addressOf, fetchAnything } from './files.js';
import { reportText } from './check-words.js';
import { measure } from './measure.js';
import { printable, type Terminal } from './terminal.js';
import { readArguments, UsageError } from './usage-error.js';
import { CHECK_HELP } from './words.js';

/** Defects that mean that something of the feed is not shown. */
const LOSSES = ['unread-file', 'incomplete-pages', 'repeated-page', 'details-missing', 'not-services'];

const OPTIONS = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `offre-insertion check`: what a data manager should know of a feed. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help) {
    terminal.out(CHECK_HELP);
    return EXIT.fine;
  }
  if (positionals.length === 0) throw new UsageError('donnez au moins un fichier ou une adresse');
  const report = await loadFeed(positionals.map(addressOf), { fetch: fetchAnything });
  const measures = measure(report, new Date());
  const { issues, rejected, folded, format, updatedAt, failures = [] } = report;
  if (values.json) {
    const unread = failures.map(({ kind, message, url, status }) => ({ kind, message, url, status }));
    const whole = { format, updatedAt, total: report.offers.length, rejected, folded, unread, issues, ...measures };
    terminal.out(JSON.stringify(whole, null, 2));
  } else {
    terminal.out(printable(reportText(report, measures)));
  }
  const lost = rejected > 0 || issues.some(({ problem }) => LOSSES.includes(problem));
  return lost ? EXIT.incomplete : EXIT.fine;
}
