/** What the webmaster reads when a file came but can't be read: what it is, and what to do. */
export const MESSAGES = {
  empty: 'Le fichier est vide. Vérifiez que l’export s’est bien terminé.',
  html: 'Le serveur a envoyé une page HTML à la place des données : page d’erreur, de connexion ou de portail Wi-Fi. Ouvrez l’adresse du flux dans un navigateur pour la voir.',
  notJson: (reason: string) =>
    `Le fichier n’est pas du JSON complet (${reason.slice(0, 120)}). Il est peut-être tronqué : téléchargez-le ou produisez-le de nouveau.`,
  unknownFormat: (seen: string) =>
    `Le contenu n’est pas un flux reconnu${seen && ` (on y lit : « ${seen} »)`}. Formats lus : JSON, GeoJSON et CSV de data·inclusion, pages de son API, JSON par lignes, format compact d’offre-insertion.`,
} as const;
