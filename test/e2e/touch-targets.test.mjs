/** What a finger presses is 44 px high, and no other such thing lies in those 44 px. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clickDeep, launchBrowser, openPage, shoot, typeDeep, until, waitForDeep } from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const TARGET = 44;
let browser, origins, url;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  const { services, structures } = makeFeed(60);
  for (const service of services.slice(0, 20)) service.horaires_accueil = null;
  const values = { src: putFeed(origins.feeds, { services, structures }), tiles: 'none', geocoder: 'none' };
  url = origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts, values)));
});
after(() => Promise.all([browser.close(), origins.close()]));

describe('the middle of a button, over its icon', () => {
  it('clears the words, then the place, though the field is drawn again as it loses the focus', async () => {
    const page = await openPage(browser);
    await page.goto(url);
    for (const [field, words] of [
      ['query', 'alimentaire'],
      ['place', 'vitré'],
    ]) {
      await typeDeep(page, `[part~=${field}]`, words);
      await page.keyboard.press('Enter');
      await until(
        page,
        (name) => document.querySelector('offre-insertion').query[name],
        field === 'query' ? 'text' : field,
      );
      await clickDeep(page, '.clear', field === 'query' ? 'Effacer les mots' : 'Effacer le lieu');
      await until(page, (name) => window.oi.all(`[part~=${name}]`)[0].value === '', field);
    }
    await page.close();
  });
});

describe('by touch', () => {
  it('the chips, the reset and the links of the notes', async () => {
    const page = await openPage(browser);
    await page.setViewport({ width: 360, height: 780, hasTouch: true, isMobile: true });
    await page.goto(`${url}#oi=code-commune:35360;publics:jeunes,femmes;frais:gratuit;open:weekend,mo`);
    await waitForDeep(page, '.chip', 5);
    await waitForDeep(page, '.notes .link', 2);
    assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
    await page.evaluate(() => window.oi.all('oi-filters')[0].scrollIntoView());
    await shoot(page, 'touch-targets');
    const boxes = await page.evaluate(() =>
      window.oi
        .all('.chip, .reset, .notes button')
        .filter((each) => each.checkVisibility())
        .map((each) => {
          const { top, bottom, left, right } = each.getBoundingClientRect();
          return { name: each.innerText, top, bottom, left, right };
        }),
    );
    for (const box of boxes) {
      assert.ok(box.bottom - box.top >= TARGET, JSON.stringify(box));
      for (const other of boxes) {
        const apart =
          box.bottom <= other.top || other.bottom <= box.top || box.right <= other.left || other.right <= box.left;
        assert.ok(box === other || apart, JSON.stringify([box, other]));
      }
    }
    await page.close();
  });
});
