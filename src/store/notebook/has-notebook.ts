import type { Settings } from '../settings.js';

/** Whether visitors have a notebook here. */
export function hasNotebook({ notebook, hide }: Settings): boolean {
  return notebook !== 'none' && !hide.has('notebook');
}
