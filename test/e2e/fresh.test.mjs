/** A feed over time: first visit, second visit, new version, unchanged, bad days, and back. Real files, a server that can vanish. */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { clickDeep, countOf, findDeep, launchBrowser, openPage, until, waitForDeep } from './support/browser.mjs';
import { makeFeed } from './support/feed.mjs';
import { compactFiles, startKillSwitch, today } from './support/kill-switch.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const KEPT = 'offre-insertion';
let browser, origins, feeds;

before(async () => {
  [browser, origins, feeds] = await Promise.all([launchBrowser(), startOrigins(), startKillSwitch()]);
});
after(() => Promise.all([browser.close(), origins.close(), feeds.kill()]));
beforeEach(async () => {
  feeds.mood();
  await feeds.revive();
  await publish(120);
  // Another visitor for each test: nothing is kept.
  const page = await browser.newPage();
  await page.goto(origins.pages.put('/vide.html', documentOf('')));
  await page.evaluate((name) => caches.delete(name), KEPT);
  await page.close();
  feeds.forgetRequests();
});
afterEach(async () => {
  for (const page of await browser.pages()) if (page.url().includes('/page.html')) await page.close();
});

/** Publishes a version of the feed with `count` services. */
async function publish(count, options) {
  const { services, structures } = makeFeed(count);
  feeds.publish(await compactFiles('35', services, { structures, ...options }));
}

const put = (values = {}) =>
  origins.pages.put(
    '/page.html',
    documentOf(
      `${scriptTag(origins.scripts)}<h2 id="page">la page</h2>${elementTag({ src: feeds.url('35.json'), ...values })}`,
    ),
  );

/**
 * Opens the page. `hurry`: long waits last that many times less, so that a timeout of half a minute, or a retry, takes no such
 * time here; the widget's own code does not know. No more than ten: good answers must come in time on a busy machine too.
 */
async function visit(values, { hurry = 1, before: prepare = () => undefined } = {}) {
  const page = await openPage(browser);
  if (hurry > 1)
    await page.evaluateOnNewDocument((times) => {
      const real = window.setTimeout;
      window.setTimeout = (action, wait, ...rest) => real(action, wait >= 2000 ? wait / times : wait, ...rest);
    }, hurry);
  await prepare(page);
  await page.goto(put(values));
  return page;
}

const total = (page, count) =>
  until(page, (wanted) => document.querySelector('offre-insertion').results.length === wanted, count);
const eventsOf = (page, type) =>
  page.evaluate(
    (wanted) => window.oi.events.filter((event) => event.type === wanted).map(({ detail }) => detail),
    type,
  );
const keptNames = (page) =>
  page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url.replace(/.*\//, '')),
    KEPT,
  );
const untilKept = (page) =>
  until(
    page,
    async (name) =>
      (await caches.has(name)) && (await (await caches.open(name)).keys()).some(({ url }) => /35\.json$/.test(url)),
    KEPT,
  );
/** Waits until the server is asked for something, then a little: nothing more should be. */
async function untilAsked(quiet) {
  for (let left = 500; left > 0 && feeds.requests.length === 0; left -= 1) await pause(20);
  await pause(quiet);
}
const refresh = (page) => page.evaluate(() => document.querySelector('offre-insertion').refresh());

/** A first visit, ended once its feed is kept. */
async function visitBefore() {
  const page = await visit();
  await total(page, 120);
  await untilKept(page);
  await page.close();
  feeds.forgetRequests();
}

