import type { EncodedFeed } from '../feed/compact/encode.js';
import type { FeedReport } from '../feed/index.js';

/** Every sentence of the command line, in French, for a data manager. */

const EXIT_HELP = `Codes de sortie :
  0   tout a été lu
  1   lu, mais des enregistrements ont été laissés de côté ou des pages manquent
  2   illisible, injoignable ou impossible à écrire : le message dit pourquoi
  64  commande mal écrite`;

export const HELP = `offre-insertion : préparer et vérifier les données du composant de recherche.

  offre-insertion build FICHIER|ADRESSE…   écrit un flux compact
  offre-insertion check FICHIER|ADRESSE…   dit ce qui manque ou cloche dans des données

Aide d’une commande : offre-insertion build --help

${EXIT_HELP}`;

export const BUILD_HELP = `offre-insertion build FICHIER|ADRESSE… [options]

Lit des services et leurs structures (JSON, GeoJSON ou CSV de data·inclusion, pages de son API, tableur
enregistré en CSV) et écrit un flux compact : NOM.json, et deux fichiers qu’il nomme.

  --departement 35      garde les services de ce département et ceux à distance ouverts à ses habitants
  --communes FICHIER    communes du territoire (JSON : code, nom, codesPostaux, lat, lon ; ou geo.api.gouv.fr)
  --fichier NOM         nom des fichiers écrits (par défaut : le département, sinon « flux »)
  --nom "Ille-et-Vilaine"   nom du territoire
  --mention "TEXTE"     phrase montrée à côté de la source des données
  --licence "TEXTE"     licence des données (par défaut : Licence Ouverte 2.0)
  -o, --sortie DOSSIER  où écrire (par défaut : le dossier courant)
  --nettoyer            retire les fichiers du même flux que plus rien ne nomme

${EXIT_HELP}`;

export const CHECK_HELP = `offre-insertion check FICHIER|ADRESSE… [--json]

Lit des données comme le fera le composant, et dit ce qui est laissé de côté, réparé, inconnu, ancien ou absent.

  --json   le même constat, pour un programme

${EXIT_HELP}`;

export function* builtSentences(report: FeedReport, files: EncodedFeed, folder: string): Generator<string> {
  yield `${number(report.offers.length)} services, ${number(report.communes.length)} communes écrits dans ${folder} :`;
  for (const [name, content] of files) yield `  ${name} (${kilobytes(content)})`;
  if (report.rejected > 0)
    yield `${number(report.rejected)} enregistrements laissés de côté : voir « offre-insertion check ».`;
}

const NUMBERS = new Intl.NumberFormat('fr');

export function number(value: number): string {
  return NUMBERS.format(value);
}

function kilobytes(content: string): string {
  return `${number(Math.ceil(new TextEncoder().encode(content).length / 1000))} ko`;
}
