import type { Context } from 'mocha';
import type { Commune } from '../../../src/model/commune.js';
import type { Offer } from '../../../src/model/offer.js';

/** Reads a file of ../shared/data, or skips the running test where that folder is absent. */
export async function sharedData<T>(context: Context, name: string): Promise<T> {
  const response = await fetch(`/shared-data/${name}`);
  if (!response.ok) {
    // eslint-disable-next-line no-console -- says why tests are skipped
    console.warn(`../shared/data/${name} is absent: test skipped`);
    context.skip();
  }
  return (await response.json()) as T;
}

/** The invented département 35, read without the feed reader: nulls dropped, dates written out. */
export async function sampleOffers(context: Context): Promise<Offer[]> {
  const records = await sharedData<Record<string, unknown>[]>(context, 'synthetique-35-services.json');
  return records.map((record) => {
    const known = Object.entries(record).filter(([, value]) => value !== null);
    const date_maj = new Date(record['date_maj'] as number).toISOString().slice(0, 10);
    return { ...Object.fromEntries(known), date_maj } as Offer;
  });
}

/** Communes of some départements, with their EPCI. */
export async function sampleCommunes(context: Context, departements: string[]): Promise<Commune[]> {
  const communes = await sharedData<Commune[]>(context, 'communes.json');
  const weights = await sharedData<Record<string, [number, string]>>(context, 'poids-communes.json');
  return communes
    .filter(({ code }) => departements.some((departement) => code.startsWith(departement)))
    .map((commune) => ({ ...commune, epci: weights[commune.code]?.[1] }));
}
