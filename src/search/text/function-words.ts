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
    'br li ul strong nbsp amp quot http https www',
);

export const LINKS = set(
  'a en sans pas plus sur sous hors chez avec entre contre apres avant pour par non moi toi dans vers depuis pendant trop mal ' +
    'moins jusqu aupres pres loin vis aucun aucune rien jamais dehors',
);

/** Of the EMPTY words, those that even a fixed expression does without: `avoir un compte`, `avoir compte`. */
export const DETERMINERS = set(
  'le la les un une des du de d l au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs',
);

/** LINKS that change the meaning of what follows: an expression keeps them. */
export const NEGATIONS = set('sans pas plus non trop mal hors aucun aucune rien jamais dehors contre moins');

/** A word of grammar, whichever. */
export function isFunctionWord(form: string): boolean {
  return EMPTY.has(form) || LINKS.has(form);
}
