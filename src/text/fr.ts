import { formatterFor } from './format.js';
import { ofPlace } from './of-place.js';

/**
 * Every word shown, in French: plain words, « vous », short, active. One section per room of the
 * interface. Plurals, dates, distances and numbers go through `formatterFor`.
 */
const f = formatterFor('fr');

export const fr = {
  /** BCP 47 tag. */
  lang: 'fr',
  format: f,

  common: {
    close: 'Fermer',
    back: 'Retour aux résultats',
    retry: 'Réessayer',
    loading: 'Chargement…',
  },

  widget: {
    heading: 'Trouver un service près de chez vous',
    panes: 'Affichage des résultats',
    list: 'Liste',
    map: 'Carte',
    showMap: 'Afficher la carte',
    hideMap: 'Masquer la carte',
  },

  results: {
    heading: 'Résultats',
    count: (total: number) => f.count(total, { one: 'service', other: 'services' }),
    announce: (total: number) =>
      total === 0 ? 'Aucun service trouvé' : f.count(total, { one: 'service trouvé', other: 'services trouvés' }),
    sort: 'Trier par',
    sorts: { relevance: 'Pertinence', distance: 'Distance', date_maj: 'Date de mise à jour', nom: 'Nom' },
    more: (count: number) => `Voir ${f.count(count, { one: 'service de plus', other: 'services de plus' })}`,
    shown: (shown: number, total: number) => `${f.number(shown)} services affichés sur ${f.number(total)}`,
    empty: 'Aucun service ne correspond à cette recherche.',
    emptyHint: 'Essayez d’autres mots, ou élargissez la recherche.',
    widen: 'Tout effacer et voir tous les services',
    noOffer: 'Aucun service n’est publié ici pour le moment.',
    searching: 'Recherche en cours…',
    didYouMean: 'Vouliez-vous dire :',
    narrow: 'Préciser :',
    notEligible: (count: number) =>
      f.count(count, {
        one: 'service réservé aux habitants d’autres communes n’est pas affiché.',
        other: 'services réservés aux habitants d’autres communes ne sont pas affichés.',
      }),
    /** What can be lifted when nothing matches. */
    lift: {
      text: 'Sans les mots cherchés',
      radius: 'Dans tout le territoire',
      place: 'Sans tenir compte du lieu',
      thematiques: 'Toutes les thématiques',
      publics: 'Pour tous les publics',
      types: 'Tous les types de service',
      frais: 'Gratuit ou payant',
      modes_accueil: 'Sur place ou à distance',
      mobilisable_par: 'Quelle que soit la personne qui demande',
      sources: 'Toutes les sources',
      score_qualite_minimum: 'Avec les fiches moins complètes',
    },
    nonsense: 'Aucun mot de cette recherche n’a été compris. Essayez un besoin (« loyer », « permis »), ou un nom de structure.',
  },

  emergency: {
    landmark: 'Numéro à appeler en urgence',
    call: 'Appeler le',
    page: 'En savoir plus',
  },

  card: {
    and: (count: number) => `+ ${f.number(count)}`,
    andAloud: (count: number) => `et ${f.count(count, { one: 'autre thématique', other: 'autres thématiques' })}`,
    distance: (kilometres: number) => `à ${f.distance(kilometres)}`,
    remote: 'À distance',
    onSite: 'Sur place',
    both: 'Sur place ou à distance',
    updated: (isoDate: string) => `Actualisé ${f.since(isoDate)}`,
    unnamedStructure: 'Structure non précisée',
    for: 'Pour',
  },

  states: {
    loading: 'Chargement des services…',
    loaded: (bytes: number) => `${f.number(bytes / 1e6)} Mo reçus`,
    failed: 'La liste des services n’a pas pu être chargée.',
    failedWhy: {
      network: 'Le serveur ne répond pas. Vérifiez votre connexion à internet, puis réessayez.',
      http: 'Le serveur des données a répondu par une erreur. Réessayez dans quelques minutes.',
      timeout: 'Le serveur a mis trop de temps à répondre. Réessayez dans quelques minutes.',
      unreadable: 'Les données reçues sont illisibles. Réessayez plus tard ; si le problème dure, prévenez le responsable de ce site.',
      'unknown-format':
        'Les données reçues ne sont pas celles attendues. Si le problème dure, prévenez le responsable de ce site.',
      'unsupported-version': 'Ce site doit être mis à jour pour lire ces données. Prévenez le responsable de ce site.',
    },
    stale: (date: string) => `La mise à jour a échoué. Vous voyez les données${date ? ` du ${date}` : ' déjà reçues'}.`,
    noSource: 'Cette recherche n’est pas encore reliée à ses données.',
    viewFailed: 'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.',
  },

  source: {
    line: (names: string, date: string) =>
      `Source : data·inclusion${names ? ` (${names})` : ''}${date ? `, données du ${date}` : ''}, Licence Ouverte 2.0`,
    partial: 'Une partie des services n’a pas pu être chargée.',
  },

  form: {
    landmark: 'Rechercher un service',
    label: 'De quoi avez-vous besoin ?',
    placeholder: 'Permis, loyer, cours de français…',
    clear: 'Effacer les mots cherchés',
    submit: 'Rechercher',
    suggestions: 'Suggestions',
    groups: { need: 'Besoins', structure: 'Structures', service: 'Services' },
    suggestionCount: (count: number) =>
      count === 0 ? '' : `${f.count(count, { one: 'suggestion', other: 'suggestions' })}. Flèches haut et bas pour choisir.`,
    needChosen: (need: string) => `Filtre ajouté : ${need}`,
  },

  place: {
    label: 'Où ?',
    placeholder: 'Commune ou code postal',
    clear: 'Effacer le lieu',
    communes: 'Communes',
    locate: 'Autour de moi',
    locating: 'Recherche de votre position…',
    here: 'Autour de moi',
    found: (place: string) => `Lieu choisi : ${place}`,
    cleared: 'Aucun lieu choisi',
    communeCount: (count: number) =>
      count === 0 ? '' : `${f.count(count, { one: 'commune', other: 'communes' })}. Flèches haut et bas pour choisir.`,
    unknown: (typed: string) =>
      `« ${typed} » n’est pas une commune connue ici. Essayez le nom entier d’une commune, ou un code postal.`,
    ambiguous: (typed: string) => `Plusieurs communes correspondent à « ${typed} » : choisissez la vôtre dans la liste.`,
    kept: (place: string) => `La recherche reste autour de ${place}.`,
    loading: 'La liste des communes arrive…',
    problems: {
      denied:
        'Votre navigateur a refusé de donner votre position. Autorisez-la pour ce site dans ses réglages, ou écrivez votre commune.',
      unavailable: 'Votre appareil n’a pas trouvé où vous êtes. Réessayez dehors ou plus tard, ou écrivez votre commune.',
      unsupported: 'Votre position ne peut pas être connue sur cette page. Écrivez plutôt votre commune.',
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
    panels: { thematiques: 'Thématiques', publics: 'Pour qui', more: 'Plus de filtres' },
    names: {
      thematiques: 'Thématiques',
      publics: 'Pour qui',
      frais: 'Frais',
      modes_accueil: 'Sur place ou à distance',
      types: 'Type de service',
      mobilisable_par: 'Qui peut demander',
      sources: 'Source',
    },
    chosen: (count: number) => f.count(count, { one: 'choisi', other: 'choisis' }),
    details: (categorie: string) => `Détail : ${categorie}`,
    active: 'Filtres choisis',
    remove: (value: string) => `Retirer le filtre ${value}`,
    reset: 'Tout effacer',
    results: (total: number) =>
      total === 0 ? 'Aucun résultat' : `Voir ${total === 1 ? 'le résultat' : `les ${f.number(total)} résultats`}`,
    announce: (total: number) => (total === 0 ? 'Aucun résultat' : f.count(total, { one: 'résultat', other: 'résultats' })),
  },

  start: {
    label: 'Ou choisissez un besoin',
    count: (count: number) => f.count(count, { one: 'service', other: 'services' }),
    more: 'Voir tous les besoins',
  },

  map: {
    label: 'Carte des services',
    help: 'Flèches pour déplacer la carte, plus et moins pour zoomer, tabulation pour aller d’un service à l’autre.',
    zoomIn: 'Zoomer',
    zoomOut: 'Dézoomer',
    fit: 'Voir tous les résultats sur la carte',
    wheel: 'Utilisez Ctrl + molette pour zoomer',
    touch: 'Utilisez deux doigts pour déplacer la carte',
    near: (count: number, commune: string | undefined) =>
      f.count(count, { one: 'service', other: 'services' }) + (commune ? ` près ${ofPlace(commune)}` : ' proches'),
    here: (count: number) => `${f.count(count, { one: 'service', other: 'services' })} à cet endroit`,
    distance: (kilometres: number) => `à ${f.distance(kilometres)}`,
    reach: (kilometres: number, nom: string | undefined) => `${nom ? `${nom} · ` : ''}${f.distance(kilometres)}`,
    open: 'Voir la fiche',
    searchHere: 'Rechercher dans cette zone',
    leaveZone: 'Quitter cette zone',
    zone: 'Zone de la carte',
    /** Under the map: offers without coordinates are in the list only. */
    located: (located: number, total: number) =>
      located === 0
        ? 'Aucun service à placer sur la carte'
        : located === total
        ? f.count(located, { one: 'service sur la carte', other: 'services sur la carte' })
        : `${f.count(located, { one: 'service', other: 'services' })} sur la carte · ${f.number(total - located)} sans adresse, dans la liste`,
    noTiles: 'Le fond de carte ne répond pas : les services restent à leur place.',
  },

  offer: {
    gone: 'Ce service n’est plus publié ici.',
    /** Parts of the sheet. */
    forWhom: 'Est-ce pour vous ?',
    about: 'De quoi s’agit-il ?',
    whereAndWhen: 'Où et quand ?',
    cost: 'Combien ça coûte ?',
    ask: 'Comment demander ?',
    structure: 'Qui propose ce service ?',
    origin: 'D’où vient cette fiche ?',
    actions: 'Contacter ce service',
    proposedBy: 'Proposé par',
    callNumber: (number: string) => `Appeler le ${number}`,
    write: 'Écrire',
    online: 'Demander en ligne',
    site: 'Voir le site',
    page: 'Voir la page du service',
    directions: 'Itinéraire',
    newWindow: '(nouvelle fenêtre)',
    mailSubject: (nom: string) => `Renseignements : ${nom}`,
    mailBody: (nom: string) => `Bonjour,\n\nJe vous écris au sujet de « ${nom} ».\n\n`,
    professionalsOnly: 'La demande passe par un professionnel : travailleur social, conseiller, médecin…',
    publics: 'Public',
    publicsMore: 'Précisions',
    conditions: 'Conditions',
    zone: 'Habitants de',
    zoneMore: (count: number) => f.count(count, { one: 'autre territoire', other: 'autres territoires' }),
    zoneUnknown: 'Certains territoires seulement : posez la question à la structure.',
    zoneWhole: 'Toute la France',
    eligible: {
      yes: (commune: string) => `${commune} en fait partie.`,
      no: (commune: string) => `${commune} n’en fait pas partie.`,
      'to-check': (commune: string) => `Pour ${commune}, c’est à vérifier.`,
    },
    type: 'Type',
    thematiques: 'Thèmes',
    descriptionComing: 'La description arrive…',
    descriptionFailed: 'La description n’a pas pu être chargée.',
    readMore: 'Lire la suite',
    readLess: 'Réduire',
    textCut: 'Ce texte est très long : la suite est sur la fiche d’origine.',
    address: 'Adresse',
    distance: (kilometres: number) => `à ${f.distance(kilometres)}`,
    modes: 'Accueil',
    modesAccueil: { 'a-distance': 'À distance', 'en-presentiel': 'Sur place' } as Readonly<Record<string, string>>,
    hours: 'Horaires',
    today: 'Aujourd’hui :',
    closed: 'Fermé',
    allDay: '24 h sur 24',
    always: 'Ouvert jour et nuit, tous les jours',
    holidaysOff: 'Fermé les jours fériés.',
    schoolHolidaysOff: 'Fermé pendant les vacances scolaires.',
    monthsOff: (months: string) => `Fermé : ${months}.`,
    dayNames: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    dayRange: (from: string, to: string) => `du ${from} au ${to}`,
    monthRange: (from: string, to: string) => `de ${from} à ${to}`,
    monthNames: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    span: (from: string, to: string) => `${from} – ${to}`,
    clock: (hours: number, minutes: number) => `${hours} h${minutes > 0 ? ` ${String(minutes).padStart(2, '0')}` : ''}`,
    duration: 'Durée',
    weekly: (hours: number) => `${f.number(hours)} h par semaine`,
    weeks: (weeks: number) => f.count(weeks, { one: 'semaine', other: 'semaines' }),
    weeklyFor: (hours: number, weeks: number) =>
      `${f.number(hours)} h par semaine pendant ${f.count(weeks, { one: 'semaine', other: 'semaines' })}`,
    accessibility: 'Accessibilité',
    accessibilityLink: 'Accès au lieu pour les personnes handicapées',
    costLabel: 'Frais',
    concerned: 'Vous êtes la personne concernée',
    accompanying: 'Vous accompagnez quelqu’un',
    concernedYes: 'Vous pouvez faire la demande vous‑même.',
    concernedNo:
      'Demandez à un professionnel qui vous suit (travailleur social, conseiller…) de faire la demande pour vous.',
    accompanyingYes: 'En tant que professionnel, vous pouvez faire la demande pour elle.',
    accompanyingNo: 'La personne fait la demande elle-même.',
    askedBy: 'Qui peut demander',
    how: 'Par quel moyen',
    modesMobilisation: {
      telephoner: 'par téléphone',
      'envoyer-un-courriel': 'par courriel',
      'se-presenter': 'en se présentant sur place',
      'utiliser-lien-mobilisation': 'en ligne',
    } as Readonly<Record<string, string>>,
    anyOf: (ways: readonly string[]) => new Intl.ListFormat('fr', { type: 'disjunction' }).format(ways),
    telephone: 'Téléphone',
    courriel: 'Courriel',
    link: 'En ligne',
    steps: 'La démarche',
    networks: 'Réseaux',
    siteLabel: 'Site',
    others: (count: number) =>
      `${f.count(count, { one: 'autre service', other: 'autres services' })} de cette structure`,
    moreOthers: (count: number) => `Voir les ${f.number(count)} services`,
    source: 'Source',
    sources: 'Sources',
    recordLink: 'Voir la fiche d’origine',
    updated: 'Actualisé',
    updatedOn: (isoDate: string) => `${f.since(isoDate)} (${f.date(isoDate)})`,
    old: 'Cette fiche est ancienne : vérifiez auprès de la structure avant de vous déplacer.',
    report: 'Signaler une erreur',
  },

  /** People's words for the catégories of the reference. */
  categories: {
    'choisir-un-metier': 'Choisir un métier',
    'creer-une-entreprise': 'Créer son activité',
    'difficultes-administratives-ou-juridiques': 'Démarches et droits',
    'difficultes-financieres': 'Argent et dettes',
    'equipement-et-alimentation': 'Manger, s’équiper',
    famille: 'Famille et enfants',
    'lecture-ecriture-calcul': 'Lire, écrire, parler français',
    'logement-hebergement': 'Se loger',
    mobilite: 'Se déplacer',
    numerique: 'Ordinateur et internet',
    'preparer-sa-candidature': 'CV et entretiens',
    remobilisation: 'Reprendre confiance',
    sante: 'Se soigner',
    'se-former': 'Se former',
    'souvrir-a-linternational': 'Partir à l’étranger',
    'trouver-un-emploi': 'Trouver un emploi',
  } as Readonly<Record<string, string>>,
};
