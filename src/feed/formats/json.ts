import { FeedError } from '../../model/feed.js';
import { MESSAGES } from './messages.js';
import type { IssueLog } from '../issue-log.js';

/** Strings are matched to be skipped: a `NaN` inside one is text. */
const STRING_OR_LITERAL = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * The value of a JSON text. Forgives the `NaN` and `Infinity` that some exporters write, and one object
 * per line; anything else that is not JSON throws a FeedError `unreadable`.
 */
export function parseJson(text: string, log: IssueLog): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const value = parseLines(text, log) ?? parseWithoutNaN(text, log);
    if (value === undefined) throw new FeedError('unreadable', MESSAGES.notJson((cause as Error).message), { cause });
    return value;
  }
}

/** One object per line; a line that is not JSON counts as one bad record. */
function parseLines(text: string, log: IssueLog): unknown[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines[0]!.trimStart().startsWith('{')) return undefined;
  const first = attempt(lines[0]!);
  if (first === undefined) return undefined;
  return lines.map((line) => {
    const value = attempt(line);
    if (value === undefined) log.add('rejected-bad-line', undefined, line);
    return value;
  });
}

function parseWithoutNaN(text: string, log: IssueLog): unknown {
  if (!/NaN|Infinity/.test(text)) return undefined;
  const repaired = text.replace(STRING_OR_LITERAL, (match) => (match.startsWith('"') ? match : 'null'));
  const value = attempt(repaired);
  if (value !== undefined) log.add('repaired-json', undefined, 'NaN');
  return value;
}

function attempt(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
