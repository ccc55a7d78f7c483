/** The words that say how fresh the data are. They arrive after the first list. */
export const frFreshness = {
  freshness: {
    landmark: 'État des données',
    newer: 'De nouvelles données sont là.',
    show: 'Afficher',
    updated: (date: string) => `La liste vient d’être mise à jour${date ? ` : données du ${date}` : ''}.`,
    failed: (date: string) =>
      `La mise à jour a échoué. Vous voyez les données${date ? ` du ${date}` : ' déjà reçues'}.`,
    partial: 'Une partie des services n’a pas pu être chargée.',
    stale: (date: string) => `Ces données datent du ${date}. Vérifiez auprès de la structure avant de vous déplacer.`,
    retrying: 'Nouvel essai…',
    close: 'Fermer ce message',
    again: 'Un nouvel essai sera fait tout seul.',
    causes: {
      offline: 'Votre appareil n’est plus connecté à internet.',
      portal:
        'Une autre page est arrivée à la place des données : sur un wifi public, ouvrez d’abord sa page de connexion.',
      gone: 'Ces données viennent d’être remplacées : rechargez la page.',
    },
  },
};
