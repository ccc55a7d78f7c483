/**
 * Words of grammar. EMPTY ones carry nothing and are dropped everywhere. LINKS carry something inside an
 * expression only (`en ligne`, `sans papiers`): they are dropped when looking for literal words.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const EMPTY = set(
  'le la les un une des du de d l au aux ce cet cette ces c ca cela ceci mon ma mes ton ta tes son sa ses notre nos ' +
    'votre vos leur leurs je j tu t il elle on nous vous ils elles me m te se s n ne y et ou que qu qui quoi dont ' +
    'quel quelle quels quelles lequel laquelle suis es est sommes etes sont etre etait ete soit serait ai as avons avez ont avoir ' +
    'avait eu aurait ayant si comme donc car mais or ni alors ainsi aussi tres bien tout toute tous toutes autre autres ' +
    'meme memes lui eux soi celui celle ceux celles ici la-bas peu deja encore afin lors puis voila voici etc ' +
    'quelqun br li ul strong nbsp amp quot http https www',
);

export const LINKS = set(
  'a en sans pas plus sur sous hors chez avec entre contre apres avant pour par non moi toi dans vers depuis pendant trop mal ' +
    'moins jusqu aupres pres loin vis aucun aucune rien jamais dehors',
);

/** Of the EMPTY words, those that even a fixed expression does without: `il me bat` is `me bat`. */
export const DETERMINERS = set(
  'le la les un une des du de d l au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ' +
    'je j tu il elle on nous vous ils elles',
);

/** LINKS that change the meaning of what follows: an expression keeps them. */
export const NEGATIONS = set('sans pas plus non trop mal hors aucun aucune rien jamais dehors contre moins');

/** A word of grammar, whichever. */
export function isFunctionWord(form: string): boolean {
  return EMPTY.has(form) || LINKS.has(form);
}

/**
 * Everyday words that tell no need by themselves, and that look like words that do (`crois`, `gauche`): they are never
 * taken for slips.
 */
export const COMMON = set(
  'crois croire croit pense penser penses gauche droite hier demain matin midi semaine mois annee annees heure heures ' +
    'minute jour jours nuit chaque plusieurs certains certaine beaucoup assez presque aussi souvent parfois toujours ' +
    'bientot tard tot debut milieu suite reste rester reclame reclamer demande demander donne donner parle parler ' +
    'passe passer arrive arriver commence commencer recommence continue continuer essaie essayer attend attendre ' +
    'attends laisse laisser tient tenir tombe tomber trouve trouver vient venir viens revient revenir devient devenir ' +
    'garde regarde regarder entend entendre ecoute dit dire dis raconte raconter connais connait connaitre sait savoir ' +
    'sais compris comprends comprend comprendre oublie oublier perdu perds cherche chercher porte monte descend ' +
    'tourne touche tire pousse jette jeter casse coupe ferme fermer ouvre envoie envoyer envoye recu recoit ' +
    'grand grande petit petite gros grosse nouveau nouvelle vieux vieille jeune beau belle bon bonne mauvais ' +
    'mauvaise dur dure facile difficile possible impossible vrai vraie faux seul seule premier premiere dernier ' +
    'derniere deuxieme prochain prochaine meilleur pire chose choses truc affaire affaires fois gens monde endroit ' +
    'cote facon maniere exemple cause raison question reponse idee histoire moment temps vie mort tete main mains ' +
    'pied pieds bras dos yeux coeur corps voix mot mots nom age zero deux trois quatre cinq six sept huit neuf dix ' +
    'onze douze quinze vingt trente quarante cinquante soixante cent mille lundi mardi mercredi jeudi vendredi samedi ' +
    'dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre domaine secteur ' +
    'rouge noir blanc bleu vert jamais ailleurs partout dedans dessus dessous devant derriere loin longtemps violet violette violets violon',
);
