/** What invented structures and services are called and say. Any likeness to a real one is chance. */
export const KINDS = [
  'Association',
  'Centre social',
  'Espace de vie sociale',
  'Maison des services',
  'Mission locale',
  'Point d’accueil',
  'Régie de quartier',
  'Chantier d’insertion',
  'Plateforme mobilité',
  'Atelier numérique',
  'CCAS',
  'Ressourcerie',
];

export const PROPER =
  `Les Trois Ponts|La Passerelle|Le Fil rouge|Les Deux Rives|La Boussole|Le Marchepied|L’Embellie|Les Sentiers|
La Clairière|Le Trait d’union|Les Lucioles|La Manivelle|Le Gué|Les Tisserands|La Rose des vents|Le Premier Pas|Les Voisins|
L’Escale|Le Chemin vert|La Main courante|Les Quatre Saisons|Le Relais|L’Étincelle|La Grande Ourse|Les Hirondelles|Le Phare`
    .replace(/\n/g, '')
    .split('|');

export const STREETS =
  `de la Gare|des Lilas|du Marché|de la République|des Écoles|du Moulin|de la Fontaine|Jean-Jaurès|des Tilleuls|
de l’Église|du Stade|des Artisans|de la Liberté|du Port|des Acacias|Victor-Hugo|de Bretagne|des Peupliers`
    .replace(/\n/g, '')
    .split('|');

export const OPENINGS = [
  'Un premier rendez-vous permet de faire le point sur votre situation et vos besoins.',
  'Nous vous recevons sans condition, avec ou sans rendez-vous selon les jours.',
  'Ce service s’adresse aux habitants qui rencontrent une difficulté passagère ou durable.',
  'Une équipe de professionnels et de bénévoles vous accueille et vous écoute.',
  'L’accompagnement est individuel, gratuit et confidentiel.',
  'Des ateliers collectifs sont proposés tout au long de l’année, par petits groupes.',
];

export const MIDDLES = [
  'Vous pouvez venir accompagné d’un proche ou d’un travailleur social.',
  'Nous vous aidons à comprendre vos courriers, à remplir vos dossiers et à préparer vos entretiens.',
  'Les séances durent deux heures et ont lieu une fois par semaine, hors vacances scolaires.',
  'Un diagnostic est réalisé au début du parcours, puis un bilan tous les trois mois.',
  'Le prêt de matériel est possible, sous réserve de disponibilité et contre une caution.',
  'Une participation peut être demandée selon vos ressources ; personne n’est refusé faute de moyens.',
  'Le service travaille avec les partenaires du territoire : mairie, département, France Travail, Cap emploi.',
  'Une garde d’enfants peut être organisée pendant les séances si vous la demandez à l’avance.',
  'Les locaux sont accessibles aux personnes à mobilité réduite.',
  'Un interprète peut être présent pour les personnes qui parlent peu le français.',
];

export const LISTS = [
  '- accueil et écoute\n- orientation vers le bon interlocuteur\n- suivi dans la durée',
  '**Au programme** :\n\n1. un bilan ;\n2. un plan d’action ;\n3. un accompagnement jusqu’au bout.',
  '* ordinateur et imprimante à disposition\n* aide aux démarches en ligne\n* ateliers d’initiation',
];

export const CLOSINGS = [
  'Pour en savoir plus, appelez-nous ou passez nous voir.',
  'Prenez contact avec l’accueil pour connaître les prochaines dates.',
  'L’inscription se fait sur place, aux heures d’ouverture.',
  'Les professionnels peuvent orienter une personne au moyen de la fiche de liaison.',
];

export const HOURS = [
  'Mo-Fr 09:00-12:00,14:00-17:00',
  'Mo-Th 08:30-12:30,13:30-17:30; Fr 08:30-12:30',
  'Tu-Sa 10:00-18:00',
  'Mo,We,Fr 09:00-12:00',
  'Mo-Fr 08:45-12:15,13:30-17:15; PH off',
  'Sur rendez-vous',
];

/** Names of services, by category of their thématique; `*` for the others. */
export const TITLES = {
  numerique: ['Atelier d’initiation au numérique', 'Aide aux démarches en ligne', 'Permanence du conseiller numérique'],
  mobilite: ['Location solidaire de véhicules', 'Aide au permis de conduire', 'Atelier de réparation de vélos'],
  'logement-hebergement': ['Aide à la recherche d’un logement', 'Conseil sur les aides au logement', 'Accueil de jour'],
  'lecture-ecriture-calcul': ['Cours de français', 'Atelier de lecture et d’écriture', 'Savoirs de base'],
  famille: ['Soutien à la parentalité', 'Halte-garderie à vocation d’insertion', 'Médiation familiale'],
  sante: ['Point d’écoute santé', 'Aide à l’ouverture des droits à la santé', 'Consultation psychologique'],
  'trouver-un-emploi': ['Accompagnement vers l’emploi', 'Atelier CV et entretien', 'Offres d’insertion'],
  '*': [
    'Accueil et orientation',
    'Accompagnement social',
    'Permanence d’accès aux droits',
    'Accompagnement individuel',
  ],
};
