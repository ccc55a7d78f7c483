/** What the webmaster reads when a file came but can't be read: what it is, and what to do. */
export const MESSAGES = {
  empty: 'Le fichier est vide. Vérifiez que l’export s’est bien terminé.',
  html: 'Le serveur a envoyé une page HTML à la place des données : page d’erreur, de connexion ou de portail Wi-Fi. Ouvrez l’adresse du flux dans un navigateur pour la voir.',
  notJson: (reason: string) =>
    `Le fichier n’est pas du JSON complet (${reason.slice(0, 120)}). Il est peut-être tronqué : téléchargez-le ou produisez-le de nouveau.`,
  unknownFormat: (seen: string) =>
    `Le contenu n’est pas un flux reconnu${seen && ` (on y lit : « ${seen} »)`}. Formats lus : JSON, GeoJSON et CSV de data·inclusion, pages de son API, JSON par lignes, format compact d’offre-insertion.`,
  /** Pages of an API: how far the reading went, and what stopped it. */
  stopped: (page: number, last: number, why: string) =>
    `La lecture s’est arrêtée à la page ${page} sur ${last}. ${why}`,
  mostPages:
    'Ce composant n’en lit pas davantage. Demandez de plus grandes pages (paramètre size), ou servez un fichier compact.',
  timeUp: (seconds: number) =>
    `Les pages mettent plus de ${seconds} s à venir. Demandez de plus grandes pages (paramètre size), ou servez un fichier compact.`,
  emptyPage: 'Cette page est vide, alors que d’autres étaient annoncées. Vérifiez la pagination du serveur.',
  repeatedPage:
    'Cette page répète des services déjà reçus. Vérifiez que le serveur, ou le relais, tient compte du paramètre page.',
} as const;