describe('a first visit', () => {
  it('asks for the head and its parts once, and keeps them, and nothing else', async () => {
    const page = await visit();
    await total(page, 120);
    await untilKept(page);
    assert.deepEqual([...feeds.requests].sort(), [...(await keptNames(page))].sort());
    assert.equal(feeds.requests.length, 3);
    assert.deepEqual(
      await page.evaluate(() => [Object.keys(localStorage), document.cookie, caches.keys()].flat().length),
      2,
    );
    assert.deepEqual(await page.evaluate(() => caches.keys()), [KEPT]);
    assert.deepEqual(page.seen.errors, []);
  });

  it('keeps nothing with cache="none", and forgets what was kept', async () => {
    await visitBefore();
    const page = await visit({ cache: 'none' });
    await total(page, 120);
    await until(page, async (name) => (await (await caches.open(name)).keys()).length === 0, KEPT);
    await pause(300);
    assert.deepEqual(await keptNames(page), []);
  });

  it('goes on without a sound where storage is refused', async () => {
    const page = await visit(
      {},
      {
        before: (it) =>
          it.evaluateOnNewDocument(() => {
            const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
            Object.defineProperty(window, 'caches', {
              value: { match: refuse, open: refuse, has: refuse, keys: refuse },
            });
          }),
      },
    );
    await total(page, 120);
    await refresh(page);
    await until(page, () => !window.oi.all('oi-freshness')[0]?.shadowRoot?.querySelector('.bar'));
    assert.deepEqual([page.seen.errors, page.seen.warnings], [[], []]);
  });

  it('has what an offer needs before it is opened, and shows it once the network is gone', async () => {
    const page = await visit();
    await total(page, 120);
    const { requests } = page.seen;
    await until(page, () =>
      performance.getEntriesByType('resource').some(({ name }) => /chunks\/define-offer/.test(name)),
    );
    assert.ok(requests.some((url) => /details/.test(url)));
    // What that chunk imports comes after it.
    await page.waitForNetworkIdle({ idleTime: 700 });
    await page.setOfflineMode(true);
    await clickDeep(page, '[part~=card] button');
    await findDeep(page, 'p', 'sans rendez-vous');
    await page.setOfflineMode(false);
  });
});

describe('a second visit', () => {
  beforeEach(visitBefore);

  it('shows results before the network answers', async () => {
    feeds.mood('silent');
    const page = await visit();
    await total(page, 120);
    await waitForDeep(page, '[part~=card]', 50);
    assert.equal((await eventsOf(page, 'oi-ready')).length, 1);
  });

  it('asks for the head alone when nothing changed, and says nothing', async () => {
    const page = await visit();
    await total(page, 120);
    await untilAsked(500);
    assert.deepEqual(feeds.requests, ['35.json']);
    assert.equal((await eventsOf(page, 'oi-ready')).length, 1);
    assert.equal(await countOf(page, 'oi-freshness .bar'), 0);
  });

  it('updates in place, and says so, where nobody reads yet; then forgets the version before', async () => {
    await publish(130);
    feeds.mood('late');
    const page = await visit();
    await total(page, 120);
    await total(page, 130);
    await findDeep(page, 'p', 'vient d’être mise à jour');
    // The new files come and the old ones leave one after the other.
    await until(
      page,
      async (name) => {
        const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
        return urls.length === 3 && urls.filter((url) => /core/.test(url)).length === 1;
      },
      KEPT,
    );
  });

  it('shows the last good feed, with its date, when the host is gone; and the new one when it is back', async () => {
    await feeds.kill();
    const page = await visit({}, { hurry: 4 });
    await total(page, 120);
    await findDeep(page, 'p', 'la mise à jour a échoué. Vous voyez les données du');
    assert.equal((await eventsOf(page, 'oi-error'))[0].kind, 'network');
    await publish(125);
    await feeds.revive();
    await total(page, 125);
    await until(page, () => !window.oi.named('p', 'a échoué'));
    assert.equal((await eventsOf(page, 'oi-error')).length, 1);
  });
});

