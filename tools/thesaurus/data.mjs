import { readFile, readdir } from 'node:fs/promises';

const FOLDER = new URL('../../src/search/thesaurus/data/', import.meta.url);
/** Files of the data folder that hold no groups. */
const LISTS = ['abreviations.json', 'contexte.json', 'vides.json', 'elaguees.json'];

/** The phrases that the compiled thesaurus does without: see prune.mjs. */
export const PRUNED = new URL(LISTS[3], FOLDER);

/** The readable thesaurus, as written. */
export async function readData() {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const groups = [];
  for (const name of files) {
    if (!LISTS.includes(name))
      groups.push(...(await json(name)).groups.map((group) => ({ ...crossed(group), file: name })));
  }
  const [abbreviations, context, fillers] = await Promise.all(LISTS.slice(0, 3).map(json));
  const pruned = await json(LISTS[3]).catch(() => []);
  return { groups, abbreviations, context, fillers, pruned };
}

/** `croiser` gives two lists: each word of the first with each of the second. */
function crossed({ croiser, ...group }) {
  if (!croiser) return group;
  const [firsts, seconds] = croiser;
  return { ...group, expressions: firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`)) };
}

async function json(name) {
  return JSON.parse(await readFile(new URL(name, FOLDER), 'utf8'));
}

/** True for an expression that means thématiques and nothing else: only those may be pruned. */
export function onlyNeeds({ group }) {
  return Object.keys(group).every((name) => ['thematiques', 'expressions', 'file'].includes(name));
}
