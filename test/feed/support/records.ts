import type { Fetch } from '../../../src/feed/index.js';
import type { Offer } from '../../../src/model/offer.js';

/** A good record of the open data, invented; fields may be replaced. */
export function record(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'source-a--1',
    structure_id: 'source-a--s1',
    source: 'source-a',
    nom: 'Atelier vélo',
    description: 'Réparer son vélo **soi-même**.',
    type: 'atelier',
    thematiques: ['mobilite--mobilite-douce-partagee-collective'],
    frais: 'gratuit',
    publics: ['tous-publics'],
    commune: 'Rennes',
    code_postal: '35000',
    code_insee: '35238',
    adresse: '1 rue des Tests',
    longitude: -1.68,
    latitude: 48.11,
    horaires_accueil: 'Mo-Fr 09:00-12:00',
    lien_source: 'https://source-a.example/services/1',
    telephone: '+33299000000',
    courriel: 'contact@atelier.example',
    contact_nom_prenom: 'Camille Personne',
    date_maj: 1739491200000,
    modes_accueil: ['en-presentiel'],
    zone_eligibilite: ['35'],
    score_qualite: 0.8,
    ...fields,
  };
}

/** A structure of the open data, invented. */
export function structure(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'source-a--s1',
    nom: 'La Petite Rustine',
    siret: '12345678901234',
    commune: 'Rennes',
    code_insee: '35238',
    source: 'source-a',
    date_maj: 1739491200000,
    site_web: 'https://rustine.example/',
    reseaux_porteurs: ['communes'],
    ...fields,
  };
}

/** A `fetch` over a few files; an absent one answers 404. Remembers what was asked. */
export function fetchOf(files: Record<string, string | Uint8Array>): Fetch & { asked: string[] } {
  const asked: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    asked.push(url);
    const file = files[url];
    return file === undefined ? new Response('', { status: 404 }) : new Response(file as BodyInit);
  };
  return Object.assign(fetch, { asked });
}

export function ids(offers: readonly Offer[]): string[] {
  return offers.map(({ id }) => id);
}
