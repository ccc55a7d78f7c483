import { readFile } from 'node:fs/promises';
import { parseFeed } from 'offre-insertion/feed';

const DATA = new URL('../../../shared/data/', import.meta.url);

/** The sample feeds, or undefined when the samples are not beside the project. */
export async function readFeeds() {
  const department = await read('synthetique-35-services.json', 'synthetique-35-structures.json');
  if (!department) return undefined;
  return {
    35: department,
    // The same offers without a word of their own: only what their thématiques mean can find them. A floor for
    // départements that write otherwise.
    '35 sans textes': department.map(withoutTexts),
    réel: await read('reel-services.json', 'reel-structures.json'),
  };
}

async function read(services, structures) {
  const [input, joined] = await Promise.all([bytes(services), bytes(structures)]);
  return input && (await parseFeed(input, { structures: joined })).offers;
}

async function bytes(name) {
  return readFile(new URL(name, DATA)).catch(() => undefined);
}

function withoutTexts(offer, position) {
  const { id, thematiques, publics, type, frais, modes_accueil, commune, code_insee, latitude, longitude } = offer;
  const structure = { id: `structure-${position}`, nom: `Organisme ${position}` };
  const kept = { thematiques, publics, type, frais, modes_accueil, commune, code_insee, latitude, longitude };
  return { id, nom: `Service ${position}`, ...kept, structure };
}