describe('a page that stays open', () => {
  it('asks nothing but the head while nothing changes', async () => {
    const page = await visit();
    await total(page, 120);
    await untilKept(page);
    feeds.forgetRequests();
    await refresh(page);
    await untilAsked(300);
    assert.deepEqual(feeds.requests, ['35.json']);
    assert.equal((await eventsOf(page, 'oi-ready')).length, 1);
  });

  it('lets who reads go on, and shows what is new when they wish', async () => {
    const page = await visit();
    await total(page, 120);
    await untilKept(page);
    await page.mouse.wheel({ deltaY: 700 });
    await until(page, () => window.scrollY > 300);
    const place = () => page.evaluate(() => window.oi.all('[part~=card]')[8].getBoundingClientRect().top);
    const top = await place();
    await publish(140);
    await refresh(page);
    await findDeep(page, 'p', 'de nouvelles données');
    assert.equal(await place(), top);
    assert.equal(await page.evaluate(() => document.querySelector('offre-insertion').results.length), 120);
    await clickDeep(page, 'button', 'Afficher');
    await total(page, 140);
    await until(page, () => window.oi.activeElement()?.matches('.count'));
    assert.equal((await eventsOf(page, 'oi-ready')).length, 2);
  });

  it('checks by itself, as often as asked', async () => {
    const page = await visit({ refresh: 1 });
    await total(page, 120);
    await publish(121);
    await total(page, 121);
  });

  it('checks when it is looked at again after a long time, not before', async () => {
    const page = await visit({ refresh: 600 });
    await total(page, 120);
    await untilKept(page);
    const wake = (later) =>
      page.evaluate((milliseconds) => {
        const now = Date.now;
        Date.now = () => now() + milliseconds;
        document.dispatchEvent(new Event('visibilitychange'));
        Date.now = now;
      }, later);
    feeds.forgetRequests();
    await publish(122);
    await wake(60_000);
    await pause(200);
    assert.deepEqual(feeds.requests, []);
    await wake(3_600_000);
    await total(page, 122);
  });

  it('goes through a night of failures and comes back', async () => {
    const page = await visit({}, { hurry: 10 });
    await total(page, 120);
    await untilKept(page);
    for (const mood of ['500', 'html', 'truncated', 'loop']) {
      feeds.mood(mood);
      await refresh(page);
      await findDeep(page, 'p', 'Vous voyez les données du');
      assert.equal(await page.evaluate(() => document.querySelector('offre-insertion').results.length), 120);
      feeds.mood();
      await until(page, () => !window.oi.named('p', 'Vous voyez les données du'));
    }
    const kinds = (await eventsOf(page, 'oi-error')).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['http', 'unreadable', 'network', 'network']);
  });

  it('retries on the button, the focus staying in sight', async () => {
    const page = await visit();
    await total(page, 120);
    await feeds.kill();
    await refresh(page);
    const retry = await findDeep(page, 'button', 'réessayer');
    await retry.focus();
    await feeds.revive();
    await page.keyboard.press('Enter');
    await until(page, () => !window.oi.named('p', 'a échoué'));
    assert.ok(await page.evaluate(() => window.oi.activeElement() !== document.body));
  });
});

describe('a first load on a bad day', () => {
  const bad = { 500: 'http', html: 'unreadable', truncated: 'network', loop: 'network', silent: 'timeout' };
  for (const [mood, kind] of Object.entries(bad)) {
    it(`answered ${mood}: says so, tries again by itself, and shows the list when the server is well`, async () => {
      feeds.mood(mood);
      const page = await visit({}, { hurry: 10 });
      await findDeep(page, '[role=alert] p', 'n’a pas pu être chargée');
      assert.equal((await eventsOf(page, 'oi-error'))[0].kind, kind);
      if (mood === 'html') await findDeep(page, 'p', 'page de connexion');
      feeds.mood();
      await total(page, 120);
      assert.equal(await countOf(page, '[role=alert]'), 0);
    });
  }

  it('reads again a core that came damaged', async () => {
    feeds.mood('html', (name) => /core/.test(name));
    const page = await visit({}, { hurry: 10 });
    await until(page, () => window.oi.events.some(({ type }) => type === 'oi-error'));
    feeds.mood();
    await total(page, 120);
  });

  it('says that details are missing, and brings them later without moving the list', async () => {
    feeds.mood('500', (name) => /details/.test(name));
    const page = await visit({}, { hurry: 10 });
    await total(page, 120);
    await findDeep(page, 'p', 'Une partie des services');
    feeds.mood();
    await until(page, () => !window.oi.named('p', 'Une partie des services'));
    await clickDeep(page, '[part~=card] button');
    await findDeep(page, 'p', 'sans rendez-vous');
  });

  it('finds the new version when the core of an older one is gone', async () => {
    const { services, structures } = makeFeed(120);
    const older = await compactFiles('35', services.slice(0, 60), { structures });
    const newer = await compactFiles('35', services, { structures });
    // Published halfway: the head is the older one's, its core is not there any more.
    feeds.publish([...newer, ['35.json', older.get('35.json')]]);
    const page = await visit({}, { hurry: 4 });
    await findDeep(page, 'p', 'rechargez la page');
    feeds.publish(newer);
    await total(page, 120);
  });
});

describe('old data', () => {
  it('are said, and told to the page once', async () => {
    await publish(120, { updatedAt: today(16) });
    const page = await visit();
    await total(page, 120);
    await findDeep(page, 'p', 'Ces données datent du');
    await refresh(page);
    await pause(300);
    const errors = await eventsOf(page, 'oi-error');
    assert.deepEqual([errors.length, errors[0].kind, errors[0].url], [1, 'stale', feeds.url('35.json')]);
    await clickDeep(page, 'button', 'Fermer ce message');
    await until(page, () => !window.oi.named('p', 'Ces données datent du'));
  });

  it('are not old after two weeks', async () => {
    await publish(120, { updatedAt: today(14) });
    const page = await visit();
    await total(page, 120);
    await untilKept(page);
    assert.deepEqual(await eventsOf(page, 'oi-error'), []);
  });
});
