import { f } from './format.js';

const services = (count: number): string => f.count(count, { one: 'service', other: 'services' });

/** « mardi 1er décembre 2026 ». */
function longDay(day: string): string {
  const weekday = new Intl.DateTimeFormat('fr', { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(day));
  return `${weekday} ${f.date(day)}`;
}

function clock(time: string): string {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`;
}

const when = (day: string, time?: string): string => longDay(day) + (time === undefined ? '' : ` à ${clock(time)}`);

/** The words of Mon carnet, in French. */
export const frNotebook = {
  notebook: {
    title: 'Mon carnet',
    count: services,
    handOver: 'Transmettre ou imprimer',
    back: 'Retour à la recherche',
    empty: {
      title: 'Rien de gardé pour l’instant',
      why: 'Gardez ici les services qui vous intéressent. Vous y noterez où vous en êtes : qui appeler, ce qu’on vous a dit, votre prochain rendez-vous.',
      how: 'Sur chaque service de la liste, appuyez sur',
      keep: 'Garder',
      search: 'Chercher un service',
    },
    /** What is kept and where, who else could read it, when it may be lost. */
    keeping: {
      device:
        'Vos services, vos notes et vos rendez-vous sont gardés dans ce navigateur, sur cet appareil : rien n’est envoyé. Les programmes de ce site pourraient les lire, et le navigateur peut les effacer après quelques semaines sans visite : enregistrez-les dans un fichier pour ne pas les perdre.',
      session:
        'Vos services, vos notes et vos rendez-vous sont gardés jusqu’à la fermeture de cet onglet : rien n’est envoyé. Les programmes de ce site pourraient les lire. Enregistrez-les dans un fichier pour ne pas les perdre.',
    },

    next: (day: string, time?: string) => `Prochain rendez-vous : ${when(day, time)}`,
    step: 'Où en êtes-vous ?',
    steps: {
      'to-contact': 'À contacter',
      contacted: 'Contacté',
      appointment: 'Rendez-vous pris',
      done: 'C’est fait',
      'not-for-me': 'Pas pour moi',
    },
    appointment: 'Rendez-vous',
    day: 'Le',
    time: 'À (heure)',
    calendar: 'Ajouter à mon agenda',
    calendarFor: (nom: string) => `Ajouter à mon agenda le rendez-vous : ${nom}`,
    calendarName: 'rendez-vous.ics',
    calendarFailed: 'Le rendez-vous n’a pas pu être préparé. Vérifiez votre connexion, puis réessayez.',
    eventTitle: (nom: string) => `Rendez-vous : ${nom}`,
    eventPhone: (number: string) => `Téléphone : ${number}`,
    note: 'Ma note',
    noteHint: 'Pour vous seulement : elle ne quitte pas cet appareil.',
    noteKept: 'Note enregistrée',
    noteNotKept: 'Note pas encore enregistrée',
    remove: 'Retirer',
    removeNamed: (nom: string) => `Retirer du carnet : ${nom}`,
    keptOn: (day: string) => `Gardé le ${f.date(day)}`,
    gone: 'Ce service n’est plus publié. Voici ce qu’on en savait : vérifiez par téléphone avant de vous déplacer.',

    /** Why it is not kept as it should be. */
    problems: {
      refused:
        'Ce navigateur ne garde rien pour ce site (réglages, ou navigation privée). Votre carnet tient jusqu’à la fermeture de cette page : enregistrez-le dans un fichier pour ne rien perdre.',
      full: 'Il n’y a plus de place dans ce navigateur pour ce site. Vos derniers changements tiennent jusqu’à la fermeture de cette page : enregistrez votre carnet dans un fichier, ou retirez des services.',
      newer:
        'Votre carnet a été écrit par une version plus récente de cette page. Il est laissé tel quel : rien n’est perdu, mais il ne peut être ni lu ni changé ici. Rechargez la page, ou récupérez-le dans un fichier.',
      code: 'Le carnet n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.',
    },
    aside: (count: number) =>
      count === 1
        ? 'Un carnet abîmé a été trouvé dans ce navigateur. Ce qui pouvait être lu l’a été ; le reste est mis de côté, tel quel, dans un fichier à récupérer.'
        : `${f.number(count)} carnets abîmés ont été trouvés dans ce navigateur. Ce qui pouvait être lu l’a été ; le reste est mis de côté, tel quel, dans des fichiers à récupérer.`,
    asideDownload: (number: number) => `Récupérer le fichier${number > 1 ? ` ${f.number(number)}` : ''}`,
    asideName: (number: number) => `carnet-abime-${number}.txt`,
    newerName: 'carnet-version-recente.json',

    away: {
      title: 'Emporter, reprendre, effacer',
      export: 'Enregistrer dans un fichier',
      exportHint: 'Tout votre carnet, notes comprises. À garder pour vous.',
      exported: 'Le fichier est prêt : il est dans vos téléchargements.',
      fileName: (day: string) => `mon-carnet-${day}.json`,
      import: 'Reprendre un carnet enregistré',
      importHint: 'Ce qu’il contient s’ajoute au vôtre. Entre deux notes, la plus récente est gardée.',
      imported: ({ added, updated }: { added: number; updated: number }) =>
        added + updated === 0
          ? 'Ce carnet ne contient rien de nouveau.'
          : `Carnet repris : ${[
              added > 0 ? `${services(added)} en plus` : '',
              updated > 0 ? `${services(updated)} mis à jour` : '',
            ]
              .filter(Boolean)
              .join(', ')}.`,
      unreadable: (count: number) =>
        ` ${f.count(count, { one: 'fiche de ce fichier est illisible : elle n’a pas été reprise.', other: 'fiches de ce fichier sont illisibles : elles n’ont pas été reprises.' })}`,
      refusals: {
        'too-big': 'Ce fichier est trop gros pour être un carnet (plus de 4 Mo). Rien n’a été changé.',
        'too-many': 'Ce fichier contient plus de 2 000 services : ce n’est pas un carnet. Rien n’a été changé.',
        'not-json': 'Ce fichier est illisible ou incomplet. Rien n’a été changé.',
        'not-a-notebook': 'Ce fichier n’est pas un carnet enregistré depuis cette page. Rien n’a été changé.',
        newer: 'Ce carnet vient d’une version plus récente de cette page. Rechargez la page, puis réessayez.',
      },
      erase: 'Tout effacer',
      eraseSure: (count: number) =>
        count === 0
          ? 'Effacer tout ce qui reste de votre carnet dans ce navigateur ? On ne peut pas revenir en arrière.'
          : `Effacer ${count === 1 ? 'le service gardé' : `les ${services(count)} gardés`}, vos notes et vos rendez-vous ? On ne peut pas revenir en arrière.`,
      eraseYes: 'Oui, tout effacer',
      eraseNo: 'Non, ne rien effacer',
      erased: 'Tout est effacé. Vérification faite : il ne reste rien de votre carnet dans ce navigateur.',
      notErased: 'Le navigateur n’a pas tout effacé. Effacez les données de ce site dans les réglages du navigateur.',
    },
  },
};
