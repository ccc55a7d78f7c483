/** The whole of it with the keyboard alone, the focus always visible and never lost. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { countOf, launchBrowser, openWidget, until, waitForDeep } from './support/browser.mjs';
import { putFeed } from './support/feed.mjs';
import { focused, tabUntil } from './support/keyboard.mjs';
import { documentOf, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, url;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  const tag = scriptTag(origins.scripts, { src: putFeed(origins.feeds), tiles: 'none' });
  url = origins.pages.put(
    '/page.html',
    documentOf(`<button id="avant">avant</button>${tag}<button id="apres">après</button>`),
  );
});
after(() => Promise.all([browser.close(), origins.close()]));

async function start() {
  const page = await openWidget(browser, url);
  await waitForDeep(page, '.leaflet-container');
  await page.focus('#avant');
  return page;
}

describe('with the keyboard alone', () => {
  it('one searches, opens an offer, comes back to its card', async () => {
    const page = await start();
    await tabUntil(page, (stop) => stop.parts.includes('query'));
    await page.keyboard.type('alimentaire');
    await until(page, () => document.querySelector('offre-insertion').results.length === 40);
    const { card } = await tabUntil(page, (stop) => stop.card !== undefined);
    await page.keyboard.press('Enter');
    await waitForDeep(page, '[part~=detail]');
    await until(page, () => {
      for (let node = window.oi.activeElement(); node; node = node.parentNode ?? node.host) {
        if (node.part?.contains('detail')) return true;
      }
      return false;
    });
    await page.keyboard.press('Escape');
    await until(page, (id) => window.oi.activeElement().closest('[part~=card]')?.dataset.id === id, card);
    await page.close();
  });

  it('one chooses a commune among the suggestions', async () => {
    const page = await start();
    await tabUntil(page, (stop) => stop.parts.includes('place'));
    await page.keyboard.type('redo');
    await waitForDeep(page, '[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('offre-insertion').query.place?.code === '35236');
    assert.ok((await focused(page)).parts.includes('place'));
    await page.close();
  });

  it('one filters, and takes the filter back', async () => {
    const page = await start();
    await tabUntil(page, (stop) => stop.parts.includes('filters'));
    await page.keyboard.press('Enter');
    await waitForDeep(page, 'input[type=checkbox]');
    const total = await page.evaluate(() => document.querySelector('offre-insertion').results.length);
    await tabUntil(page, (stop) => stop.tag === 'input' && /[1-9]\d*$/.test(stop.name));
    await page.keyboard.press('Space');
    await until(page, (before) => document.querySelector('offre-insertion').results.length < before, total);
    await page.keyboard.press('Space');
    await until(page, (before) => document.querySelector('offre-insertion').results.length === before, total);
    await page.keyboard.press('Escape');
    assert.equal((await focused(page)).shown, true);
    await page.close();
  });

  it('“voir plus” puts the focus on the first new card', async () => {
    const page = await start();
    await tabUntil(page, (stop) => /^voir 50/i.test(stop.name), { most: 120 });
    await page.keyboard.press('Enter');
    await waitForDeep(page, '[part~=card]', 100);
    const fiftyFirst = await page.evaluate(() => window.oi.all('[part~=card]')[50].dataset.id);
    await until(page, (id) => window.oi.activeElement().closest('[part~=card]')?.dataset.id === id, fiftyFirst);
    await page.close();
  });

  it('one reaches a marker, opens it, and leaves the widget at its end', async () => {
    const page = await start();
    assert.ok((await countOf(page, '[part~=map] .leaflet-marker-icon, .leaflet-marker-icon')) > 0);
    await tabUntil(page, (stop) => stop.parts.includes('map') && /\d|service/i.test(stop.name), { most: 150 });
    await tabUntil(page, (stop) => stop.id === 'apres', { most: 150 });
    await page.close();
  });

  it('no stop traps the focus, forwards and backwards', async () => {
    const page = await start();
    await tabUntil(page, (stop) => stop.id === 'apres', { most: 250 });
    await page.keyboard.down('Shift');
    await tabUntil(page, (stop) => stop.id === 'avant', { most: 250 });
    await page.keyboard.up('Shift');
    await page.close();
  });
});
