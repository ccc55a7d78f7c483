/** Where only the map is seen: how many there are, who is left out and the ways out are seen as beside a list. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  clickDeep,
  drawn,
  launchBrowser,
  openPage,
  shoot,
  textOf,
  typeDeep,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { violations } from './support/axe.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, src;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  const { services, structures } = makeFeed(60);
  for (const service of services.slice(0, 12)) service.latitude = service.longitude = null;
  for (const service of services.slice(0, 5)) service.zone_eligibilite = ['35236'];
  for (const one of structures) one.latitude = one.longitude = null;
  src = putFeed(origins.feeds, { services, structures });
});
after(() => Promise.all([browser.close(), origins.close()]));

async function start(name, attributes, options) {
  const values = { src, tiles: 'none', geocoder: 'none', ...attributes };
  const url = origins.pages.put(`/${name}.html`, documentOf(scriptTag(origins.scripts, values)));
  const page = await openPage(browser, options);
  await page.goto(url);
  await waitForDeep(page, '[part~=count]');
  if (!attributes.view && !attributes.hide) await clickDeep(page, '.panes button', 'Carte');
  if (attributes.hide !== 'list map') await waitForDeep(page, '.spot');
  return page;
}

const seen = (page, selector) =>
  page.evaluate((wanted) => window.oi.all(wanted).some((each) => each.checkVisibility()), selector);
const countBox = (page) =>
  page.evaluate(() => {
    const [count, ...others] = window.oi.all('[part~=count]');
    const { top, bottom, height } = count.getBoundingClientRect();
    return { top, bottom, height, others: others.length };
  });

const VIEWS = [
  ['the map of a phone', {}, { width: 360, height: 700 }],
  ['view="map"', { view: 'map' }, { width: 1280, height: 900 }],
  ['view="map" on a phone', { view: 'map' }, { width: 360, height: 700 }],
  ['view="map" at half width', { view: 'map' }, { width: 760, height: 900 }],
  ['hide="list"', { hide: 'list' }, { width: 1280, height: 900 }],
];

for (const [index, [name, attributes, options]] of VIEWS.entries()) {
  describe(name, () => {
    it('shows the number of results, once, above the map and down the whole of it', async () => {
      const page = await start(`count-${index}`, attributes, options);
      assert.equal(await textOf(page, '[part~=count]'), '60 services');
      assert.equal(await seen(page, '[part~=list]'), false);
      await page.evaluate(() => window.oi.all('.map-slot')[0].scrollIntoView({ block: 'start' }));
      await drawn(page);
      const { top, bottom, height, others } = await countBox(page);
      assert.ok(height > 0 && top >= 0 && bottom <= options.height, `${top} ${bottom}`);
      assert.equal(others, 0);
      await shoot(page, `map-view-${index}`);
      await page.close();
    });

    it('says it again, and aloud, after another search', async () => {
      const page = await start(`aloud-${index}`, attributes, options);
      await typeDeep(page, '[part~=query]', 'français');
      await page.keyboard.press('Enter');
      await until(page, () => window.oi.all('[part~=count]')[0].innerText === '20 services');
      await until(page, () => window.oi.all('[role=status]').some((each) => each.innerText === '20 services trouvés'));
      await page.close();
    });

    it('shows who is left out, and stays a map when they are shown', async () => {
      const page = await start(`left-out-${index}`, { ...attributes, 'code-commune': '35360' }, options);
      await clickDeep(page, 'button', 'Les afficher');
      await until(page, () => document.querySelector('offre-insertion').query.any_zone);
      await drawn(page);
      assert.equal(await seen(page, '.canvas'), true);
      assert.equal(await seen(page, '[part~=list]'), false);
      await shoot(page, `map-view-notes-${index}`);
      await page.close();
    });

    it('without result, gives a way out', async () => {
      const page = await start(`empty-${index}`, attributes, options);
      await typeDeep(page, '[part~=query]', 'zzzzzzzz');
      await page.keyboard.press('Enter');
      await waitForDeep(page, 'oi-empty');
      await until(page, () => window.oi.all('.state')[0]?.checkVisibility());
      await shoot(page, `map-view-empty-${index}`);
      await clickDeep(page, 'button', 'Tout effacer');
      await until(page, () => window.oi.all('[part~=count]')[0].innerText === '60 services');
      await page.close();
    });
  });
}

describe('the caption of a map', () => {
  it('sends to the list only where there is one', async () => {
    const phone = await start('caption-list', {}, { width: 360, height: 700 });
    assert.match(await textOf(phone, '.caption'), /^48 services sur la carte · 12 sans adresse, dans la liste/);
    await phone.close();
    for (const attributes of [{ view: 'map' }, { hide: 'list' }]) {
      const page = await start('caption-alone', attributes, { width: 1280, height: 900 });
      assert.match(await textOf(page, '.caption'), /^48 services sur la carte\s+12 services sans adresse/);
      assert.doesNotMatch(await textOf(page, '.caption'), /dans la liste/);
      await page.close();
    }
  });

  it('lists those without an address where there is no list; one opens, and gives the focus back', async () => {
    for (const width of [1280, 360]) {
      const page = await start(`unlocated-${width}`, { view: 'map' }, { width, height: 900 });
      await page.evaluate(() => window.oi.all('.unlocated summary')[0].focus());
      await page.keyboard.press('Enter');
      await waitForDeep(page, '.unlocated .row', 12);
      await shoot(page, `map-view-unlocated-${width}`);
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => window.oi.activeElement().innerText);
      await page.keyboard.press('Enter');
      await clickDeep(page, '[data-action=close]');
      await until(page, (wanted) => window.oi.activeElement().innerText === wanted, name);
      await page.keyboard.press('Escape');
      await until(page, () => window.oi.activeElement().matches('.unlocated:not([open]) summary'));
      await page.close();
    }
  });
});

describe('closing an offer opened from a map without list', () => {
  it('gives the focus to the number of results when its marker is gone', async () => {
    const page = await start('focus', { view: 'map' }, { width: 1280, height: 900 });
    const id = await page.evaluate(() => document.querySelector('offre-insertion').results[0].offer.id);
    await page.evaluate((wanted) => (location.hash = `#oi=id:${wanted}`), id);
    await clickDeep(page, '[data-action=close]');
    await until(page, () => window.oi.activeElement().matches('[part~=count]'));
    await page.close();
  });
});
