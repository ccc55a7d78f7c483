import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that a module belongs to, or undefined for our own. */
function packageFolder(id) {
  const match = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id);
  return match?.[1];
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // A file, or a folder of files named by their licence (REUSE).
  const files = [
    ...readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry)),
    join('LICENSES', `${license}.txt`),
  ];
  const file = files.map((entry) => join(folder, entry)).find((path) => existsSync(path) && statSync(path).isFile());
  const text = file ? readFileSync(file, 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** A rollup plugin that writes THIRD-PARTY-LICENCES.txt: the notices that the bundled packages ask to keep. */
export function thirdPartyLicences() {
  return {
    name: 'third-party-licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const folders = [...new Set(modules.map(packageFolder).filter(Boolean))].map((folder) =>
        dirname(join(folder, 'x')),
      );
      const source = folders
        .sort()
        .map(licenceOf)
        .join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENCES.txt', source });
    },
  };
}
