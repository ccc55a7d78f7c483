/** A small invented feed, in the shape of the open-data pair. Real communes, invented bodies. */
const COMMUNES = [
  { commune: 'Rennes', code_insee: '35238', code_postal: '35000', latitude: 48.1119, longitude: -1.6811 },
  { commune: 'Fougères', code_insee: '35115', code_postal: '35300', latitude: 48.3515, longitude: -1.1953 },
  { commune: 'Redon', code_insee: '35236', code_postal: '35600', latitude: 47.6536, longitude: -2.0805 },
  { commune: 'Vitré', code_insee: '35360', code_postal: '35500', latitude: 48.1228, longitude: -1.2113 },
];

const NEEDS = [
  { nom: 'Chèque mobilité', type: 'aide-financiere', thematiques: ['mobilite--financer-ma-mobilite'] },
  { nom: 'Atelier de français', type: 'formation', thematiques: ['lecture-ecriture-calcul--maitriser-le-francais'] },
  { nom: 'Aide alimentaire', type: 'aide-materielle', thematiques: ['equipement-et-alimentation--alimentation'] },
];

/** Published lately, whenever the tests run: data of more than fifteen days are said to be old. */
const RECENT = Date.parse(new Date().toISOString().slice(0, 10)) - 2 * 86_400_000;

const DESCRIPTION =
  'Un accueil **gratuit**, sans rendez-vous.\n\n- le matin\n- le soir\n\nVoir <https://exemple.example/aide>.';

function structure(number) {
  return {
    id: `test--structure-${number}`,
    nom: `Association du Pont ${number}`,
    ...COMMUNES[number % COMMUNES.length],
    adresse: `${number} rue du Pont`,
    telephone: '+33199000000',
    courriel: `contact-${number}@exemple.example`,
    source: 'test',
    date_maj: RECENT,
    // As published: every column is there, null when empty.
    siret: null,
    site_web: null,
    description: null,
    reseaux_porteurs: null,
    accessibilite_lieu: null,
  };
}

function service(number) {
  return {
    id: `test--service-${number}`,
    structure_id: `test--structure-${number % 20}`,
    source: 'test',
    ...NEEDS[number % NEEDS.length],
    nom: `${NEEDS[number % NEEDS.length].nom}, groupe ${number}`,
    description: DESCRIPTION,
    ...COMMUNES[number % COMMUNES.length],
    adresse: `${number % 20} rue du Pont`,
    publics: [number % 2 ? 'tous-publics' : 'jeunes'],
    frais: number % 3 ? 'gratuit' : 'payant',
    modes_accueil: number % 5 ? ['en-presentiel'] : ['a-distance'],
    mobilisable_par: ['usagers'],
    horaires_accueil: 'Mo-Fr 09:00-12:00',
    telephone: '+33199000000',
    lien_source: `https://exemple.example/services/${number}`,
    date_maj: RECENT,
    score_qualite: 0.8,
    zone_eligibilite: ['35'],
  };
}

/** `count` services over twenty structures. */
export function makeFeed(count = 120) {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return { services: numbers.map(service), structures: numbers.slice(0, 20).map(structure) };
}

/** Puts a feed on a site and gives the value of `src`. */
export function putFeed(site, { services, structures } = makeFeed(), name = 'flux') {
  const first = site.put(`/${name}-services.json`, JSON.stringify(services));
  return `${first} ${site.put(`/${name}-structures.json`, JSON.stringify(structures))}`;
}
