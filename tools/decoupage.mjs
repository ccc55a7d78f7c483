/**
 * Writes what the builder needs of @etalab/decoupage-administratif (12 MB) as one file of 1 MB that ships with it: whoever
 * installs the package needs nothing else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

export function writeDecoupage(path) {
  const epcis = require('@etalab/decoupage-administratif/data/epci.json').map(({ code, nom, membres }) => [
    code,
    nom,
    ...membres.map((member) => member.code),
  ]);
  const postcodes = Object.fromEntries(
    require('@etalab/decoupage-administratif/data/communes.json')
      .filter(({ type, codesPostaux }) => type === 'commune-actuelle' && codesPostaux?.length > 0)
      .map(({ code, codesPostaux }) => [code, codesPostaux.join(' ')]),
  );
  const licence = readFileSync(require.resolve('@etalab/decoupage-administratif/LICENSE'), 'utf8');
  writeFileSync(path, JSON.stringify({ source: '@etalab/decoupage-administratif', licence, epcis, postcodes }));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeDecoupage(process.argv[2]);
