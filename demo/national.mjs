/**
 * `npm run demo:national`: an invented country (20 000 services, `-- 150000` for as many as there are) built into
 * demo/national, with a page whose `src` is its manifest. Then `npm start` and open /national/.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../test/bench/generate-feed.mjs';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = pathOf('national');
const communes = pathOf('../../shared/data/communes.json');
const count = Number(process.argv[2] ?? 20_000);

const PAGE = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Toute la France (données inventées)</title>
    <link rel="stylesheet" href="../site.css" />
  </head>
  <body>
    <main>
      <h1>Toute la France</h1>
      <p>Données inventées, pour la démonstration.</p>
      <script type="module" src="/dist/offre-insertion.js"></script>
      <offre-insertion src="manifest.json" heading-level="2"></offre-insertion>
    </main>
  </body>
</html>
`;

/** Invents the inputs aside, builds from them, and forgets them. */
async function buildCountry() {
  const folder = mkdtempSync(join(tmpdir(), 'oi-national-'));
  try {
    const { services, structures } = await generate(count, folder, communes);
    const line = ['build', services, structures, '--departement', 'all', '--communes', communes, '--nettoyer'];
    const main = pathOf('../dist/lib/cli/main.js');
    const about = ['--nom', 'France', '--mention', 'Données inventées pour la démonstration', '-o', out];
    return spawnSync(process.execPath, [main, ...line, ...about], { stdio: 'inherit' }).status;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!Number.isInteger(count) || count < 1) {
  console.error(`${process.argv[2]} is not a number of services.`);
  process.exitCode = 64;
} else if (!existsSync(communes)) {
  console.error(`${communes} is needed: the communes of the invented country.`);
  process.exitCode = 2;
} else {
  process.exitCode = await buildCountry();
  if (process.exitCode === 0) {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'index.html'), PAGE);
    console.log('Now run `npm start` and open /national/.');
  }
}
