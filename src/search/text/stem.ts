/**
 * A light French stemmer, for folded words: what French adds at the end of a word is taken off, so that
 * `loyers`, `payée`, `éducatrices` and `appelle` meet `loyer`, `payer`, `éducateur` and `apelle`.
 *
 * After J. Savoy, “A stemming procedure and stopword list for general French corpora”, JASIS 50(10),
 * 1999 (plurals and feminines), with infinitives and participles of the first group. Derivations are left
 * alone (`aidant` is not `aide`, `formation` is not `former`): the thesaurus knows what they share.
 */

import { single } from './single.js';

/** Words that the rules would confuse with another one, or would not bring together. */
const EXCEPTIONS = new Map<string, string>();
for (const line of [
  'cafe=cafe cafes',
  'pay=paye payes payer payee payees paie paies payez',
  'pais=pays',
  'habiter=habite habites habiter habitez habitent',
  'papier=papier papiers',
  'papi=papi papis papy papys',
  'hiver=hiver hivers hivernal hivernale',
  'travail=travail travaille travailler travailles travaillez travailleur travailleurs travailleuse',
  'travaux=travaux',
  'bail=bail baux',
  'oeil=oeil yeux',
  'aprend=apprendre apprends apprend apprenez apprenons',
  'ecrir=ecrire ecris ecrit ecrits ecrivez',
  'lir=lire lis lisez',
  'lit=lit lits',
  'pas=pas',
  'conduir=conduire conduis conduit',
  'sortir=sortir sors sort sorti sortie sorties sortis',
  'dormir=dormir dors dort dormez dormi dormons dorment dormait dormais',
  'vivr=vivre vis vit vivez',
  'course=course courses',
  'cours=cours',
  'fin=fin fins',
  'fil=fils',
  'super=super',
  'ver=vers',
  'foyer=foyer foyers',
  'soin=soin soins soigner soigne soignes soignee',
  'manger=manger mange manges mangez',
  'ag=age agee ages agees',
  'bourse=bourse bourses',
  'mal=mal maux',
  'mobylette=mob mobs mobylette mobylettes',
  'demarcher=demarcher',
  'pere=pere peres',
  'mere=mere meres',
  'maitriser=maitrise maitriser',
  'creer=creer cree crees creez creee',
  'ouvrir=ouvrir ouvre ouvres ouvrez',
  'inscrir=inscrire inscris inscrit inscrite inscrivez',
  'vendr=vendre vend vends vendez',
  'entendr=entendre entend entends entendu',
  'atendr=attendre attend attends attendu',
  'repondr=repondre repond reponds repondu',
  'defendr=defendre defend defends',
  'comprendr=comprendre comprend comprends compris comprenez',
  'cuisinier=cuisinier cuisiniers',
  'rendr=rendre rend rends',
  'prendr=prendre prend prends prenez pris',
  'perdr=perdre perd perds perdu perdue perdus',
  'mettr=mettre met mets',
  'batr=battre bat bats battu battue battus batu batue batus',
  'fair=faire fais fait faites',
  'nourir=nourrir nourri nourris nourrit',
  'guerir=guerir gueri guerie',
  'vouloir=veux veut voulez vouloir voudrais',
  'pouvoir=peux peut pouvez pouvoir',
  'devoir=dois doit devez devoir',
  'carriere=carriere carrieres',
  'acte=acte actes',
  'rente=rente rentes',
  'equipe=equipe equipes',
  'livrer=livrer livreur livreurs livreuse livraison',
  'masser=masser massage massages masseur masseuse',
  'habitant=habitant habitants habitante',
  'game=game gamer gamers',
  'radis=radis',
  'navet=navet navets',
  'capote=capote capotes',
  'oreiller=oreiller oreillers',
  'debout=debout',
  'passer=passer passe passes passee passez',
  'courrier=courrier courriers',
  'boxe=boxe boxer boxeur boxeuse',
  'etranger=etranger etrangers etrangere etrangeres',
  'rater=rate rater ratee',
  'casser=casse casser cassee',
  'recevoir=recois recoit recevoir recu',
]) {
  const [stem, forms] = line.split('=') as [string, string];
  // The full stop keeps these stems apart from those that the rules make.
  for (const form of forms.split(' ')) EXCEPTIONS.set(form, `${stem}.`);
}

const SHORTEST_STEM = 3;

/** The stem of a folded word. Stems are keys to compare, never shown. */
export function stem(word: string): string {
  const known = EXCEPTIONS.get(word);
  if (known !== undefined) return known;
  if (word.length <= SHORTEST_STEM || hasDigit(word)) return word;
  const stripped = verb(feminine(plural(word)));
  if (word.length < 6) return stripped;
  const once = single(stripped);
  // `xxxxxxxx` is no `x`.
  return once.length < SHORTEST_STEM ? stripped : once;
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function plural(word: string): string {
  const last = word[word.length - 1];
  if (last === 's') return word.slice(0, -1);
  if (last !== 'x' || !/[aeo]ux$/.test(word) || word.length < 5) return word;
  if (word.endsWith('aux') && !word.endsWith('eaux') && word.length > 5) return `${word.slice(0, -3)}al`;
  return word.slice(0, -1);
}

function feminine(word: string): string {
  if (!word.endsWith('e')) return word;
  if (/tri(?:c|ss)e$/.test(word)) return `${word.slice(0, word.lastIndexOf('tri'))}teur`;
  if (word.endsWith('euse')) return `${word.slice(0, -4)}eur`;
  if (word.endsWith('ive') && word.length > 5) return `${word.slice(0, -3)}if`;
  if (word.endsWith('ere') && !/(?:i|ll|ng|ch)ere$/.test(word)) return word;
  let end = word.length;
  while (end > SHORTEST_STEM && word[end - 1] === 'e') end--;
  return word.slice(0, end);
}

function verb(word: string): string {
  if (word.length < SHORTEST_STEM + 2) return word;
  return word.endsWith('er') || word.endsWith('ez') ? word.slice(0, -2) : word;
}
