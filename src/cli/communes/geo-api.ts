import { departementOfCommune } from '../../geo/codes.js';
import type { Commune } from '../../model/commune.js';
import { tryAgain } from '../patience.js';
import { communesIn } from './read-communes.js';

export const GEO_API = 'https://geo.api.gouv.fr';

const FIELDS = 'nom,code,codesPostaux,codeDepartement,codeEpci,centre';
export interface GeoApiOptions {
  base: string;
  /** Milliseconds given to one answer, of 300 kB at most. */
  patience: number;
}

/** The communes of a département, from geo.api.gouv.fr or a copy of it. Throws an Error that says why, in French. */
export function fetchCommunes(departement: string, options: GeoApiOptions): Promise<Commune[]> {
  return tryAgain(() => ask(departement, options), options.patience);
}

async function ask(departement: string, { base, patience }: GeoApiOptions): Promise<Commune[]> {
  const url = `${base.replace(/\/+$/, '')}/communes?codeDepartement=${departement}&fields=${FIELDS}`;
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) }).catch((error: unknown) => {
    throw new Error(reasonOf(error, patience));
  });
  if (!response.ok) {
    void response.body?.cancel();
    throw new Error(`réponse ${response.status}`);
  }
  const list: unknown = await response.json().catch((error: unknown) => {
    throw new Error(error instanceof SyntaxError ? 'réponse qui n’est pas du JSON' : reasonOf(error, patience));
  });
  const communes = communesIn(list).filter(({ code }) => departementOfCommune(code) === departement);
  if (communes.length === 0) throw new Error('réponse sans aucune commune du département');
  return communes;
}

function reasonOf(error: unknown, patience: number): string {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return isLate ? `aucune réponse en ${patience / 1000} s` : 'serveur injoignable';
}
