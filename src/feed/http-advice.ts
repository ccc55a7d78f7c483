/** What to do about a server's answer, by HTTP status. Apart: only a page whose server refuses pays for it. */
export function adviceFor(status: number): string {
  if (status === 401)
    return 'Un jeton est exigé : passez par un relais (proxy) qui l’ajoute, sans le publier dans la page.';
  if (status === 403)
    return 'L’accès est refusé : le jeton n’a pas les droits voulus, ou le serveur interdit ce fichier.';
  if (status === 404 || status === 410) return 'Le fichier n’y est pas ou n’y est plus : vérifiez l’adresse.';
  if (status === 422) return 'L’API refuse un paramètre (souvent une commune inconnue) : vérifiez ceux de l’adresse.';
  if (status === 429)
    return 'Trop de demandes en peu de temps : attendez quelques minutes, ou servez un fichier compact.';
  return status >= 500 ? 'Le serveur est en panne : réessayez plus tard.' : 'Vérifiez l’adresse.';
}
