import { f } from './format.js';
import { ofPlace } from './of-place.js';

/** The words of what a visitor asks with, in French. */
export const frControls = {
  /** The notebook, seen from the list. */
  keep: {
    notebook: 'Mon carnet',
    count: (count: number) => f.count(count, { one: 'service gardé', other: 'services gardés' }),
    kept: {
      device: 'Gardé dans votre carnet, sur cet appareil seulement.',
      session: 'Gardé dans votre carnet, jusqu’à la fermeture de cet onglet.',
    },
    keptForNow: 'Gardé le temps de cette page seulement. Voyez pourquoi dans votre carnet.',
    notKept: 'Rien n’a été gardé. Voyez pourquoi dans votre carnet.',
    removed: 'Retiré de votre carnet.',
    unavailable: 'Le carnet n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.',
    undo: 'Annuler',
    see: 'Voir mon carnet',
  },

  panes: {
    label: 'Affichage des résultats',
    list: 'Liste',
    map: 'Carte',
    showMap: 'Afficher la carte',
    hideMap: 'Masquer la carte',
  },

  form: {
    skip: 'Aller aux résultats',
    landmark: 'Rechercher un service',
    label: 'De quoi avez-vous besoin ?',
    placeholder: 'Permis, loyer, cours de français…',
    clear: 'Effacer les mots cherchés',
    submit: 'Rechercher',
    suggestions: 'Suggestions',
    groups: { need: 'Besoins', structure: 'Structures', service: 'Services' },
    suggestionCount: (count: number) =>
      count === 0
        ? ''
        : `${f.count(count, { one: 'suggestion', other: 'suggestions' })}. Flèches haut et bas pour choisir.`,
    needChosen: (need: string) => `Filtre ajouté : ${need}`,
  },

  place: {
    label: 'Où ?',
    placeholder: 'Commune, code postal, adresse',
    clear: 'Effacer le lieu',
    places: 'Lieux proposés',
    locate: 'Autour de moi',
    locating: 'Recherche de votre position…',
    here: 'Autour de moi',
    found: (place: string) => `Lieu choisi : ${place}`,
    cleared: 'Aucun lieu choisi',
    communeCount: (count: number) =>
      count === 0 ? '' : `${f.count(count, { one: 'commune', other: 'communes' })}. Flèches haut et bas pour choisir.`,
    addressCount: (count: number) =>
      `${f.count(count, { one: 'adresse', other: 'adresses' })}. Flèches haut et bas pour choisir.`,
    hereAloud: 'Flèche bas pour chercher autour de vous.',
    seeking: 'Recherche de l’adresse…',
    unknownAddress: (typed: string) =>
      `« ${typed} » n’a pas été trouvé. Essayez une adresse avec sa commune, le nom entier d’une commune, ou un code postal.`,
    ambiguousAddress: (typed: string) =>
      `Plusieurs adresses ressemblent à « ${typed} » : choisissez la vôtre dans la liste.`,
    unknown: (typed: string) =>
      `« ${typed} » n’est pas une commune connue ici. Essayez le nom entier d’une commune, ou un code postal.`,
    ambiguous: (typed: string) =>
      `Plusieurs communes correspondent à « ${typed} » : choisissez la vôtre dans la liste.`,
    kept: (place: string) => `La recherche reste autour de ${place}.`,
    loading: 'La liste des communes arrive…',
    problems: {
      denied:
        'Votre navigateur a refusé de donner votre position. Autorisez-la pour ce site dans ses réglages, ou écrivez votre commune.',
      blocked: 'La page où vous êtes ne permet pas de demander votre position. Écrivez votre commune ou votre adresse.',
      unavailable:
        'Votre appareil n’a pas trouvé où vous êtes. Réessayez dehors ou plus tard, ou écrivez votre commune.',
      unsupported:
        'Votre position ne peut pas être connue sur cette page : sa connexion n’est pas sécurisée (https), ou votre appareil ne la donne pas. Écrivez votre commune ou votre adresse.',
      timeout: 'Votre position tarde trop à venir. Réessayez, ou écrivez votre commune.',
    },
    radius: 'Rayon',
    radiusAloud: 'Rayon autour du lieu',
    kilometres: (kilometres: number) => f.distance(kilometres),
    everywhere: 'Partout',
  },

  filters: {
    landmark: 'Filtres',
    open: 'Filtres',
    panels: { thematiques: 'Thématiques', publics: 'Pour qui', open: 'Horaires', more: 'Plus de filtres' },
    names: {
      thematiques: 'Thématiques',
      publics: 'Pour qui',
      frais: 'Frais',
      modes_accueil: 'Sur place ou à distance',
      types: 'Type de service',
      mobilisable_par: 'Qui peut demander',
      sources: 'Source',
      open: 'Horaires d’ouverture',
      recent: 'Mise à jour',
    },
    openValues: {
      now: 'Ouvert maintenant',
      evening: 'Ouvert le soir, après 18 h',
      weekend: 'Ouvert le week-end',
      mo: 'Ouvert le lundi',
      tu: 'Ouvert le mardi',
      we: 'Ouvert le mercredi',
      th: 'Ouvert le jeudi',
      fr: 'Ouvert le vendredi',
      sa: 'Ouvert le samedi',
      su: 'Ouvert le dimanche',
      unknown: 'Horaires à vérifier',
      'unknown-now': 'Horaires à vérifier',
    },
    recent: 'Depuis moins d’un an',
    recentChip: 'Mis à jour depuis moins d’un an',
    anyZoneChip: 'Aussi pour d’autres communes',
    zoneChip: 'Zone de la carte',
    /** Values that the integrator fixed. */
    locked: (value: string) => `${value}, filtre fixé par ce site`,
    lockedMore: (count: number) => `et ${f.count(count, { one: 'autre', other: 'autres' })}`,
    chosen: (count: number) => f.count(count, { one: 'choisi', other: 'choisis' }),
    details: (categorie: string) => `Détail : ${categorie}`,
    active: 'Filtres choisis',
    remove: (value: string) => `Retirer le filtre ${value}`,
    reset: 'Tout effacer',
    /** Where values, or a place, come back. */
    restart: 'Revenir au départ',
    results: (total: number) =>
      total === 0 ? 'Aucun résultat' : `Voir ${total === 1 ? 'le résultat' : `les ${f.number(total)} résultats`}`,
    announce: (total: number) =>
      total === 0 ? 'Aucun résultat' : f.count(total, { one: 'résultat', other: 'résultats' }),
  },

  start: {
    label: 'Ou choisissez un besoin',
    count: (count: number) => f.count(count, { one: 'service', other: 'services' }),
    more: 'Voir tous les besoins',
  },

  sort: {
    label: 'Trier par',
    orders: { relevance: 'Pertinence', distance: 'Distance', date_maj: 'Date de mise à jour', nom: 'Nom' },
  },

  handover: { prepare: 'Préparer une fiche' },

  notes: {
    didYouMean: 'Vouliez-vous dire :',
    resultsFor: 'Résultats pour',
    insteadOf: 'Chercher plutôt',
    narrow: 'Préciser :',
    around: (commune: string) => `Autour ${ofPlace(commune)}`,
    unknownHours: {
      say: (count: number) =>
        f.count(count, {
          one: 'service aux horaires à vérifier n’est pas affiché.',
          other: 'services aux horaires à vérifier ne sont pas affichés.',
        }),
      include: (count: number) => (count === 1 ? 'L’afficher aussi' : 'Les afficher aussi'),
      or: 'ou',
      drop: 'ne pas tenir compte des horaires',
    },
    notEligible: (count: number) =>
      f.count(count, {
        one: 'service réservé aux habitants d’autres communes n’est pas affiché.',
        other: 'services réservés aux habitants d’autres communes ne sont pas affichés.',
      }),
    showReserved: (count: number) => (count === 1 ? 'L’afficher' : 'Les afficher'),
    eligibleToo: (count: number) =>
      count === 0
        ? 'Les services réservés aux habitants d’autres communes sont affichés aussi.'
        : f.count(count, {
            one: 'service affiché est réservé aux habitants d’autres communes.',
            other: 'services affichés sont réservés aux habitants d’autres communes.',
          }),
    hideReserved: 'Ne plus afficher ces services',
    /** Names of territories, and how many more. */
    reservedTo: (names: readonly string[], others: number) => {
      if (names.length === 0) return 'Réservé aux habitants d’autres communes';
      const places = [
        ...names.map(ofPlace),
        ...(others > 0 ? [others === 1 ? 'd’un autre territoire' : `de ${f.number(others)} autres territoires`] : []),
      ];
      return `Réservé aux habitants ${new Intl.ListFormat('fr').format(places)}`;
    },
  },

  emergency: {
    landmark: 'Numéro à appeler en urgence',
    call: 'Appeler le',
    page: 'En savoir plus',
  },

  /** Nothing to show. */
  empty: {
    title: 'Aucun service ne correspond à cette recherche.',
    hint: 'Essayez d’autres mots, ou élargissez la recherche.',
    widen: 'Tout effacer et voir tous les services',
    nearest: 'Les plus proches, un peu plus loin',
    /** With what is lifted. */
    nearestOf: (lifted: string) => `Les plus proches, ${lifted.toLowerCase()}`,
    noOffer: 'Aucun service n’est publié ici pour le moment.',
    /** All filters can be lifted, and these with them. */
    without: (others: { place: boolean; words: boolean }) =>
      `Sans les filtres${others.place ? ' ni le lieu' : ''}${others.words ? ' ni les mots cherchés' : ''}`,
    /** What can be lifted when nothing matches. */
    lift: {
      text: 'Sans les mots cherchés',
      radius: 'Dans tout le territoire',
      zone: 'Hors de la zone de la carte aussi',
      place: 'Sans tenir compte du lieu',
      thematiques: 'Toutes les thématiques',
      publics: 'Pour tous les publics',
      types: 'Tous les types de service',
      frais: 'Gratuit ou payant',
      modes_accueil: 'Sur place ou à distance',
      mobilisable_par: 'Quelle que soit la personne qui demande',
      sources: 'Toutes les sources',
      open: 'Quels que soient les horaires',
      score_qualite_minimum: 'Avec les fiches moins complètes',
      recent: 'Avec les fiches plus anciennes',
    },
    nonsense:
      'Aucun mot de cette recherche n’a été compris. Essayez un besoin (« loyer », « permis »), ou un nom de structure.',
  },
};
