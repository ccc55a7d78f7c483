import type { Activity } from '../ports.js';
import type { Store } from '../store.js';

/** A visitor is warned this long before everything is forgotten: time enough to press a button (WCAG 2.2.1). In seconds. */
export const WARNING = 20;

/**
 * A shared terminal that nobody has touched for `idle-reset` seconds goes back to its start: nothing of the person who was
 * there is left for the next one. Returns the function that stops it.
 */
export function watchIdleness(store: Store, activity: Activity | undefined): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    store.dispatch({ type: 'forget' });
    activity?.forget();
  };
  const warn = (): void => {
    store.dispatch({ type: 'warn-idle', idle: true });
    timer = setTimeout(forget, WARNING * 1000);
  };
  const restart = (): void => {
    clearTimeout(timer);
    if (store.state.idle) store.dispatch({ type: 'warn-idle', idle: false });
    const { idleReset } = store.state.settings;
    if (idleReset > 0) timer = setTimeout(warn, Math.max(0, idleReset - WARNING) * 1000);
  };
  const unwatch = activity?.watch(restart);
  const unsubscribe = store.subscribe(({ settings }, before) => {
    if (settings.idleReset !== before.settings.idleReset) restart();
  });
  restart();
  return () => {
    clearTimeout(timer);
    unwatch?.();
    unsubscribe();
  };
}
