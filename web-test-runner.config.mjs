/**
 * Unit and component tests, in real browsers.
 * `OI_BROWSERS=chromium`, `firefox` or `chromium,firefox` (default: Chromium, and Firefox where it is installed).
 */
import { createReadStream, existsSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { findChromium, findFirefox } from './tools/find-browser.mjs';
import { lucideIconsForTests } from './tools/lucide-icons.mjs';
import { countsReporter } from './tools/wtr-counts.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const sharedData = fileURLToPath(new URL('../shared/data/', import.meta.url));

/** Serves ../shared/data, where it is there, under /shared-data/. */
function serveSharedData(context, next) {
  if (!context.path.startsWith('/shared-data/')) return next();
  const file = normalize(join(sharedData, decodeURIComponent(context.path.slice('/shared-data/'.length))));
  if (!file.startsWith(sharedData + (sharedData.endsWith(sep) ? '' : sep)) || !existsSync(file)) {
    context.status = 404;
    return undefined;
  }
  context.type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  context.body = createReadStream(file);
  return undefined;
}

async function launchers() {
  const firefox = findFirefox();
  const wanted = process.env.OI_BROWSERS?.split(',') ?? ['chromium', ...(firefox ? ['firefox'] : [])];
  const list = [];
  if (wanted.includes('chromium')) list.push(chromeLauncher({ launchOptions: await findChromium(), concurrency: 1 }));
  if (wanted.includes('firefox')) {
    const launcher = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox }, concurrency: 1 });
    launcher.name = 'Firefox';
    list.push(launcher);
  }
  return list;
}

export default {
  rootDir: root,
  files: ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers: await launchers(),
  concurrency: 1,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testsFinishTimeout: 240_000,
  middleware: [serveSharedData],
  plugins: [
    esbuildPlugin({
      ts: true,
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
      define: { __VERSION__: '"test"' },
    }),
    lucideIconsForTests(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter()],
};
