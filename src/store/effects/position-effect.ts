import { PositionError, type Ports } from '../ports.js';
import type { Store } from '../store.js';

/** Asks for the visitor's position on their click. It becomes the query's place and is stored nowhere else. */
export function runPositionEffect(store: Store, ports: Ports): () => void {
  let asked = 0;
  return store.subscribe(({ position }, before) => {
    if (position.status === 'asking' && before.position.status !== 'asking')
      void locate(store, ports, ++asked, () => asked);
  });
}

async function locate(store: Store, ports: Ports, turn: number, latest: () => number): Promise<void> {
  try {
    const { lat, lon } = await ports.locate();
    if (turn !== latest() || store.state.position.status !== 'asking') return;
    store.dispatch({ type: 'position-found' });
    store.dispatch({ type: 'refine', query: { place: { lat, lon } } });
  } catch (error) {
    if (turn !== latest()) return;
    store.dispatch({
      type: 'position-failed',
      problem: error instanceof PositionError ? error.problem : 'unavailable',
    });
  }
}
