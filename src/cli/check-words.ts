import type { FeedReport, Issue } from '../feed/index.js';
import type { Counts, Measures } from './measure.js';
import { number } from './words.js';

/** What is said of a feed; of its offers and communes, only how many. */
type Reported = Pick<FeedReport, 'format' | 'updatedAt' | 'rejected' | 'folded' | 'issues' | 'failures'> &
  Record<'offers' | 'communes', { readonly length: number }>;

/** The report of `check`, for the person in charge of the data: what will be seen, what is lost, what to mend. */
export function reportText(report: Reported, measures: Measures): string {
  return [
    summary(report),
    section('Ce qui n’a pas pu être lu', failureLines(report)),
    section('Ce qui est perdu', issueLines(report.issues, LOST)),
    section('Ce qui a été réparé, converti ou retiré : le service est gardé', issueLines(report.issues, REPAIRED)),
    section('Ce qui est montré tel quel, à corriger à la source si possible', issueLines(report.issues, KEPT)),
    section('Valeurs inconnues les plus fréquentes', unknownLines(measures)),
    section(`Ce qui manque, sur ${services(measures.all.offers)}`, missingLines(measures.all)),
    section('Par source', sourceTable(measures)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function summary({ offers, rejected, folded, issues, communes, format, updatedAt }: Reported): string {
  const dated = updatedAt ? `, données du ${DATES.format(new Date(updatedAt))}` : '';
  const lines = [
    `${counted(offers.length, 'service prêt à être montré', 'services prêts à être montrés')} (${formatName(format)}${dated}).`,
  ];
  if (communes.length > 0) lines.push(`${number(communes.length)} communes.`);
  if (folded > 0) lines.push(`${counted(folded, 'doublon regroupé', 'doublons regroupés')} avec un autre service.`);
  if (rejected > 0)
    lines.push(`${counted(rejected, 'enregistrement laissé', 'enregistrements laissés')} de côté : voir plus bas.`);
  else lines.push('Aucun enregistrement laissé de côté.');
  if (issues.length === 0) lines.push('Aucun défaut relevé.');
  return lines.join('\n');
}

/** A title underlined, and its lines; nothing when there are none. */
function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, '─'.repeat(title.length), ...lines].join('\n');
}

function failureLines({ failures = [] }: Reported): string[] {
  return failures.flatMap(({ url, message }) => [`  ${url ?? ''}`, `    ${message}`]);
}

/** The defects of one kind, most frequent first, each with one example. */
function issueLines(issues: readonly Issue[], problems: ReadonlyMap<string, string>): string[] {
  const ours = issues.filter(({ problem }) => problems.has(problem)).sort((one, other) => other.count - one.count);
  return ours.flatMap(({ problem, field, count, sample }) => {
    const line = `${number(count).padStart(WIDTH)}  ${problems.get(problem)!}`;
    const where = [field && `champ « ${field} »`, sample && `par exemple « ${sample} »`].filter(Boolean).join(', ');
    return where === '' ? [line] : [line, `${' '.repeat(WIDTH)}  ${where}`];
  });
}

function unknownLines({ unknownValues }: Measures): string[] {
  return unknownValues.map(
    ({ field, value, count, source }) =>
      `${number(count).padStart(WIDTH)}  « ${value.slice(0, 60)} » (champ « ${field} »), par exemple chez ${source.slice(0, 40)}`,
  );
}

function missingLines(all: Counts): string[] {
  if (all.offers === 0) return [];
  const lines = COLUMNS.filter(([key, , words]) => words !== '' && all[key] > 0).map(([key, , words]) => {
    const share = `${number(Math.round((100 * all[key]) / all.offers))} %`;
    return `${number(all[key]).padStart(WIDTH)}  ${share.padStart(5)}  ${words}`;
  });
  return lines.length > 0 ? lines : ['  Rien : tous ont une position, un contact, des horaires et une date récente.'];
}

/** One line per source, numbers aligned under their titles; an empty cell is a zero. */
function sourceTable({ bySource }: Measures): string[] {
  if (bySource.length === 0) return [];
  const shown = COLUMNS.filter(([key]) => bySource.some((counts) => counts[key] > 0));
  const titles = ['', 'services', ...shown.map(([, title]) => title)];
  const rows = bySource.map((counts) => [
    counts.source.slice(0, 40),
    number(counts.offers),
    ...shown.map(([key]) => (counts[key] > 0 ? number(counts[key]) : '')),
  ]);
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  return [titles, ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? `  ${cell.padEnd(widths[0]!)}` : cell.padStart(widths[column]!)))
      .join('   ')
      .trimEnd(),
  );
}

