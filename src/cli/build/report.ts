import type { Issue } from '../../feed/index.js';
import { IssueLog } from '../../feed/issue-log.js';
import { printable } from '../terminal.js';
import { reportText } from '../check-words.js';
import type { Plan } from './feeds.js';
import type { Intake } from './intake.js';
import type { Options } from './options.js';
import type { About, Written } from './write-feeds.js';

/** What `check` would say of the inputs, and where they went: for a program, and to be read. */
export function reportFiles(
  written: Written,
  { issues, rejected, rejectedBySource, outside }: Intake,
  { warnings, shared }: Plan,
  { name }: Options,
  { updatedAt }: About,
): Map<string, string> {
  const { total, folded, communes, feeds, measuring } = written;
  measuring.reject(rejected, rejectedBySource);
  const measures = measuring.measures();
  const found = [...issues.list(), ...written.issues.list()];
  const common = { format: 'compact', updatedAt, rejected, folded, issues: merged(found) };
  const whole = { ...common, total, outside, communes, warnings, feeds, ...measures };
  const lines = [reportText({ ...common, offers: { length: total }, communes: { length: communes } }, measures)];
  if (outside > 0) lines.push('', `${outside.toLocaleString('fr')} services hors du territoire.`);
  for (const warning of warnings) lines.push('', warning);
  if (shared !== undefined) {
    lines.push('', 'Services par flux :');
    for (const { code, nom, total: count } of feeds)
      lines.push(`  ${code} ${nom ?? ''} : ${count.toLocaleString('fr')}`);
  }
  const prefix = shared === undefined ? `${name}.` : '';
  return new Map([
    [`${prefix}rapport.json`, `${JSON.stringify(whole, null, 2)}\n`],
    [`${prefix}rapport.txt`, `${printable(lines.join('\n'))}\n`],
  ]);
}

function merged(issues: readonly Issue[]): Issue[] {
  const log = new IssueLog();
  log.addAll(issues);
  return log.list();
}
