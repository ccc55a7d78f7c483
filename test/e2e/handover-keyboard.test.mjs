/** Handing over, receiving, being told something: with the keyboard alone, the focus seen at each stop and never lost. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { drawn, launchBrowser, openPage, openWidget, until, waitForDeep } from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { tabUntil } from './support/keyboard.mjs';
import { stored } from './support/notebook.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, src, url;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  src = putFeed(origins.feeds, makeFeed(8));
  url = pageOf('clavier', {});
});
after(() => Promise.all([browser.close(), origins.close()]));

const pageOf = (name, attributes) =>
  origins.pages.put(`/${name}.html`, documentOf(elementTag({ src, ...attributes }) + scriptTag(origins.scripts)));

/** Waits until the focus is on what matches. */
const focusOn = (page, selector) =>
  until(page, (wanted) => window.oi.activeElement()?.matches(wanted) ?? false, selector);

const tabTo = (page, name) => tabUntil(page, ({ classes }) => classes.includes(name));

/** A page of its own, in a profile of its own. */
async function inFresh(test) {
  const profile = await browser.createBrowserContext();
  try {
    await test(profile);
  } finally {
    await profile.close();
  }
}

describe('handing over, with the keyboard alone', () => {
  it('goes from the list to what is chosen, to what is done with it, and back', () =>
    inFresh(async (profile) => {
      const page = await openWidget(profile, url, { width: 360, height: 740 });
      await tabTo(page, 'prepare');
      await page.keyboard.press('Enter');
      await focusOn(page, '.title');
      for (let i = 0; i < 3; i += 1) {
        await tabTo(page, 'choose');
        await page.keyboard.press('Space');
      }
      await tabTo(page, 'go-on');
      await page.keyboard.press('Enter');
      await focusOn(page, '.message');
      const seen = await page.evaluate(() => window.oi.activeElement().getBoundingClientRect().top);
      assert.ok(seen >= 0 && seen < 740, 'the words to write are in sight');
      await waitForDeep(page, '.link-field');
      await tabTo(page, 'print');
      await tabTo(page, 'link-field');
      await page.keyboard.press('Escape');
      await focusOn(page, '.prepare');
    }));

  it('opens what was received, comes back to it, keeps it, and goes on to the list', () =>
    inFresh(async (profile) => {
      const first = await openWidget(profile, url);
      await tabTo(first, 'prepare');
      await first.keyboard.press('Enter');
      await focusOn(first, '.title');
      await tabTo(first, 'choose-all');
      await first.keyboard.press('Enter');
      await waitForDeep(first, '.link-field');
      const link = await first.evaluate(() => window.oi.all('.link-field')[0].value);
      await first.close();

      const page = await openPage(profile);
      await page.goto(link);
      await waitForDeep(page, '.received', 8);
      await focusOn(page, '.title');
      await tabTo(page, 'received');
      await tabTo(page, 'received');
      const name = await page.evaluate(() => window.oi.activeElement().textContent);
      await page.keyboard.press('Enter');
      await until(page, (text) => window.oi.activeElement().textContent === text, name);
      await focusOn(page, '.sheet .title');
      await page.keyboard.press('Escape');
      await focusOn(page, '.received');
      assert.equal(await page.evaluate(() => window.oi.activeElement().textContent), name);
      await tabTo(page, 'keep-all');
      await page.keyboard.press('Enter');
      await focusOn(page, '.all-kept');
      await tabUntil(page, (stop) => stop.name === 'Voir tous les services', { most: 1 });
      await page.keyboard.press('Enter');
      await focusOn(page, '.count');
      assert.equal(await page.evaluate(() => window.oi.all('oi-received').length), 0);
    }));
});

describe('what is said, with the keyboard alone', () => {
  it('gives the focus back once it is closed', () =>
    inFresh(async (profile) => {
      const page = await openWidget(profile, url);
      await tabTo(page, 'keep');
      await page.keyboard.press('Enter');
      await waitForDeep(page, '.news');
      // What has the focus then is what gets it back: nobody tabs on sooner.
      await drawn(page);
      const kept = await page.evaluate(() => window.oi.activeElement().closest('[part~=card]').dataset.id);
      await tabTo(page, 'close');
      await page.keyboard.press('Enter');
      await until(page, () => window.oi.all('.news').length === 0);
      await focusOn(page, '.keep');
      assert.equal(await page.evaluate(() => window.oi.activeElement().closest('[part~=card]').dataset.id), kept);
    }));

  it('a shared terminal asks, and gives the focus back to whoever stays', () =>
    inFresh(async (profile) => {
      const page = await openWidget(profile, pageOf('borne', { 'idle-reset': 22 }));
      await tabUntil(page, ({ parts }) => parts.includes('query'));
      await focusOn(page, 'input');
      await focusOn(page, '.stay');
      await page.keyboard.press('Enter');
      await until(page, () => window.oi.all('.stay').length === 0);
      await focusOn(page, 'input');
    }));
});

describe('a shared terminal that nobody answers', () => {
  it('forgets the search, the offer that was read, the address, and has stored nothing', () =>
    inFresh(async (profile) => {
      const page = await openPage(profile);
      // Twenty seconds of warning in two.
      await page.evaluateOnNewDocument(() => {
        const wait = window.setTimeout;
        window.setTimeout = (work, delay, ...more) => wait(work, delay > 9_000 ? delay / 10 : delay, ...more);
      });
      await page.goto(pageOf('borne-oubli', { 'url-state': 'hash' }));
      await waitForDeep(page, '[part~=card]');
      const widget = (work) => page.evaluate(work);
      await widget(() => document.querySelector('offre-insertion').search('français'));
      await until(page, () => location.hash.includes('fran'));
      await widget(() => window.oi.all('[part~=card] .name')[0].click());
      await waitForDeep(page, '.sheet .title');
      await widget(() => document.querySelector('offre-insertion').setAttribute('idle-reset', '21'));
      await waitForDeep(page, '.stay');
      await until(page, () => location.hash === '');
      await until(page, () => window.oi.all('.sheet .title').length === 0);
      assert.equal(await widget(() => document.querySelector('offre-insertion').query.text), undefined);
      assert.equal(await widget(() => window.oi.all('[part~=query]')[0].value ?? ''), '');
      assert.deepEqual([await stored(page), await stored(page, 'sessionStorage')], [{}, {}]);
      assert.deepEqual(page.seen.errors, []);
    }));
});
