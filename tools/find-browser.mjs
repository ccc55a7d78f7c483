/**
 * Finds a Chromium-family browser (Chrome, Chromium, Edge) and Firefox for the tests, the benchmark and the screenshots.
 *
 * Environment: `OI_BROWSER=<path>` names the Chromium to use, `OI_BROWSER=npm` skips the installed ones and takes
 * the one that npm carries (Linux x64); `OI_FIREFOX=<path>` names the Firefox, `OI_FIREFOX=none` skips it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CARRIER = join(dirname(fileURLToPath(import.meta.url)), 'browser');

const NAMES = {
  chromium: {
    linux: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    ),
    win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    linux: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

const INSTALL_ADVICE = {
  linux: 'Debian, Ubuntu: sudo apt-get install chromium — Fedora: sudo dnf install chromium',
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install Google.Chrome',
};

function foldersToSearch() {
  if (process.platform !== 'win32') return (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name]).filter(Boolean);
}

function findInstalled(family) {
  const names = NAMES[family][process.platform] ?? NAMES[family].linux;
  const candidates = names.flatMap((name) =>
    name.startsWith('/') ? [name] : foldersToSearch().map((folder) => join(folder, name)),
  );
  return candidates.find((path) => existsSync(path));
}

/** Chromium as root refuses its sandbox; containers often lack the shared memory it wants. */
function chromiumArguments() {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return asRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : ['--disable-dev-shm-usage'];
}

/** Unpacked once per process. */
let carried;

/** The Chromium that an npm package carries, installed on first need only: it weighs 66 MB. */
async function carriedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(join(CARRIER, 'node_modules'))) {
    console.log('No installed browser: fetching the Chromium that npm carries (66 MB, once).');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: CARRIER, stdio: 'inherit' });
    if (npm.status !== 0) return undefined;
  }
  return { ...(await unpackCarried()), args: ['--no-sandbox', '--disable-dev-shm-usage'], headless: 'shell' };
}

/**
 * Unpacks the carried Chromium in its own folder, with the few shared libraries (NSS, expat) and the fonts that bare systems
 * lack: the package only gives them where it believes it runs on Lambda.
 */
async function unpackCarried() {
  const folder = join(CARRIER, 'node_modules/.chromium');
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const entry = join(CARRIER, 'node_modules/@sparticuz/chromium/build/esm/index.js');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    const executablePath = await chromium.executablePath();
    return { executablePath, env: { ...before, ...pick(process.env, ['LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) } };
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

function pick(object, names) {
  return Object.fromEntries(names.map((name) => [name, object[name]]));
}

/**
 * Launch options for puppeteer-core.
 * @returns {Promise<{ executablePath: string, args: string[], headless: true | 'shell', env?: object }>}
 * @throws {Error} saying what to install, when there is none.
 */
export async function findChromium() {
  const wanted = process.env.OI_BROWSER;
  const executablePath = wanted && wanted !== 'npm' ? wanted : wanted !== 'npm' && findInstalled('chromium');
  if (executablePath) return { executablePath, args: chromiumArguments(), headless: true };
  carried ??= carriedChromium();
  const found = await carried;
  if (found) return found;
  throw new Error(`No Chrome, Chromium or Edge was found. Install one, then run this again:
  ${INSTALL_ADVICE[process.platform] ?? INSTALL_ADVICE.linux}
or name it: OI_BROWSER=/path/to/chrome npm test`);
}

/** Path of an installed Firefox (115 or later, ESR included), or undefined. */
export function findFirefox() {
  if (process.env.OI_FIREFOX === 'none') return undefined;
  return process.env.OI_FIREFOX || findInstalled('firefox');
}
