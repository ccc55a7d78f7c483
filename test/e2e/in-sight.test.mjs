/** The number of results stays in sight down a long list, and never over what has the focus. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchBrowser, openWidget, shoot, waitForDeep } from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const BANNER = 60;
let browser, origins, url, withBanner;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  const tag = scriptTag(origins.scripts, { src: putFeed(origins.feeds, makeFeed(60)), view: 'list' });
  url = origins.pages.put('/page.html', documentOf(tag));
  const head = `<style>header { position: sticky; z-index: 9; top: 0; height: ${BANNER}px; background: #ddd }
    offre-insertion { --oi-sticky-top: ${BANNER}px }</style>`;
  withBanner = origins.pages.put('/bandeau.html', documentOf(`<header>Mon département</header>${tag}`, { head }));
});
after(() => Promise.all([browser.close(), origins.close()]));

const boxOf = (page, selector) =>
  page.evaluate((wanted) => {
    const { top, bottom } = window.oi.all(wanted)[0].getBoundingClientRect();
    return { top, bottom };
  }, selector);

async function openDown(options, address = url) {
  const page = await openWidget(browser, address, options);
  await waitForDeep(page, '.card .name', 40);
  await page.evaluate(() => window.oi.all('.card .name')[30].focus());
  return page;
}

describe('the number of results', () => {
  for (const [width, height] of [
    [1280, 900],
    [360, 640],
  ]) {
    it(`is in sight down the list at ${width} px, and what has the focus is clear of it`, async () => {
      const page = await openDown({ width, height });
      assert.equal(Math.round((await boxOf(page, '.header')).top), 0);
      await page.keyboard.down('Shift');
      for (let stop = 0; stop < 25; stop += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => window.oi.activeElement().getBoundingClientRect().top);
        const { bottom } = await boxOf(page, '.header');
        assert.ok(focused >= bottom - 1, `stop ${stop}: ${focused} under ${bottom}`);
      }
      await page.keyboard.up('Shift');
      await shoot(page, `in-sight-${width}`);
      await page.close();
    });
  }

  it('stands under the page’s own banner, where the page says its height', async () => {
    const page = await openDown({ width: 360, height: 640 }, withBanner);
    assert.equal(Math.round((await boxOf(page, '.header')).top), BANNER);
    await shoot(page, 'in-sight-banner');
    await page.close();
  });

  it('leaves a low window, or a text much enlarged, to the list', async () => {
    const page = await openDown({ width: 640, height: 360 });
    assert.ok((await boxOf(page, '.header')).bottom < 0);
    await page.close();
  });
});
