/**
 * Invented feeds of any size, in the shape of the open-data pair: the same bytes at every run. Descriptions of some 120 words, as
 * in the measures of the quality bars.
 */
import { numbersFrom } from './random.mjs';

const SYLLABLES =
  'ba be bi bo bu ca ce ci co cu da de di do du fa fe fi ga go la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  );
const WORDS =
  `accueil accompagnement aide atelier association adulte administratif accès bénévole bilan budget centre collectif conseil
  contrat cours demande demandeur démarche diagnostic dossier droit échange emploi enfant entretien équipe espace famille formation
  français gratuit groupe hébergement individuel information inscription insertion intervention jeune langue lecture logement
  mobilité numérique ordinateur orientation parcours parent permis personne projet public quartier recherche rendez-vous réseau
  ressource santé semaine séance social soutien suivi téléphone transport travail urgence véhicule vie ville`.split(
    /\s+/,
  );
const COMMUNES = Array.from({ length: 330 }, (_, i) => ({
  code_insee: `35${String(i + 1).padStart(3, '0')}`,
  code_postal: `35${String((i % 90) * 10).padStart(3, '0')}`,
  latitude: 47.65 + ((i * 37) % 330) / 330,
  longitude: -2.2 + ((i * 101) % 330) / 280,
}));

/** `count` services and half as many structures. `vocabulary` gives the values of thématiques, publics and types. */
export function generateFeed(count, { thematiques, publics, types }) {
  const random = numbersFrom(count);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = () => (random() < 0.75 ? pick(WORDS) : pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES));
  const text = (words) => Array.from({ length: words }, word).join(' ');
  const place = () => {
    const commune = pick(COMMUNES);
    return {
      commune: `Ville ${commune.code_insee}`,
      ...commune,
      adresse: `${1 + Math.floor(random() * 90)} rue ${word()}`,
    };
  };
  const structures = Array.from({ length: Math.ceil(count / 2) }, (_, i) => ({
    id: `banc--structure-${i}`,
    nom: `${pick(['Association', 'Mission', 'Maison', 'Centre social', 'Espace'])} ${text(2)}`,
    ...place(),
    source: 'banc',
    date_maj: Date.UTC(2026, i % 10, 1 + (i % 28)),
  }));
  const services = Array.from({ length: count }, (_, i) => ({
    id: `banc--service-${i}`,
    structure_id: structures[Math.floor(random() * structures.length)].id,
    source: 'banc',
    nom: text(4),
    description: text(120),
    type: pick(types),
    thematiques: [pick(thematiques), pick(thematiques)],
    publics: [pick(publics)],
    frais: pick(['gratuit', 'payant', null]),
    modes_accueil: [pick(['en-presentiel', 'en-presentiel', 'a-distance'])],
    mobilisable_par: [pick(['usagers', 'professionnels'])],
    zone_eligibilite: ['35'],
    ...place(),
    date_maj: Date.UTC(2026, i % 10, 1 + (i % 28)),
    score_qualite: Math.round(random() * 100) / 100,
  }));
  return { services, structures };
}
