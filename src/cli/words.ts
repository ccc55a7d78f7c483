import type { FeedReport, Issue } from '../feed/index.js';
import type { Intake } from './build/intake.js';
import type { Options } from './build/options.js';
import type { Written } from './build/write-feeds.js';
import type { Counts, Measures } from './measure.js';

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
  --nettoyer            retire les fichiers que ni cette publication ni la précédente ne nomment
  --sans-compression    n’écrit pas de copies compressées
  --sans-rapport        n’écrit pas de rapport
  --patience 30         secondes laissées à un serveur muet, avant deux autres essais

Tout est préparé dans DOSSIER/.offre-insertion, puis mis en place d’un coup : une panne laisse la publication précédente.

${EXIT_HELP}`;

export const CHECK_HELP = `offre-insertion check FICHIER|ADRESSE… [--json]

Lit des données comme le fera le composant, et dit ce qui est laissé de côté, réparé, inconnu, ancien ou absent.

  --json   le même constat, pour un programme

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

/** What is said of a feed; of its offers and communes, only how many. */
type Reported = Pick<FeedReport, 'format' | 'updatedAt' | 'rejected' | 'folded' | 'issues'> &
  Record<'offers' | 'communes', { readonly length: number }>;

/** The report of `check`: what was read, what is lost, what is worth mending, source by source. */
export function reportText(report: Reported, { all, bySource, unknownValues }: Measures): string {
  const lines = [`${number(report.offers.length)} services prêts à être montrés (${formatName(report.format)}).`];
  if (report.updatedAt) lines.push(`Données du ${frenchDate(report.updatedAt)}.`);
  if (report.communes.length > 0) lines.push(`${number(report.communes.length)} communes.`);
  if (report.rejected > 0) lines.push(`${number(report.rejected)} enregistrements laissés de côté.`);
  if (report.folded > 0) lines.push(`${number(report.folded)} doublons regroupés avec un autre service.`);
  lines.push('', ...issueLines(report.issues));
  if (unknownValues.length > 0) lines.push('', 'Valeurs absentes des référentiels, montrées telles quelles :');
  for (const { field, value, count } of unknownValues)
    lines.push(`  ${field} : « ${value.slice(0, 60)} » (${number(count)})`);
  if (all.offers > 0) lines.push('', 'Ce qui manque :', ...countLines(all), '', 'Par source :');
  for (const counts of bySource) lines.push(`  ${counts.source} : ${sourceLine(counts)}`);
  return lines.join('\n');
}

function issueLines(issues: readonly Issue[]): string[] {
  if (issues.length === 0) return ['Aucun défaut relevé.'];
  const lines = ['Défauts relevés :'];
  for (const { problem, field, count, sample } of [...issues].sort((one, other) => other.count - one.count)) {
    const words = PROBLEMS.get(problem) ?? problem;
    const where = field === undefined ? '' : ` (champ ${field})`;
    lines.push(`  ${number(count)} × ${words}${where}${sample === undefined ? '' : `, par exemple « ${sample} »`}`);
  }
  return lines;
}

function countLines(counts: Counts): string[] {
  return [
    `  sans position sur la carte : ${share(counts.withoutCoordinates, counts.offers)}`,
    `  sans téléphone, courriel ni lien pour demander : ${share(counts.withoutContact, counts.offers)}`,
    `  sans horaires : ${share(counts.withoutHours, counts.offers)}`,
    `  pas mis à jour depuis deux ans : ${share(counts.stale, counts.offers)}`,
  ];
}

function sourceLine(counts: Counts): string {
  const parts = [`${number(counts.offers)} services`];
  if (counts.withoutCoordinates > 0) parts.push(`${number(counts.withoutCoordinates)} sans position`);
  if (counts.withoutContact > 0) parts.push(`${number(counts.withoutContact)} sans contact`);
  if (counts.withoutHours > 0) parts.push(`${number(counts.withoutHours)} sans horaires`);
  if (counts.stale > 0) parts.push(`${number(counts.stale)} anciens`);
  return parts.join(', ');
}

/** What each `problem` of an Issue means. */
const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['rejected-not-a-record', 'élément laissé de côté : ce n’est pas un enregistrement'],
  ['rejected-bad-line', 'ligne laissée de côté : ce n’est pas du JSON'],
  ['rejected-no-id', 'enregistrement laissé de côté : pas d’identifiant en texte'],
  ['rejected-no-nom', 'enregistrement laissé de côté : pas de nom'],
  ['rejected-duplicate-id', 'enregistrement laissé de côté : identifiant déjà vu, le premier est gardé'],
  ['unread-file', 'fichier qui n’a pas pu être lu'],
  ['not-services', 'structure donnée là où l’on attend des services'],
  ['wrong-type', 'valeur d’un type inattendu, ignorée ou convertie'],
  ['unknown-vocabulary-value', 'valeur absente du référentiel, montrée telle quelle'],
  ['refused-link', 'lien refusé : seules les adresses http et https sont montrées'],
  ['unusable-email', 'adresse électronique inutilisable, retirée'],
  ['unusable-code', 'code de commune ou code postal inutilisable, retiré'],
  ['unusable-coordinates', 'coordonnées inutilisables, retirées : le service reste dans la liste'],
  ['repaired-coordinates', 'coordonnées réparées (inversées, virgule, mètres ou signe oublié)'],
  ['missing-coordinates', 'service sur place sans coordonnées : placé au centre de sa commune, si elle est connue'],
  ['missing-structure', 'service dont la structure est introuvable'],
  ['unreadable-date', 'date illisible ou impossible, retirée'],
  ['unrecognised-hours', 'horaires qui ne suivent pas la syntaxe d’OpenStreetMap, montrés tels quels'],
  ['truncated-text', 'texte démesuré, coupé'],
  ['truncated-list', 'liste démesurée, coupée'],
  ['schema-v0', 'service écrit dans l’ancien schéma (v0), converti'],
  ['made-up-id', 'ligne sans identifiant : un identifiant a été fabriqué à partir de son contenu'],
  ['not-utf8', 'fichier qui n’est pas en UTF-8 correct, lu au mieux'],
  ['repaired-json', 'JSON non conforme (NaN), réparé'],
  ['incomplete-pages', 'lecture incomplète : il manque des pages'],
  ['repeated-page', 'page déjà reçue : la lecture s’est arrêtée là'],
  ['details-missing', 'service sans ses descriptions : leur fichier n’a pas pu être lu'],
  ['first-cards-only', 'service annoncé, dont ce fichier seul ne porte que les premiers'],
]);

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['json', 'JSON'],
  ['geojson', 'GeoJSON'],
  ['csv', 'tableur CSV'],
  ['api', 'pages de l’API'],
  ['compact', 'format compact'],
]);

function formatName(format: string): string {
  return format.replace(/\w+/g, (name) => FORMATS.get(name) ?? name);
}

const NUMBERS = new Intl.NumberFormat('fr');
const DATES = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });

function number(value: number): string {
  return NUMBERS.format(value);
}

function share(part: number, whole: number): string {
  return `${number(part)} (${number(Math.round((100 * part) / whole))} %)`;
}

function kilobytes(bytes: number): string {
  return `${number(Math.ceil(bytes / 1000))} ko`;
}

function frenchDate(date: string): string {
  return DATES.format(new Date(date));
}
