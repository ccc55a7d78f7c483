/** The package's classes and types; importing defines nothing. */
export { OffreInsertion } from './offre-insertion-element.js';
export * from '../views/base/events.js';
export { VERSION } from './version.js';
export type { Offer, Service, Structure } from '../model/offer.js';
export type { Commune } from '../model/commune.js';
export type { Facets, Hit, Place, Query, SortOrder } from '../model/query.js';
