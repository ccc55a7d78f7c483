/** Something that could be published and must not be, unless told so. */
export class RefusedError extends Error {}

/** Sources that data·inclusion leaves out of its open data: they let their data be read, not published again. */
const NOT_OPEN: readonly string[] = ['agefiph', 'soliguide'];

/** Throws a RefusedError when offers of a source that may not be published are about to be. */
export function checkSources(sources: ReadonlyMap<string, number>, allowed: ReadonlySet<string>): void {
  const refused = NOT_OPEN.filter((source) => sources.has(source) && !allowed.has(source));
  if (refused.length === 0) return;
  const counts = refused
    .map((source) => `${source} (${sources.get(source)!.toLocaleString('fr')} services)`)
    .join(', ');
  const flags = refused.map((source) => `--autoriser-source ${source}`).join(' ');
  throw new RefusedError(
    `Rien n’a été publié : les données ouvertes de data·inclusion ne comprennent pas ${counts}, et les republier demande l’accord de qui les produit. Laissez ces sources de côté avec --sources, ou, si vous avez cet accord, ajoutez ${flags}.`,
  );
}
