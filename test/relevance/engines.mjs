import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createSearch } from 'offre-insertion/search';
import { THEMATIQUES } from './vocabulary.mjs';

/**
 * The engines compared: each builds once over the offers, then answers a text with offers in order. All read the
 * same fields with the same weights; the others are set as their documentation advises for this use.
 */
export const ENGINES = {
  'offre-insertion': (offers) => {
    const search = createSearch(offers);
    return (text) => search.run({ text }).hits.map(({ offer }) => offer);
  },
  Fuse: (offers) => fuse(offers, {}),
  'Fuse tokens': (offers) => fuse(offers, { useTokenSearch: true }),
  MiniSearch: (offers) => miniSearch(offers),
};

/** What number to call, if any, a text means over `offers`. */
export function emergencyIn(offers) {
  const search = createSearch(offers);
  return (text) => search.understand(text).emergency ?? null;
}

/** Engines that take a good part of a second per query: they are asked a sample. */
export const SLOW = ['Fuse', 'Fuse tokens'];

const WEIGHTS = { nom: 5, structure: 4, thematiques: 3, commune: 2, description: 1 };

function recordsOf(offers) {
  return offers.map((offer, id) => ({
    id,
    nom: offer.nom,
    structure: offer.structure?.nom ?? '',
    thematiques: (offer.thematiques ?? []).map((value) => THEMATIQUES[value] ?? value).join(', '),
    commune: offer.commune ?? '',
    description: offer.description ?? '',
  }));
}

function fuse(offers, options) {
  const keys = Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight }));
  const engine = new Fuse(recordsOf(offers), { keys, ignoreLocation: true, ignoreDiacritics: true, ...options });
  return (text) => engine.search(text).map(({ refIndex }) => offers[refIndex]);
}

function miniSearch(offers) {
  const engine = new MiniSearch({ fields: Object.keys(WEIGHTS), processTerm: fold });
  engine.addAll(recordsOf(offers));
  const options = { fuzzy: 0.2, prefix: true, boost: WEIGHTS };
  return (text) => engine.search(text, options).map(({ id }) => offers[id]);
}

function fold(term) {
  return term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
