/**
 * What `../shared/data/mauvais/manifest.json` expects of the reader, in the reader's own words; shared
 * by the tests in browsers and on Node.
 */

const PROBLEMS = new Map([
  ['types inattendus sur des champs facultatifs', 'wrong-type'],
  ['éléments non-objets rejetés', 'rejected-not-a-record'],
  ['coordonnées inutilisables', 'unusable-coordinates'],
  ['id en double', 'rejected-duplicate-id'],
  ['valeurs de vocabulaire inconnues', 'unknown-vocabulary-value'],
  ['liens refusés', 'refused-link'],
  ["textes tronqués à l'affichage", 'truncated-text'],
  ['schéma v0 détecté', 'schema-v0'],
  ['flux paginé incomplet', 'incomplete-pages'],
  ['ce ne sont pas des services', 'not-services'],
  ['encodage non UTF-8', 'not-utf8'],
  ['structures introuvables', 'missing-structure'],
  ['dates illisibles', 'unreadable-date'],
  ['horaires non reconnus', 'unrecognised-hours'],
]);

/** A remark of the manifest, not a warning of the reader. */
const REMARKS = ['9e enregistrement : tous les champs facultatifs absents'];

const LINKS = ['lien_source', 'lien_mobilisation'];
const STRUCTURE_LINKS = ['site_web', 'lien_source', 'accessibilite_lieu'];

/** Reads one file of the manifest with `parseFeed`; its structures, when the file holds hostile ones, are read as such. */
export async function outcomeOf(entry, bytes, parseFeed) {
  const asStructures = entry.type === 'structures' && entry.gardes > 0;
  try {
    return { report: asStructures ? await parseFeed('[]', { structures: bytes }) : await parseFeed(bytes) };
  } catch (error) {
    return { error };
  }
}

/** Everything in which an outcome differs from what the manifest expects. */
export function differences(entry, { report, error }) {
  const { erreur_attendue: expected } = entry;
  if (error) return error.kind && expected?.startsWith(error.kind) ? [] : [`unexpected error: ${error.stack}`];
  if (expected && !expected.endsWith('(admis)')) return [`no error, ${expected} expected`];
  return [...countDifferences(entry, report), ...warningDifferences(entry, report), ...leaks(report)];
}

function countDifferences(entry, report) {
  if (entry.type === 'structures' && entry.gardes > 0) return report.rejected === 0 ? [] : ['structures rejected'];
  const kept = Math.abs(report.offers.length - entry.gardes);
  const rejected = Math.abs(report.rejected - entry.rejetes);
  const tolerance = entry.tolerance ?? 0;
  const found = [];
  if (kept > tolerance) found.push(`${report.offers.length} kept, not ${entry.gardes}`);
  if (rejected > tolerance) found.push(`${report.rejected} rejected, not ${entry.rejetes}`);
  return found;
}

function warningDifferences(entry, report) {
  const problems = new Set(report.issues.map(({ problem }) => problem));
  return entry.avertissements
    .filter((warning) => !REMARKS.includes(warning))
    .filter((warning) => !problems.has(PROBLEMS.get(warning)))
    .map((warning) => `no issue for “${warning}”`);
}

/** What must never get past the reader. */
function leaks(report) {
  const found = [];
  for (const offer of report.offers) {
    if (Object.hasOwn(offer, 'contact_nom_prenom')) found.push(`${offer.id}: contact_nom_prenom`);
    const links = [...LINKS.map((field) => offer[field]), ...STRUCTURE_LINKS.map((field) => offer.structure?.[field])];
    for (const link of links) if (link !== undefined && !/^https?:\/\//i.test(link)) found.push(`${offer.id}: ${link}`);
    for (const [field, value] of Object.entries(offer)) {
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
        found.push(`${offer.id}: ${field}`);
    }
    if (offer.date_maj !== undefined && !/^20\d\d-\d\d-\d\d$/.test(offer.date_maj)) found.push(offer.date_maj);
  }
  if (Object.hasOwn(Object.prototype, 'pollue')) found.push('polluted prototype');
  return found;
}