const WIDTH = 9;

/** What is counted for each source: its key, its title in the table, its words in the summary. */
const COLUMNS: readonly (readonly [Exclude<keyof Counts, 'offers'>, string, string])[] = [
  ['withoutCoordinates', 'sans position', 'sans position sur la carte (les services à distance ne comptent pas)'],
  ['withoutContact', 'sans contact', 'sans téléphone, ni courriel, ni lien pour faire une demande'],
  ['withoutHours', 'sans horaires', 'sans horaires'],
  [
    'unreadableHours',
    'horaires illisibles',
    'aux horaires écrits à leur façon : montrés tels quels, sans « ouvert » ni « fermé »',
  ],
  ['stale', 'anciens', 'anciens : pas mis à jour depuis deux ans, ou sans date'],
  ['withUnknownValues', 'valeurs inconnues', ''],
  ['withDuplicates', 'avec doublons', ''],
  ['rejected', 'laissés de côté', ''],
];

/** What each `problem` of an Issue means. */
const LOST: ReadonlyMap<string, string> = new Map([
  ['rejected-not-a-record', 'éléments laissés de côté : ce ne sont pas des enregistrements'],
  ['rejected-bad-line', 'lignes laissées de côté : ce n’est pas du JSON'],
  ['rejected-no-id', 'enregistrements laissés de côté : pas d’identifiant en texte'],
  ['rejected-no-nom', 'enregistrements laissés de côté : pas de nom'],
  ['rejected-duplicate-id', 'enregistrements laissés de côté : identifiant déjà vu, le premier est gardé'],
  ['not-services', 'structures données là où l’on attend des services'],
  ['unread-file', 'fichiers qui n’ont pas pu être lus'],
  ['incomplete-pages', 'lecture incomplète : il manque des pages'],
  ['repeated-page', 'page déjà reçue : la lecture s’est arrêtée là'],
  ['details-missing', 'services sans leurs descriptions : leur fichier n’a pas pu être lu'],
  ['first-cards-only', 'services annoncés, dont ce fichier seul ne porte que les premiers'],
]);

const REPAIRED: ReadonlyMap<string, string> = new Map([
  ['wrong-type', 'valeurs d’un type inattendu, ignorées ou converties'],
  ['refused-link', 'liens retirés : seules les adresses http et https sont montrées'],
  ['unusable-email', 'adresses électroniques inutilisables, retirées'],
  ['unusable-code', 'codes de commune ou codes postaux inutilisables, retirés'],
  ['unusable-coordinates', 'coordonnées inutilisables, retirées : le service reste dans la liste'],
  ['repaired-coordinates', 'coordonnées réparées (inversées, virgule, mètres ou signe oublié)'],
  ['unreadable-date', 'dates illisibles ou impossibles, retirées'],
  ['truncated-text', 'textes démesurés, coupés'],
  ['truncated-list', 'listes démesurées, coupées'],
  ['schema-v0', 'services écrits dans l’ancien schéma (v0), convertis'],
  ['made-up-id', 'lignes sans identifiant : un identifiant a été fabriqué à partir de leur contenu'],
  ['not-utf8', 'fichiers qui ne sont pas en UTF-8 correct, lus au mieux'],
  ['repaired-json', 'JSON non conforme (NaN), réparé'],
]);

const KEPT: ReadonlyMap<string, string> = new Map([
  ['unknown-vocabulary-value', 'valeurs absentes du référentiel de data·inclusion'],
  ['missing-coordinates', 'services sur place sans coordonnées : placés au centre de leur commune, si elle est connue'],
  [
    'missing-structure',
    'services dont la structure est introuvable : montrés sans elle. Leur fichier est-il donné aussi ?',
  ],
  ['unrecognised-hours', 'horaires, de services ou de structures, qui ne suivent pas la syntaxe d’OpenStreetMap'],
]);

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['json', 'JSON'],
  ['geojson', 'GeoJSON'],
  ['csv', 'tableur CSV'],
  ['api', 'pages de l’API'],
  ['compact', 'format compact'],
]);

const DATES = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });

function formatName(format: string): string {
  return format.replace(/\w+/g, (name) => FORMATS.get(name) ?? name);
}

function services(count: number): string {
  return counted(count, 'service', 'services');
}

function counted(count: number, one: string, several: string): string {
  return `${number(count)} ${count < 2 ? one : several}`;
}
