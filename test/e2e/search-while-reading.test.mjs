/** An offer is open beside the form: whoever searches again sees what is found, and keeps their place. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  clickDeep,
  countOf,
  launchBrowser,
  openFirstOffer,
  openWidget,
  shoot,
  typeDeep,
  until,
} from './support/browser.mjs';
import { putFeed } from './support/feed.mjs';
import { documentOf, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, url;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  const values = { src: putFeed(origins.feeds), tiles: 'none', geocoder: 'none', 'url-state': 'hash' };
  url = origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts, values)));
});
after(() => Promise.all([browser.close(), origins.close()]));

async function reading() {
  const page = await openWidget(browser, url);
  await openFirstOffer(page);
  await until(page, () => location.hash.includes('id:'));
  return page;
}

/** The offer is gone; the list and its count are there, and what had the focus still has it. */
async function expectResults(page, focused) {
  await until(page, () => window.oi.all('[part~=detail]').length === 0);
  await until(page, () => window.oi.all('[part~=count]')[0].checkVisibility());
  await until(page, () => window.oi.all('[part~=card]')[0].checkVisibility());
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.ok(await page.evaluate((wanted) => window.oi.activeElement().matches(wanted), focused), focused);
}

describe('with an offer open', () => {
  it('words close it as they are typed, and Back opens it again', async () => {
    const page = await reading();
    await typeDeep(page, '[part~=query]', 'français');
    await expectResults(page, '[part~=query]');
    await shoot(page, 'search-while-reading');
    await until(page, () => location.hash.includes('q:fran') && !location.hash.includes('id:'));
    await page.goBack();
    await until(page, () => window.oi.all('[part~=detail]').length === 1);
    await page.close();
  });

  it('Enter closes it, with nothing else asked', async () => {
    const page = await reading();
    await (await page.evaluateHandle(() => window.oi.all('[part~=query]')[0])).focus();
    await page.keyboard.press('Enter');
    await expectResults(page, '[part~=query]');
    await page.close();
  });

  it('a place closes it', async () => {
    const page = await reading();
    await typeDeep(page, '[part~=place]', 'Vitré');
    await clickDeep(page, '[role=option]', 'Vitré');
    await expectResults(page, '[part~=place]');
    await page.close();
  });

  it('a filter closes it, and “Voir les … résultats” leads to them', async () => {
    const page = await reading();
    await clickDeep(page, '[data-panel=publics]');
    await clickDeep(page, '.panel label', 'Jeunes');
    await expectResults(page, '.panel input');
    await clickDeep(page, '.foot .primary', 'Voir');
    await expectResults(page, '[data-panel=publics]');
    await page.close();
  });

  it('a link that holds a search too still opens it', async () => {
    const page = await reading();
    const id = await page.evaluate(() => location.hash.match(/id:([^;]+)/)[1]);
    await page.goto('about:blank');
    await page.goto(`${url}#oi=publics:jeunes;id:${id}`);
    await until(page, () => window.oi.all('[part~=detail] h3, [part~=detail]').length > 0);
    await until(page, () => document.querySelector('offre-insertion').results.length > 0);
    assert.equal(await countOf(page, '[part~=detail]'), 1);
    assert.deepEqual(await page.evaluate(() => document.querySelector('offre-insertion').query.publics), ['jeunes']);
    await page.close();
  });
});
