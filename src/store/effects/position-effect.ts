import { PositionError, type Ports } from '../ports.js';
import type { Store } from '../store.js';

/** Asks for the visitor's position at each of their clicks. It becomes the query's place and is stored nowhere else. */
export function followPosition(store: Store, ports: Ports): () => void {
  if (store.state.position.status === 'asking') void locate(store, ports);
  return store.subscribe(({ position }, before) => {
    if (position.status === 'asking' && position !== before.position) void locate(store, ports);
  });
}

async function locate(store: Store, ports: Ports): Promise<void> {
  const asked = store.state.position;
  try {
    const { lat, lon } = await ports.locate();
    if (store.state.position !== asked) return;
    store.dispatch({ type: 'position-found' });
    // Which comes when it comes: an offer that was opened meanwhile stays.
    const { query, opened } = store.state;
    store.dispatch({ type: 'search', query: { ...query, zone: undefined, place: { lat, lon } }, opened });
  } catch (error) {
    const problem = error instanceof PositionError ? error.problem : 'unavailable';
    if (store.state.position === asked) store.dispatch({ type: 'position-failed', problem });
  }
}
