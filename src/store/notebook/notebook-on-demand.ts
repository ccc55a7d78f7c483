import type { Ports } from '../ports.js';
import { hasNotebook } from './has-notebook.js';
import type { State } from '../state.js';
import type { Store } from '../store.js';

/** Fetches what follows the notebook once the first list is there. Returns the function that stops it. */
export function notebookOnDemand(store: Store, ports: Ports): () => void {
  let status: 'waiting' | 'fetching' | 'running' | 'stopped' = 'waiting';
  let stop: (() => void) | undefined;
  const heard = ({ settings, outcome, notebook }: State, before?: State): void => {
    const asked = notebook.asked.length > 0 && notebook.asked !== before?.notebook.asked;
    if (status === 'waiting' && hasNotebook(settings) && (asked || (outcome && !before?.outcome))) void fetchIt();
  };
  const fetchIt = async (): Promise<void> => {
    status = 'fetching';
    try {
      const { followNotebook } = await import('./follow-notebook.js');
      if (status === 'fetching') stop = followNotebook(store, ports);
    } catch {
      if (status === 'fetching') status = 'waiting';
      if (store.state.notebook.asked.length > 0)
        store.dispatch({ type: 'notebook-changed', change: { asked: [], problem: { kind: 'code' } } });
    }
  };
  const unsubscribe = store.subscribe(heard);
  heard(store.state);
  return () => {
    status = 'stopped';
    unsubscribe();
    stop?.();
  };
}
