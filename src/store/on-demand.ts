import type { State } from './state.js';
import type { Store } from './store.js';

/**
 * Runs what the first list does without: fetches it the first time the state needs it, and stops it with the rest. What can't be
 * fetched is `missed`, and asked for again when the state needs it anew.
 */
export function onDemand(
  store: Store,
  isNeeded: (state: State) => unknown,
  begin: () => Promise<() => void>,
  missed?: () => void,
): () => void {
  let stop: (() => void) | undefined;
  let need: unknown;
  let over = false;
  const look = async (): Promise<void> => {
    const before = need;
    need = isNeeded(store.state);
    if (!need || need === before || stop) return;
    stop = () => undefined;
    try {
      const end = await begin();
      if (over) end();
      else stop = end;
    } catch {
      stop = undefined;
      missed?.();
    }
  };
  const unsubscribe = store.subscribe(() => void look());
  void look();
  return () => {
    over = true;
    unsubscribe();
    stop?.();
  };
}
