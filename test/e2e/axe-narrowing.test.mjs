/** axe, without one violation, in every state that narrowing a search puts the widget in. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LIGHT_AND_DARK, force, turn, violations } from './support/axe.mjs';
import {
  clickDeep,
  findDeep,
  launchBrowser,
  openFirstOffer,
  openPage,
  shoot,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

/** Each scheme once: axe takes a second per state and scheme. */
const SCHEMES = { 1280: ['light'], 360: ['dark', 'forced'] };

let browser, origins, sources;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  // As few cards as hold every case: axe reads every word on screen, and takes a second for twenty cards.
  sources = {
    few: putFeed(origins.feeds, variedFeed(18), 'varie'),
    many: putFeed(origins.feeds, variedFeed(60), 'long'),
  };
});
after(() => Promise.all([browser.close(), origins.close()]));

/** A few for the inhabitants of Redon only, a few that say nothing of their hours. */
function variedFeed(count) {
  const { services, structures } = makeFeed(count);
  const varied = services.map((service, i) => ({
    ...service,
    zone_eligibilite: i % 8 === 4 ? ['35236'] : service.zone_eligibilite,
    horaires_accueil: [null, 'Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:00; PH off', 'sur rendez-vous'][i % 3],
  }));
  return { services: varied, structures };
}

const query = (page, value) =>
  page.evaluate((asked) => {
    document.querySelector('offre-insertion').query = asked;
  }, value);

/** On narrow widths the map is one of two panes. */
async function showMap(page) {
  if (await page.evaluate(() => innerWidth < 600)) await clickDeep(page, '.panes button', 'Carte');
  await waitForDeep(page, '.spot');
}

async function bringIntoView(page, selector) {
  await waitForDeep(page, selector);
  await page.evaluate((wanted) => window.oi.all(wanted)[0].scrollIntoView({ block: 'center' }), selector);
}

const SCENES = {
  'filters, a catégorie unfolded': {
    async reach(page) {
      await clickDeep(page, 'button[data-panel=thematiques], button[aria-haspopup=dialog]');
      await clickDeep(page, '.unfold');
      await waitForDeep(page, '.details input');
    },
  },
  'more filters': {
    async reach(page) {
      await clickDeep(page, 'button[data-panel=more], button[aria-haspopup=dialog]');
      await waitForDeep(page, 'fieldset.recent input');
      await page.evaluate(() => window.oi.all('fieldset.recent')[0].scrollIntoView({ block: 'center' }));
    },
  },
  'chips, and those who say no hours': {
    async reach(page) {
      await query(page, { frais: ['gratuit'], publics: ['femmes'], open: ['we'], recent: true });
      await waitForDeep(page, '.chip', 4);
      await findDeep(page, '*', 'horaires');
    },
  },
  'places listed': {
    async reach(page) {
      await clickDeep(page, '[part~=place]');
      await page.keyboard.type('R');
      await waitForDeep(page, '[role=option]');
    },
  },
  'reserved to others, left out': {
    attributes: { 'code-commune': '35238', radius: '0' },
    reach: (page) => findDeep(page, '*', 'réservés aux habitants d’autres communes ne sont pas affichés'),
  },
  'reserved to others, shown': {
    attributes: { 'code-commune': '35238', radius: '0' },
    async reach(page) {
      await clickDeep(page, 'button', 'Les afficher');
      await findDeep(page, '*', 'Réservé aux habitants');
    },
  },
  'a zone of the map searched': {
    async reach(page) {
      await showMap(page);
      await page.evaluate(() => window.oi.all('.canvas')[0].focus());
      await page.keyboard.press('+');
      await clickDeep(page, 'button.zone', 'Rechercher');
      await findDeep(page, 'button.zone', 'Quitter');
    },
  },
  // More than its list shows without scrolling.
  'a cluster listed on the map': {
    feed: 'many',
    async reach(page) {
      await showMap(page);
      // All at one address: one marker is left.
      await query(page, { place: { lat: 48.1119, lon: -1.6811, code: '35238', nom: 'Rennes' }, radius: 5 });
      await until(page, () => window.oi.all('.spot').length === 1);
      await page.evaluate(() => window.oi.all('.spot')[0].focus());
      await page.keyboard.press('Enter');
    },
    shows: '.popup .row',
  },
  'the week of an offer': {
    async reach(page) {
      await query(page, { open: ['sa'] });
      await until(page, () => window.oi.all('.chip').length === 1);
      await openFirstOffer(page);
    },
    shows: 'table',
  },
};

for (const width of [1280, 360]) {
  describe(`axe while narrowing, ${width} px, ${SCHEMES[width].join(', ')}`, () => {
    for (const [scene, { feed = 'few', attributes = {}, reach, shows }] of Object.entries(SCENES)) {
      it(scene, async () => {
        const fixed = { src: sources[feed], theme: 'light', geocoder: 'none' };
        const body = scriptTag(origins.scripts) + elementTag({ ...fixed, ...attributes });
        const page = await openPage(browser, { width });
        await page.goto(origins.pages.put('/page.html', documentOf(body, { head: LIGHT_AND_DARK })));
        await waitForDeep(page, '[part~=card]');
        await reach(page);
        for (const theme of SCHEMES[width]) {
          await (theme === 'forced' ? force(page) : turn(page, theme));
          if (shows) await bringIntoView(page, shows);
          await shoot(page, `narrowing-${scene.replaceAll(/[ ,]+/g, '-')}-${theme}-${width}`);
          assert.deepEqual(
            await violations(page, { contrast: theme !== 'forced', colours: theme === 'dark' }),
            [],
            theme,
          );
        }
        await page.close();
      });
    }
  });
}
