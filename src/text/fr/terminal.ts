/** The words of shared terminals and of leaving quickly, in French. */
export const frTerminal = {
  terminal: {
    idle: (seconds: number) => `Êtes-vous encore là ? Dans ${seconds} secondes, votre recherche sera effacée.`,
    stay: 'Je suis encore là',
    quit: 'Quitter vite',
    quitHelp:
      'Ouvre une autre page à la place de celle-ci. L’historique de votre navigateur peut garder vos pages précédentes.',
  },
};
