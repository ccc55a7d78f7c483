import type { Issue } from '../model/feed.js';

/** Longest sample kept with an issue: enough to recognise the value, little enough to show. */
const SAMPLE_LENGTH = 80;

/**
 * Counts the defects of a feed, one entry per kind and field with its first sample: whatever the
 * size of the feed, memory stays that of a few dozen entries.
 */
export class IssueLog {
  readonly #issues = new Map<string, Issue>();

  add(problem: string, field?: string, sample?: unknown, count = 1): void {
    const key = field === undefined ? problem : `${problem} ${field}`;
    const known = this.#issues.get(key);
    if (known) {
      known.count += count;
      return;
    }
    const issue: Issue = { problem, count };
    if (field !== undefined) issue.field = field;
    if (sample !== undefined && sample !== null) issue.sample = sampleOf(sample);
    this.#issues.set(key, issue);
  }

  addAll(issues: Iterable<Issue>): void {
    for (const { problem, field, sample, count } of issues) this.add(problem, field, sample, count);
  }

  list(): Issue[] {
    return [...this.#issues.values()];
  }
}

/** A value as a short text, whatever it is: never walks into a nested value, which may be 5 000 levels deep. */
function sampleOf(value: unknown): string {
  const text = typeof value === 'object' ? (Array.isArray(value) ? '[…]' : '{…}') : String(value);
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text;
}
