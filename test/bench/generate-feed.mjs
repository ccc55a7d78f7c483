/**
 * `npm run generate-feed -- --services 150000 --sortie invente`: writes services.json, structures.json and communes.json, invented but
 * for the communes, which come from --communes (or ../shared/data/communes.json) and @etalab/decoupage-administratif.
 */
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nationalFeed } from './support/national.mjs';

const require = createRequire(import.meta.url);
const library = (path) => import(new URL(`../../dist/lib/${path}`, import.meta.url).href);
const SHARED = fileURLToPath(new URL('../../../shared/data/communes.json', import.meta.url));

/** Communes with a centre, a weight (their population) and an EPCI. */
function communesFrom(path) {
  const known = new Map(
    require('@etalab/decoupage-administratif/data/communes.json')
      .filter(({ type, departement }) => type === 'commune-actuelle' && departement)
      .map((commune) => [commune.code, commune]),
  );
  const epcis = new Map(
    require('@etalab/decoupage-administratif/data/epci.json').flatMap(({ code, membres }) =>
      membres.map((member) => [member.code, code]),
    ),
  );
  return JSON.parse(readFileSync(path, 'utf8'))
    .filter(({ code }) => known.has(code))
    .map(({ code, nom, codesPostaux, lat, lon }) => {
      const postcodes = codesPostaux.length > 0 ? codesPostaux : (known.get(code).codesPostaux ?? []);
      return {
        code,
        nom,
        codesPostaux: postcodes,
        lat,
        lon,
        poids: known.get(code).population || 50,
        epci: epcis.get(code),
      };
    });
}

/** One line, « / » written `\/`, as the published files are. */
async function write(path, records) {
  const out = createWriteStream(path);
  let start = '[';
  for (const record of records) {
    const text = JSON.stringify(record).replaceAll('/', '\\/');
    if (!out.write(start + text)) await new Promise((resolve) => out.once('drain', resolve));
    start = ',';
  }
  await new Promise((resolve) => out.end(start === '[' ? '[]' : ']', resolve));
}

/** Writes the three files in `folder` and gives their paths. */
export async function generate(count, folder, communesPath = SHARED) {
  const { THEMATIQUES, PUBLICS, TYPES, FRAIS, MODES_MOBILISATION, MOBILISABLE_PAR } = await library(
    'model/vocabularies/vocabularies.js',
  );
  const { RESEAUX_PORTEURS } = await library('model/vocabularies/reseaux-porteurs.js');
  const feed = nationalFeed(count, communesFrom(communesPath), {
    thematiques: Object.keys(THEMATIQUES),
    publics: Object.keys(PUBLICS),
    types: Object.keys(TYPES),
    frais: Object.keys(FRAIS),
    modesMobilisation: Object.keys(MODES_MOBILISATION),
    mobilisablePar: Object.keys(MOBILISABLE_PAR),
    reseaux: Object.keys(RESEAUX_PORTEURS),
  });
  mkdirSync(folder, { recursive: true });
  const paths = { services: join(folder, 'services.json'), structures: join(folder, 'structures.json') };
  await write(paths.services, feed.services());
  await write(paths.structures, feed.structures());
  return { ...paths, communes: communesPath };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      services: { type: 'string', default: '150000' },
      sortie: { type: 'string', default: 'invente' },
      communes: { type: 'string', default: SHARED },
    },
  });
  const count = Number(values.services);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--services ${values.services}: not a number of services`);
  if (!existsSync(values.communes)) throw new Error(`${values.communes} is not there: give --communes FILE`);
  console.log(await generate(count, values.sortie, values.communes));
}
