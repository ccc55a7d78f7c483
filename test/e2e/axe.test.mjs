/** axe, without one violation, in every scene, light and dark, wide and narrow. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import {
  clickDeep,
  findDeep,
  launchBrowser,
  openFirstOffer,
  openPage,
  searchFor,
  shoot,
  typeDeep,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser, origins, src;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  src = putFeed(origins.feeds);
});
after(() => Promise.all([browser.close(), origins.close()]));

/** Every scene: how to get there from a page whose widget has its attributes. */
const SCENES = {
  start: { reach: (page) => waitForDeep(page, '[part~=card]') },
  results: {
    attributes: { 'code-commune': '35238' },
    async reach(page) {
      await waitForDeep(page, '[part~=card]');
      await typeDeep(page, '[part~=query]', 'alimentaire');
      await page.keyboard.press('Enter');
      await until(page, () => document.querySelector('offre-insertion').query.text === 'alimentaire');
      await waitForDeep(page, '[part~=card]');
    },
  },
  suggestions: {
    async reach(page) {
      await waitForDeep(page, '[part~=card]');
      await typeDeep(page, '[part~=place]', 'Re');
      await waitForDeep(page, '[role=option]');
    },
  },
  'filters open': {
    async reach(page) {
      await waitForDeep(page, '[part~=card]');
      await clickDeep(page, 'button[data-panel], button[aria-haspopup=dialog]');
      await waitForDeep(page, 'input[type=checkbox]');
    },
  },
  offer: {
    async reach(page) {
      await waitForDeep(page, '[part~=card]');
      await openFirstOffer(page);
    },
  },
  error: { attributes: { src: '/absent.json' }, reach: (page) => findDeep(page, 'button', 'réessayer') },
  empty: {
    async reach(page) {
      await waitForDeep(page, '[part~=card]');
      await searchFor(page, 'xqzwkjv', 0);
      await findDeep(page, '*', 'aucun service');
    },
  },
};

async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    window.axe.run('offre-insertion', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(' ')} — ${node.failureSummary}`),
  );
}

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    describe(`axe, ${theme}, ${width} px`, () => {
      for (const [scene, { attributes = {}, reach }] of Object.entries(SCENES)) {
        it(scene, async () => {
          const head =
            theme === 'dark'
              ? '<style>:root { color-scheme: dark } body { background: #111; color: #eee }</style>'
              : '';
          const body = scriptTag(origins.scripts) + elementTag({ src, theme, ...attributes });
          const page = await openPage(browser, { width, colorScheme: theme });
          await page.goto(origins.pages.put('/page.html', documentOf(body, { head })));
          await reach(page);
          await shoot(page, `${scene.replace(' ', '-')}-${theme}-${width}`);
          assert.deepEqual(await violations(page), []);
          await page.close();
        });
      }
    });
  }
}
