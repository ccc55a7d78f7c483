import type { Intake } from './build/intake.js';
import type { Options } from './build/options.js';
import type { Written } from './build/write-feeds.js';

/** Every sentence of the command line, in French, for a data manager. */

const EXIT_HELP = `Codes de sortie :
  0   tout a été lu
  1   lu et écrit, mais des enregistrements ont été laissés de côté, ou des pages ou des communes manquent
  2   illisible, injoignable ou impossible à écrire : le message dit pourquoi ; rien n’est changé
  3   refusé : des sources que l’on ne peut pas republier sans accord ; rien n’est changé
  64  commande mal écrite`;

export const HELP = `offre-insertion : préparer et vérifier les données du composant de recherche.

  offre-insertion build --departement 35   écrit les fichiers à publier pour un territoire
  offre-insertion check FICHIER|ADRESSE…   dit ce qui manque ou cloche dans des données

Aide d’une commande : offre-insertion build --help

${EXIT_HELP}`;

export const BUILD_HELP = `offre-insertion build [FICHIER|ADRESSE…] [options]

Lit des services et leurs structures et écrit un flux compact : NOM.json, les deux fichiers qu’il nomme, leurs copies
compressées (.br, .gz) et un rapport. Sans fichier ni adresse, lit les données ouvertes de data·inclusion. Sont lus : JSON,
GeoJSON ou CSV de data·inclusion, pages de son API, tableur enregistré en CSV, flux compacts.

Territoire (les services qui s’y trouvent, et ceux à distance ouverts à ses habitants)
  --departement 35      un flux ; plusieurs (35,22,29) ou « all » : un flux par département, un flux « france » des services à
                        distance ouverts à tout le pays, et manifest.json, à donner au composant
  --commune 35238       une ou plusieurs communes (code INSEE), en un seul flux
  --epci 243500139      un ou plusieurs EPCI (numéro SIREN), en un seul flux

Services
  --sources dora,fredo  seulement ces sources
  --score-qualite-minimum 0,4   seulement les services d’au moins ce score, de 0 à 1
  --avec FICHIER        ajoute vos propres services (les deux options ci-dessus ne les concernent pas) ; répétable
  --autoriser-source soliguide  publie une source absente des données ouvertes : il faut l’accord de qui la produit

Communes
  --communes FICHIER    au lieu de les demander à geo.api.gouv.fr (JSON : code, nom, codesPostaux, lat, lon ; ou sa réponse)
  --api-communes ADRESSE   une copie de geo.api.gouv.fr

Publication
  -o, --sortie DOSSIER  où écrire (par défaut : le dossier courant)
  --fichier NOM         nom des fichiers (par défaut : le code du territoire, « manifest » ou « flux »)
  --nom "Ille-et-Vilaine"   nom du territoire
  --mention "TEXTE"     phrase montrée à côté de la source des données
  --licence "TEXTE"     licence des données (par défaut : Licence Ouverte 2.0)
  --date AAAA-MM-JJ     jour de la lecture (par défaut : aujourd’hui) : ce que des fichiers datent d’après n’est pas la date des
                        données ; avec un même jour, les mêmes fichiers donnent toujours le même flux
  --nettoyer            retire les fichiers que ni cette publication ni la précédente ne nomment
  --sans-compression    n’écrit pas de copies compressées
  --sans-rapport        n’écrit pas de rapport
  --patience 30         secondes laissées à un serveur muet, avant deux autres essais

Tout est préparé dans DOSSIER/.offre-insertion, puis mis en place d’un coup : une panne laisse la publication précédente.

${EXIT_HELP}`;

export const CHECK_HELP = `offre-insertion check FICHIER|ADRESSE… [--json]

Lit des données comme le fera le composant, et dit ce qui est laissé de côté, réparé, inconnu, ancien ou absent.

  --json   le même constat, pour un programme : format, updatedAt, total, rejected, folded, unread (ce qui n’a pas pu
           être lu), issues (un par sorte de défaut), all et bySource (les nombres du tableau), unknownValues

${EXIT_HELP}`;

/** Nothing to publish: the previous feed is better. */
export function nothingRead(sources: readonly string[]): string {
  const hint = sources.length > 0 ? ` Sources lues : ${[...sources].sort().join(', ')}.` : '';
  return `Aucun service à publier parmi ce qui a été lu.${hint} Vérifiez les fichiers, --sources et --score-qualite-minimum.`;
}

/** Feeds named one by one after a build; more are summed up. */
const FEW = 3;

export function* builtSentences(
  { feeds, total, communes }: Written,
  { rejected, outside }: Intake,
  sizes: ReadonlyMap<string, number>,
  { folder }: Options,
): Generator<string> {
  yield `${number(total)} services, ${number(communes)} communes écrits dans ${folder} :`;
  const files = [...sizes].filter(([name]) => !/\.(br|gz)$/.test(name));
  if (feeds.length <= FEW)
    for (const [name, bytes] of files) yield `  ${name} (${kilobytes(sizes.get(`${name}.br`) ?? bytes)})`;
  else yield `  ${number(files.length)} fichiers, dont ${number(feeds.length)} flux`;
  if (outside > 0) yield `${number(outside)} services hors du territoire.`;
  if (rejected > 0) yield `${number(rejected)} enregistrements laissés de côté : voir le rapport.`;
}

const NUMBERS = new Intl.NumberFormat('fr');

export function number(value: number): string {
  return NUMBERS.format(value);
}

function kilobytes(bytes: number): string {
  return `${number(Math.ceil(bytes / 1000))} ko`;
}
