import { departementOfCommune } from '../../geo/codes.js';
import type { Action } from '../actions.js';
import { feedOf } from '../reduce.js';
import type { Settings } from '../settings.js';
import type { State } from '../state.js';

/**
 * A place in a département of a manifest that is not loaded: what asks for it, to be dispatched before the search is asked, so
 * that what is shown is not answered for a place it knows nothing of. Undefined when there is nothing to ask for.
 */
export function moveTo(state: State, commune: string | undefined): Action | undefined {
  const { territory, settings } = state;
  if (!territory || isBound(settings) || commune === undefined) return undefined;
  const departement = departementOfCommune(commune);
  const isShown = territory.codes?.includes(departement);
  const isNeeded = !isShown || territory.asking;
  if (!isNeeded || !territory.manifest.feeds.some(({ code }) => code === departement)) return undefined;
  const codes = isShown ? territory.codes : [departement];
  const moving = !isShown && feedOf(state) !== undefined;
  return { type: 'territory', territory: { ...territory, codes, moving, asking: false, outside: false } };
}

/** The integrator chose the département for everyone: neither a link nor a visitor leaves it. */
export function isBound({ codeDepartement, codeCommune, locked }: Settings): boolean {
  return codeDepartement !== undefined || (codeCommune !== undefined && locked.has('code-commune'));
}
