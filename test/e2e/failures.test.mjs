/** Feeds that fail: what is said, what stays, what the visitor can do. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  clickDeep,
  countOf,
  findDeep,
  launchBrowser,
  openPage,
  openWidget,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
});
after(() => Promise.all([browser.close(), origins.close()]));

const put = (values) =>
  origins.pages.put(
    '/page.html',
    documentOf(`${scriptTag(origins.scripts)}<p id="page">la page</p>${elementTag(values)}`),
  );
/** A feed that no test before has left on the device. */
let feeds = 0;
const another = () => `/flux-${(feeds += 1)}.json`;
const json = (count) => JSON.stringify(makeFeed(count).services);

const errorsOf = (page) =>
  page.evaluate(() => window.oi.events.filter(({ type }) => type === 'oi-error').map(({ detail }) => detail));

describe('a feed that fails', () => {
  const answers = {
    'with a status 500': [(_, response) => response.writeHead(500).end('non'), 'http'],
    'with a page of HTML': [
      (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Oups</h1>'),
      'unreadable',
    ],
    'with nothing': [(_, response) => response.writeHead(200).end(), 'unreadable'],
    'cut in the middle': [(_, response) => response.writeHead(200).end(json(5).slice(0, 900)), 'unreadable'],
    'with a connection cut': [(_, response) => response.destroy(), 'network'],
    'with another JSON': [(_, response) => response.writeHead(200).end('{"hello": "world"}'), 'unknown-format'],
  };
  for (const [how, [answer, kind]] of Object.entries(answers)) {
    it(`${how} says so, breaks nothing, and can be tried again`, async () => {
      let fails = true;
      const url = origins.feeds.put(another(), (request, response) =>
        fails
          ? answer(request, response)
          : response.writeHead(200, { 'Content-Type': 'application/json' }).end(json(7)),
      );
      const page = await openPage(browser);
      await page.goto(put({ src: url }));
      await findDeep(page, 'button', 'réessayer');
      const [error] = await errorsOf(page);
      assert.equal(error.kind, kind);
      assert.ok(error.message.length > 10);
      assert.equal(await countOf(page, '[part~=card]'), 0);
      assert.equal(await page.$eval('#page', (element) => element.textContent), 'la page');
      assert.ok(
        (
          await page.evaluate(() =>
            window.oi
              .all('[role=alert], [role=status], [aria-live]')
              .map((e) => e.innerText)
              .join(' '),
          )
        ).trim(),
      );

      fails = false;
      await clickDeep(page, 'button', 'réessayer');
      await waitForDeep(page, '[part~=card]', 7);
      assert.equal((await page.evaluate(() => window.oi.events)).filter(({ type }) => type === 'oi-ready').length, 1);
      await page.close();
    });
  }

  it('leaves the last good one on screen, and says so', async () => {
    let fails = false;
    const url = origins.feeds.put(another(), (_, response) =>
      fails
        ? response.writeHead(500).end()
        : response.writeHead(200, { 'Content-Type': 'application/json' }).end(json(7)),
    );
    const page = await openWidget(browser, put({ src: url }));
    fails = true;
    await page.evaluate(() => document.querySelector('offre-insertion').refresh());
    await until(page, () => window.oi.events.some(({ type }) => type === 'oi-error'));
    assert.equal(await countOf(page, '[part~=card]'), 7);
    await findDeep(page, '*', 'la mise à jour a échoué');
    await page.close();
  });

  it('is shown as empty when it is empty, which is no error', async () => {
    const page = await openPage(browser);
    await page.goto(put({ src: origins.feeds.put(another(), '[]') }));
    await until(page, () => window.oi.events.some(({ type }) => type === 'oi-ready'));
    await findDeep(page, '*', 'aucun service');
    assert.deepEqual(await errorsOf(page), []);
    await page.close();
  });

  it('that another origin does not allow says so', async () => {
    const url = origins.pages.put('/sans-cors.json', json(3));
    const page = await openPage(browser);
    await page.goto(put({ src: url.replace('127.0.0.1', 'localhost') }));
    await findDeep(page, 'button', 'réessayer');
    assert.equal((await errorsOf(page))[0].kind, 'network');
    await page.close();
  });
});

describe('a chunk that cannot be loaded', () => {
  it('leaves the list usable, and can be tried again', async () => {
    const chunks = JSON.parse(readFileSync(new URL('../../dist/bundle.json', import.meta.url), 'utf8'));
    const views = chunks
      .filter(({ start }) => /^(views\/map\/|embed\/define-offer$)/.test(start ?? ''))
      .map(({ file }) => file);
    assert.equal(views.length, 2);
    let fails = true;
    const page = await openPage(browser);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isView = views.some((file) => request.url().endsWith(file));
      return fails && isView ? request.abort() : request.continue();
    });
    await page.goto(put({ src: putFeed(origins.feeds) }));
    await waitForDeep(page, '[part~=card]', 50);
    await clickDeep(page, '[part~=card] button');
    await findDeep(page, 'button', 'réessayer');
    assert.equal(await countOf(page, '[part~=detail]'), 0);
    fails = false;
    await clickDeep(page, 'button', 'réessayer');
    await waitForDeep(page, '[part~=detail]');
    await page.close();
  });

  it('of opening hours, gives up what it cannot tell, and closes no offer', async () => {
    const page = await openPage(browser);
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      /chunks\/(hours|opening)/.test(request.url()) ? request.abort() : request.continue(),
    );
    await page.goto(`${put({ src: putFeed(origins.feeds) })}#oi=open:sa;id:test--service-3`);
    await waitForDeep(page, '[part~=detail]');
    await until(page, () => document.querySelector('offre-insertion').results.length > 100);
    await waitForDeep(page, '[part~=detail]');
    assert.equal(await page.evaluate(() => document.querySelector('offre-insertion').query.open), undefined);
    await page.close();
  });

  it('because an older version is gone, is not asked for again and again', async () => {
    const page = await openPage(browser);
    const asked = [];
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isGone = /chunks\/(map|hours|opening|follow|keep)/.test(request.url());
      if (isGone) asked.push(request.url());
      return isGone ? request.respond({ status: 404 }) : request.continue();
    });
    await page.goto(put({ src: putFeed(origins.feeds) }));
    await waitForDeep(page, '[part~=card]', 50);
    await findDeep(page, 'p', 'rechargez la page');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const most = Math.max(...asked.map((url) => asked.filter((other) => other === url).length));
    assert.ok(most <= 2, `${most} requests for one file, of ${asked.length}`);
    await page.close();
  });
});
