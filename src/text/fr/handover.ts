import { f } from './format.js';

const services = (count: number): string => f.count(count, { one: 'service', other: 'services' });

/** The words of handing a selection over, in French. */
export const frHandover = {
  handover: {
    back: 'Retour',
    title: 'Préparer une fiche',
    lead: 'Choisissez les services à transmettre, et comment. Rien n’est envoyé par ce site : c’est vous qui imprimez ou envoyez.',
    which: 'Services à transmettre',
    all: 'Tout cocher',
    none: 'Tout décocher',
    chosen: (count: number) =>
      count === 0 ? 'Aucun service coché' : `${services(count)} ${count > 1 ? 'cochés' : 'coché'}`,
    goOn: (count: number) => `Continuer avec ${services(count)}`,
    message: 'Votre mot (facultatif)',
    messageHelp: 'Il est imprimé en haut de la fiche, et commence le SMS et le courriel. Il n’est pas dans le lien.',
    text: 'Texte du SMS et du courriel',
    textHelp: 'Vous pouvez le modifier avant de l’envoyer.',
    rewrite: 'Reprendre le texte proposé',
    print: 'Imprimer la fiche',
    sms: 'Envoyer par SMS',
    mail: 'Envoyer par courriel',
    share: 'Partager…',
    link: 'Lien vers ces services',
    linkHelp: 'La liste est dans le lien lui-même, après le signe # : aucun serveur ne la reçoit.',
    noLink: 'Cette page n’a pas d’adresse que d’autres peuvent ouvrir : transmettez la fiche imprimée, ou le texte.',
    tooMany: (most: number) =>
      `Un lien porte ${f.number(most)} services au plus. Enregistrez-les dans un fichier à envoyer : il se reprend dans « Mon carnet ». Vos notes n’y sont pas.`,
    file: 'Enregistrer un fichier',
    fileName: (day: string) => `services-${day}.json`,
    fileSaved: 'Le fichier est prêt : il est dans vos téléchargements.',
    fileFailed: 'Le fichier n’a pas pu être préparé. Vérifiez votre connexion, puis réessayez.',
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    notCopied: 'Le lien est sélectionné : copiez-le avec votre clavier ou un appui long.',
    qr: 'Code à scanner',
    qrLabel: 'Code QR du lien vers ces services',
    subject: (count: number) => (count > 1 ? `${services(count)} près de chez vous` : 'Un service près de chez vous'),
    seeAll: (link: string) => `Tout voir : ${link}`,
    phone: (number: string) => `Tél. ${number}`,
    sourceLine: (date: string) => `Source : data·inclusion${date ? `, ${date}` : ''}`,
    empty: 'Rien à transmettre pour le moment.',
    printFailed: 'La fiche n’a pas pu être imprimée par ce navigateur.',
  },
  printed: {
    title: (count: number) => (count > 1 ? `${services(count)} pour vous` : 'Un service pour vous'),
    scan: 'Scannez ce code pour retrouver ces services sur votre téléphone.',
    forWhom: 'Pour qui',
    where: 'Où',
    when: 'Quand',
    cost: 'Coût',
    how: 'Comment demander',
    phone: 'Téléphone',
    mail: 'Courriel',
    online: 'En ligne',
    printedOn: (date: string) => `Imprimé le ${date}`,
    updated: (date: string) => `Actualisé le ${date}`,
    check: 'Les horaires peuvent changer : appelez avant de vous déplacer.',
  },
  received: {
    title: (count: number) => `On vous a transmis ${services(count)}`,
    nothing: 'Le lien que vous avez ouvert ne désigne aucun service publié ici.',
    missing: (count: number) =>
      count > 1
        ? `${f.number(count)} services de ce lien ne sont pas, ou plus, publiés ici.`
        : 'Un service de ce lien n’est pas, ou plus, publié ici.',
    damaged:
      'Le lien a été coupé ou modifié en chemin : il en manque peut-être. Demandez-le à nouveau à la personne qui vous l’a envoyé.',
    keep: (count: number) => (count > 1 ? 'Tout garder dans mon carnet' : 'Garder dans mon carnet'),
    kept: 'Gardé dans votre carnet, sur cet appareil.',
    see: 'Voir tous les services',
  },
};
