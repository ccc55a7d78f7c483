import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';

/** The one thing to say of the data, and what can be done about it. */
export interface Note {
  readonly kind: 'cause' | 'failed' | 'newer' | 'partial' | 'stale' | 'updated';
  readonly action?: 'retry' | 'show';
}

/** What matters most comes first; undefined when all is well. */
export function noteOf(state: State): Note | undefined {
  const { feed, freshness } = state;
  const shown = feedOf(state);
  // The list says the failure itself; what more is known of it is said here.
  if (!shown) return feed.status === 'error' && freshness.cause ? { kind: 'cause' } : undefined;
  if (feed.status === 'error') return { kind: 'failed', action: 'retry' };
  if (freshness.newer) return { kind: 'newer', action: 'show' };
  if (shown.report.failures) return { kind: 'partial', action: 'retry' };
  if (freshness.stale) return { kind: 'stale' };
  return freshness.updated ? { kind: 'updated' } : undefined;
}
