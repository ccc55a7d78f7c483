/**
 * What the webmaster reads when a feed does not come: what happened, why, what to do. What files that
 * can't be read say is in `formats/messages.ts`: this file weighs on every page.
 */
export const MESSAGES = {
  network: (url: string) =>
    `Le flux ${url} n’a pas pu être téléchargé : serveur injoignable, adresse fausse, ou accès refusé aux autres sites. Vérifiez l’adresse, l’en-tête Access-Control-Allow-Origin du serveur et la directive connect-src de la page.`,
  interrupted: (url: string) =>
    `Le téléchargement de ${url} s’est interrompu avant la fin. Vérifiez la connexion et le serveur, puis réessayez.`,
  timeout: (url: string, seconds: number) =>
    `Le serveur de ${url} n’a rien envoyé pendant ${seconds} s. Vérifiez qu’il répond, puis réessayez.`,
  http: (url: string, status: number, advice: string) => `Le serveur a répondu ${status} pour ${url}. ${advice}`,
  newerVersion: (version: string) =>
    `Le flux est au format compact ${version}, plus récent que ce composant. Mettez à jour offre-insertion, ou produisez le flux avec la même version.`,
  badCompact: (file: string) =>
    `Le fichier compact « ${file} » est abîmé ou incomplet. Produisez le flux de nouveau avec « offre-insertion build » et publiez tous ses fichiers.`,
  noUrl: 'Aucune adresse de flux n’a été donnée. Indiquez-en une dans l’attribut src.',
} as const;
