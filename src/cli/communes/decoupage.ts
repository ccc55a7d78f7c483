import { readFile } from 'node:fs/promises';
import type { Commune } from '../../model/commune.js';

/** What the builder keeps of @etalab/decoupage-administratif, written beside it by `npm run build`. */
export interface Decoupage {
  /** `[SIREN, name, members…]`, members as INSEE codes. */
  epcis: (readonly [siren: string, nom: string, ...communes: string[]])[];
  /** INSEE code → postcodes. */
  postcodes: Record<string, string>;
}

/** EPCI and postcodes of communes, for lists that do not say them. */
export class Completion {
  readonly #epcis = new Map<string, Pick<Commune, 'epci' | 'epciNom'>>();
  readonly #names = new Map<string, string>();

  constructor(private readonly decoupage: Decoupage) {
    for (const [epci, epciNom, ...communes] of decoupage.epcis) {
      this.#names.set(epci, epciNom);
      for (const code of communes) this.#epcis.set(code, { epci, epciNom });
    }
  }

  /** The commune with what it lacks; what its list says is kept. */
  complete(commune: Commune): Commune {
    const { code, codesPostaux, epci } = commune;
    const known = this.#epcis.get(code);
    const name = epci === undefined ? known?.epciNom : this.#names.get(epci);
    const completed = { ...commune };
    if (codesPostaux.length === 0) completed.codesPostaux = this.decoupage.postcodes[code]?.split(' ') ?? [];
    if (epci === undefined && known?.epci !== undefined) completed.epci = known.epci;
    if (commune.epciNom === undefined && name !== undefined) completed.epciNom = name;
    return completed;
  }

  epciName(siren: string): string | undefined {
    return this.#names.get(siren);
  }

  /** INSEE codes of an EPCI's communes. */
  membersOf(siren: string): readonly string[] {
    return this.decoupage.epcis.find(([code]) => code === siren)?.slice(2) ?? [];
  }
}

export async function readCompletion(): Promise<Completion> {
  const text = await readFile(new URL('./decoupage.json', import.meta.url), 'utf8');
  return new Completion(JSON.parse(text) as Decoupage);
}
