/** A number to call first. Free and anonymous or not, hours and publics are in `what`, in French. */
export interface NumberToCall {
  readonly number: string;
  /** As dialled: digits only. */
  readonly tel: string;
  readonly name: string;
  readonly what: string;
  /** Its official page. */
  readonly page: string;
  /** `AAAA-MM-JJ`: when the number was last checked against what is published about it. */
  readonly verified: string;
}

/** The emergency numbers that come above the results. Source: the official page of each. */
export const NUMBERS_TO_CALL: Readonly<Record<string, NumberToCall>> = {
  '115': {
    number: '115',
    tel: '115',
    name: 'Samu social',
    what: 'Sans abri ce soir, pour vous ou pour quelqu’un. Gratuit, jour et nuit.',
    page: 'https://www.service-public.fr/particuliers/vosdroits/F33954',
    verified: '2026-11-23',
  },
  '3919': {
    number: '3919',
    tel: '3919',
    name: 'Violences Femmes Info',
    what: 'Violences dans le couple, la famille, au travail. Anonyme et gratuit, jour et nuit.',
    page: 'https://arretonslesviolences.gouv.fr/',
    verified: '2026-11-23',
  },
  '119': {
    number: '119',
    tel: '119',
    name: 'Allô enfance en danger',
    what: 'Un enfant en danger ou qui risque de l’être. Confidentiel et gratuit, jour et nuit.',
    page: 'https://www.allo119.gouv.fr/',
    verified: '2026-11-23',
  },
  '3114': {
    number: '3114',
    tel: '3114',
    name: 'Prévention du suicide',
    what: 'Idées noires, pour vous ou pour un proche. Confidentiel et gratuit, jour et nuit.',
    page: 'https://3114.fr/',
    verified: '2026-11-23',
  },
  '112': {
    number: '112',
    tel: '112',
    name: 'Urgences',
    what: 'Danger immédiat : secours, police, Samu. Gratuit, jour et nuit. Par SMS au 114.',
    page: 'https://www.service-public.fr/particuliers/vosdroits/F33954',
    verified: '2026-11-23',
  },
};

/** Thématiques that may be an emergency by themselves, and the number to call. */
export const URGENT_THEMATIQUES: Readonly<Record<string, string>> = {
  'logement-hebergement--rechercher-une-solution-dhebergement-temporaire': '115',
  'famille--surmonter-conflits-separation-violence': '3919',
};
