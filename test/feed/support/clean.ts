import { expect } from '@open-wc/testing';
import type { Offer } from '../../../src/model/offer.js';

const LISTS = new Set([
  'thematiques',
  'publics',
  'modes_accueil',
  'zone_eligibilite',
  'modes_mobilisation',
  'mobilisable_par',
]);
const NUMBERS = new Set(['longitude', 'latitude', 'score_qualite', 'nombre_semaines', 'volume_horaire_hebdomadaire']);

/** Every field has the type that the model promises, whatever the record said. */
export function expectClean(offer: Offer): void {
  expect(offer).not.to.have.property('contact_nom_prenom');
  for (const [field, value] of Object.entries(offer) as [string, unknown][]) {
    if (field === 'structure') expect((value as Offer).nom).to.be.a('string').that.is.not.empty;
    else if (LISTS.has(field)) expect(value).to.be.an('array').that.is.not.empty;
    else if (NUMBERS.has(field)) expect(Number.isFinite(value), field).to.equal(true);
    else expect(value, field).to.be.a('string').that.is.not.empty;
  }
  for (const link of [offer.lien_source, offer.lien_mobilisation]) if (link) expect(link).to.match(/^https?:\/\//i);
}
