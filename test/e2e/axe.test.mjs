/** axe, without one violation, in every scene, light and dark, wide and narrow. */
import assert from 'node:assert/strict';
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
import { LIGHT_AND_DARK, turn, violations } from './support/axe.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const OLD = Date.UTC(2024, 0, 1);

let browser, origins, sources;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  // Each need in each commune: axe reads every word on screen, and takes a second for twenty cards.
  const { services, structures } = makeFeed(12);
  const dated = services.map((service) => ({ ...service, date_maj: OLD }));
  sources = {
    // More than one page of cards.
    many: putFeed(origins.feeds, makeFeed(60), 'long'),
    few: putFeed(origins.feeds, { services, structures }),
    old: putFeed(origins.feeds, { services: dated, structures }, 'vieux'),
    absent: '/absent.json',
  };
  origins.feeds.put('/geocodage/search', JSON.stringify({ type: 'FeatureCollection', features: [ADDRESS] }));
});
after(() => Promise.all([browser.close(), origins.close()]));

const ADDRESS = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [-1.6744, 48.1025] },
  properties: {
    label: '10 Rue de Nantes 35000 Rennes',
    name: '10 Rue de Nantes',
    type: 'housenumber',
    postcode: '35000',
    citycode: '35238',
    city: 'Rennes',
    score: 0.95,
  },
};

async function prepare(page) {
  await clickDeep(page, '.prepare');
  await waitForDeep(page, '.choose');
  await clickDeep(page, '.choose-all');
  await waitForDeep(page, '.link-field');
}

/** Every scene: its feed, `few` unless named, its attributes, and how to get there once the first cards are on screen. */
const SCENES = {
  start: { feed: 'many' },
  results: {
    attributes: { 'code-commune': '35238' },
    async reach(page) {
      await typeDeep(page, '[part~=query]', 'alimentaire');
      await page.keyboard.press('Enter');
      await until(page, () => document.querySelector('offre-insertion').query.text === 'alimentaire');
      await waitForDeep(page, '[part~=card]');
    },
  },
  suggestions: {
    async reach(page) {
      await typeDeep(page, '[part~=place]', 'Re');
      await waitForDeep(page, '[role=option]');
    },
  },
  addresses: {
    attributes: () => ({ geocoder: `${origins.feeds.origin}/geocodage/search` }),
    async reach(page) {
      await typeDeep(page, '[part~=place]', '10 rue de nantes');
      await findDeep(page, '[role=option]', '10 Rue de Nantes');
    },
  },
  'filters open': {
    async reach(page) {
      await clickDeep(page, 'button[data-panel], button[aria-haspopup=dialog]');
      await waitForDeep(page, 'input[type=checkbox]');
    },
  },
  'opening hours open': {
    async reach(page) {
      await clickDeep(page, 'button[data-panel=open], button[aria-haspopup=dialog]');
      await waitForDeep(page, 'fieldset.hours .number', 6);
      await page.evaluate(() => window.oi.all('fieldset.hours')[0].scrollIntoView({ block: 'center' }));
    },
  },
  offer: { reach: openFirstOffer },
  'handing over': {
    async reach(page) {
      await prepare(page);
      await clickDeep(page, '.text summary');
    },
  },
  received: {
    async reach(page) {
      await prepare(page);
      const link = await page.evaluate(() => window.oi.all('.link-field')[0].value);
      await page.goto('about:blank');
      await page.goto(link);
      await waitForDeep(page, '.received');
    },
  },
  'empty notebook': {
    async reach(page) {
      await clickDeep(page, 'button', 'Mon carnet');
      await waitForDeep(page, '.like-keep');
    },
  },
  'full notebook': {
    async reach(page) {
      // What is said at the foot of the window would cover the third.
      for (let card = 0; card < 2; card += 1) {
        await clickDeep(page, '.keep[aria-pressed=false]');
        await waitForDeep(page, '.keep[aria-pressed=true]', card + 1);
      }
      await clickDeep(page, 'button', 'Mon carnet');
      await waitForDeep(page, '.entries > li', 2);
    },
  },
  'old data': { feed: 'old', reach: (page) => findDeep(page, 'p', 'Ces données datent du') },
  error: { feed: 'absent', reach: (page) => findDeep(page, 'button', 'réessayer') },
  empty: {
    async reach(page) {
      await searchFor(page, 'xqzwkjv', 0);
      await findDeep(page, '*', 'aucun service');
    },
  },
};

for (const width of [1280, 360]) {
  describe(`axe, ${width} px, light then dark`, () => {
    for (const [scene, { feed = 'few', attributes = {}, reach = () => undefined }] of Object.entries(SCENES)) {
      it(scene, async () => {
        // A visitor of its own: what is kept in the notebook shows on every card.
        const visitor = await browser.createBrowserContext();
        const more = typeof attributes === 'function' ? attributes() : attributes;
        const body = scriptTag(origins.scripts) + elementTag({ src: sources[feed], theme: 'light', ...more });
        const page = await openPage(visitor, { width });
        await page.goto(origins.pages.put('/page.html', documentOf(body, { head: LIGHT_AND_DARK })));
        if (feed !== 'absent') await waitForDeep(page, '[part~=card]');
        await reach(page);
        for (const theme of ['light', 'dark']) {
          await turn(page, theme);
          await shoot(page, `${scene.replaceAll(' ', '-')}-${theme}-${width}`);
          assert.deepEqual(await violations(page, { colours: theme === 'dark' }), [], theme);
        }
        await visitor.close();
      });
    }
  });
}
