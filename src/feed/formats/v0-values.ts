/**
 * Values of schema v0 → values of v1, where the meaning is certain. Any other value is kept as it is,
 * readable, and counted as unknown.
 */

export const PROFILS: ReadonlyMap<string, string> = new Map([
  ['adultes', 'tous-publics'],
  ['tous-publics', 'tous-publics'],
  ['actifs', 'actifs'],
  ['salaries', 'actifs'],
  ['beneficiaires-rsa', 'beneficiaires-des-minimas-sociaux'],
  ['demandeurs-demploi', 'demandeurs-emploi'],
  ['etudiants', 'etudiants'],
  ['familles-enfants', 'familles'],
  ['familles-monoparentales', 'familles'],
  ['femmes', 'femmes'],
  ['jeunes', 'jeunes'],
  ['jeunes-16-26', 'jeunes'],
  ['personnes-handicapees', 'personnes-en-situation-de-handicap'],
  ['sans-domicile-fixe', 'personnes-en-situation-durgence'],
  ['victimes', 'personnes-en-situation-durgence'],
  ['sortants-de-detention', 'personnes-en-situation-juridique-specifique'],
  ['personnes-de-nationalite-etrangere', 'personnes-exilees'],
  ['refugie-demandeur-asile', 'personnes-exilees'],
  ['residents-qpv', 'residents-qpv-frr'],
  ['residents-zrr', 'residents-qpv-frr'],
  ['residents-qpv-zrr', 'residents-qpv-frr'],
  ['seniors-65', 'seniors'],
]);

export const TYPES_V0: ReadonlyMap<string, string> = new Map([
  ['accueil', 'information'],
  ['aide-financiere', 'aide-financiere'],
  ['financement', 'aide-financiere'],
]);

export const FRAIS_V0: ReadonlyMap<string, string> = new Map([
  ['gratuit-sous-conditions', 'gratuit'],
  ['adhesion', 'payant'],
]);

export const MODES_V0: ReadonlyMap<string, string> = new Map([
  ['completer-le-formulaire-dadhesion', 'utiliser-lien-mobilisation'],
  ['prendre-rdv', 'utiliser-lien-mobilisation'],
  ['envoyer-un-mail', 'envoyer-un-courriel'],
  ['envoyer-un-mail-avec-une-fiche-de-prescription', 'envoyer-un-courriel'],
]);

export const THEMATIQUES_V0: ReadonlyMap<string, string> = new Map([
  ['acces-aux-droits-et-citoyennete', 'difficultes-administratives-ou-juridiques'],
  ['apprendre-francais', 'lecture-ecriture-calcul--maitriser-le-francais'],
  ['apprendre-francais--communiquer-vie-tous-les-jours', 'lecture-ecriture-calcul--maitriser-le-francais'],
  ['apprendre-francais--suivre-formation', 'lecture-ecriture-calcul--maitriser-le-francais'],
  ['creation-activite', 'creer-une-entreprise'],
  ['gestion-financiere', 'difficultes-financieres'],
  ['gestion-financiere--obtenir-une-aide-alimentaire', 'equipement-et-alimentation--alimentation'],
  [
    'gestion-financiere--apprendre-a-mieux-gerer-son-budget',
    'difficultes-financieres--ameliorer-sa-gestion-budgetaire',
  ],
  ['handicap--faire-reconnaitre-un-handicap', 'sante--constituer-un-dossier-mdph-invalidite'],
  ['illettrisme', 'lecture-ecriture-calcul'],
  ['numerique--prendre-en-main-un-ordinateur', 'numerique--maitriser-les-fondamentaux-du-numerique'],
  ['numerique--prendre-en-main-un-smartphone-ou-une-tablette', 'numerique--maitriser-les-fondamentaux-du-numerique'],
  [
    'numerique--realiser-des-demarches-administratives-avec-un-accompagnement',
    'numerique--acceder-a-des-services-en-ligne',
  ],
]);

/** Départements of a region, by its INSEE code: v1 writes regions so. */
export const REGIONS: ReadonlyMap<string, string> = new Map([
  ['01', '971'],
  ['02', '972'],
  ['03', '973'],
  ['04', '974'],
  ['06', '976'],
  ['11', '75 77 78 91 92 93 94 95'],
  ['24', '18 28 36 37 41 45'],
  ['27', '21 25 39 58 70 71 89 90'],
  ['28', '14 27 50 61 76'],
  ['32', '02 59 60 62 80'],
  ['44', '08 10 51 52 54 55 57 67 68 88'],
  ['52', '44 49 53 72 85'],
  ['53', '22 29 35 56'],
  ['75', '16 17 19 23 24 33 40 47 64 79 86 87'],
  ['76', '09 11 12 30 31 32 34 46 48 65 66 81 82'],
  ['84', '01 03 07 15 26 38 42 43 63 69 73 74'],
  ['93', '04 05 06 13 83 84'],
  ['94', '2A 2B'],
]);
