/** How to reach a service: on its sheet and in Mon carnet. */
export const frContact = {
  contact: {
    call: (number: string) => `Appeler le ${number}`,
    write: 'Écrire',
    online: 'Demander en ligne',
    directions: 'Itinéraire',
    newWindow: '(nouvelle fenêtre)',
    /** The message that « Écrire » opens. */
    mailSubject: (nom: string) => `Renseignements : ${nom}`,
    mailBody: (nom: string) => `Bonjour,\n\nJe vous écris au sujet de « ${nom} ».\n\n`,
  },
};

export type ContactWords = typeof frContact;
