/** axe in every theme. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawn, until } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The head of a page that follows the system's theme. */
export const LIGHT_AND_DARK = `<style>:root { color-scheme: light dark } body { background: #fff; color: #111 }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>`;

/** Turns the page and its widget to another theme, which is how visitors get there at dusk. */
export async function turn(page, theme) {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate((value) => document.querySelector('offre-insertion').setAttribute('theme', value), theme);
  await until(page, (dark) => window.oi.all('.root')[0].classList.contains('dark') === dark, theme === 'dark');
}

/** The colours that a visitor's system imposes: axe does not see them, so contrast is then theirs. */
export async function force(page) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await until(page, () => matchMedia('(forced-colors: active)').matches);
}

const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What another theme can change, in a page that stays as it is. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What axe finds in the widget once it is drawn; `contrast: false` where the system chooses the colours, `colours: true` where all
 * the rest was looked at in another theme.
 */
export async function violations(page, { contrast = true, colours = false } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  await drawn(page);
  const found = await page.evaluate(async (options) => (await window.axe.run('offre-insertion', options)).violations, {
    ...(colours
      ? { runOnly: COLOURS }
      : { runOnly: ALL, rules: { region: { enabled: false }, 'color-contrast': { enabled: contrast } } }),
    resultTypes: ['violations'],
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(' ')} — ${node.failureSummary}`),
  );
}
