import { readFile, readdir } from 'node:fs/promises';

const FOLDER = new URL('../../src/search/thesaurus/data/', import.meta.url);
/** Files of the data folder that hold no groups. */
const LISTS = ['abreviations.json', 'contexte.json', 'vides.json', 'elaguees.json'];

/** The readable thesaurus, as written. */
export async function readData() {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const groups = [];
  for (const name of files) {
    if (!LISTS.includes(name)) groups.push(...(await json(name)).groups.map((group) => ({ ...group, file: name })));
  }
  const [abbreviations, context, fillers] = await Promise.all(LISTS.slice(0, 3).map(json));
  return { groups, abbreviations, context, fillers };
}

async function json(name) {
  return JSON.parse(await readFile(new URL(name, FOLDER), 'utf8'));
}
