/** The element as a page's own: fallback, lifecycle, properties, attributes that change. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { countOf, launchBrowser, openPage, openWidget, textOf, until, waitForDeep } from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, src;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  src = putFeed(origins.feeds);
});
after(() => Promise.all([browser.close(), origins.close()]));

const script = () => scriptTag(origins.scripts);
const put = (body, options) => origins.pages.put('/page.html', documentOf(body, options));

/** A feed that answers only when told: `path`, `release()`. */
function putHeldFeed(name, count) {
  const { services } = makeFeed(count);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const url = origins.feeds.put(`/${name}.json`, async (request, response) => {
    await held;
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(services));
  });
  return { url, release };
}

describe('the fallback', () => {
  it('is shown until the offers are there, then no more', async () => {
    const { url, release } = putHeldFeed('tard', 5);
    const page = await openPage(browser);
    await page.goto(put(script() + elementTag({ src: url })));
    const isShown = () => page.evaluate(() => document.querySelector('.repli').checkVisibility());
    assert.equal(await isShown(), true);
    release();
    await waitForDeep(page, '[part~=card]');
    assert.equal(await isShown(), false);
    await page.close();
  });

  it('stays where scripts are off', async () => {
    const page = await openPage(browser);
    await page.setJavaScriptEnabled(false);
    await page.goto(put(script() + elementTag({ src })));
    assert.equal(await page.$eval('.repli', (element) => element.checkVisibility()), true);
    await page.close();
  });
});

describe('two widgets on a page', () => {
  it('know nothing of each other', async () => {
    const page = await openPage(browser);
    await page.goto(put(script() + elementTag({ src, id: 'un' }) + elementTag({ src, id: 'deux' })));
    await until(page, () => window.oi.events.filter(({ type }) => type === 'oi-ready').length === 2);
    await page.evaluate(() => document.querySelector('#un').search('alimentaire'));
    await until(page, () => document.querySelector('#un').results.length === 40);
    assert.equal(await page.evaluate(() => document.querySelector('#deux').results.length), 120);
    await page.close();
  });
});

describe('an element that is moved, removed, added again', () => {
  it('keeps its offers and its search when moved, without a new request', async () => {
    const page = await openWidget(browser, put(script() + elementTag({ src }) + '<div id="ailleurs"></div>'));
    await page.evaluate(() => document.querySelector('offre-insertion').search('alimentaire'));
    await until(page, () => document.querySelector('offre-insertion').results.length === 40);
    const asked = origins.feeds.requests.length;
    await page.evaluate(() => document.querySelector('#ailleurs').append(document.querySelector('offre-insertion')));
    await until(page, () => document.querySelector('#ailleurs offre-insertion').results.length === 40);
    await waitForDeep(page, '[part~=card]');
    assert.equal(origins.feeds.requests.length, asked);
    await page.close();
  });

  it('works again when removed then added', async () => {
    const page = await openWidget(browser, put(script() + elementTag({ src })));
    await page.evaluate(async () => {
      const element = document.querySelector('offre-insertion');
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.body.append(element);
      element.search('alimentaire');
    });
    await until(page, () => document.querySelector('offre-insertion').results.length === 40);
    await waitForDeep(page, '[part~=card]', 40);
    assert.deepEqual(page.seen.errors, []);
    await page.close();
  });

  it('aborts its request when it is removed while loading', async () => {
    const { url, release } = putHeldFeed('abandon', 5);
    const page = await openPage(browser);
    await page.goto(put(script() + elementTag({ src: url })));
    await untilAsked('/abandon.json');
    await page.evaluate(() => document.querySelector('offre-insertion').remove());
    await untilAborted('/abandon.json');
    release();
    assert.deepEqual(page.seen.errors, []);
    await page.close();
  });
});

async function untilServer(path, test) {
  const deadline = Date.now() + 5000;
  while (!origins.feeds.requests.some((request) => request.path === path && test(request))) {
    assert.ok(Date.now() < deadline, `${path} was ${test === isAborted ? 'not aborted' : 'not asked'}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const isAborted = (request) => request.aborted;
const untilAsked = (path) => untilServer(path, () => true);
const untilAborted = (path) => untilServer(path, isAborted);

describe('properties', () => {
  it('set before the upgrade are taken', async () => {
    const offers = `[{ id: 'a', nom: 'Permis solidaire' }, { id: 'b', nom: 'Épicerie solidaire' }]`;
    const early = `<script>
      const element = document.querySelector('offre-insertion');
      element.offers = ${offers};
      element.query = { text: 'permis' };
    </script>`;
    const page = await openPage(browser);
    await page.goto(put(elementTag({}) + early + script()));
    await until(page, () => document.querySelector('offre-insertion').results?.length === 1);
    await waitForDeep(page, '[part~=card][data-id=a]');
    await page.close();
  });

  it('offers, results, ready and oi-ready tell the same', async () => {
    const page = await openWidget(browser, put(script() + elementTag({ src })));
    const told = await page.evaluate(async () => {
      const element = document.querySelector('offre-insertion');
      await element.ready;
      return { offers: element.offers.length, results: element.results.length, events: window.oi.events };
    });
    assert.equal(told.offers, 120);
    assert.equal(told.results, 120);
    assert.deepEqual(
      told.events.filter(({ type }) => type === 'oi-ready'),
      [{ type: 'oi-ready', detail: { total: 120, rejected: 0 } }],
    );
    await page.close();
  });

  it('reset() restores the starting search', async () => {
    const page = await openWidget(browser, put(script() + elementTag({ src, publics: 'jeunes' })));
    await page.evaluate(() => document.querySelector('offre-insertion').search('alimentaire'));
    await until(page, () => document.querySelector('offre-insertion').query.text === 'alimentaire');
    await page.evaluate(() => document.querySelector('offre-insertion').reset());
    const query = await page.evaluate(() => document.querySelector('offre-insertion').query);
    assert.equal(query.text, undefined);
    assert.deepEqual(query.publics, ['jeunes']);
    await page.close();
  });
});

describe('attributes', () => {
  it('changed while loading: the last one wins, the earlier request is aborted', async () => {
    const first = putHeldFeed('premier', 5);
    const page = await openPage(browser);
    await page.goto(put(script() + elementTag({ src: first.url })));
    await untilAsked('/premier.json');
    await page.evaluate((value) => document.querySelector('offre-insertion').setAttribute('src', value), src);
    await untilAborted('/premier.json');
    await until(page, () => document.querySelector('offre-insertion').results.length === 120);
    first.release();
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(await page.evaluate(() => document.querySelector('offre-insertion').offers.length), 120);
    assert.equal((await page.evaluate(() => window.oi.events)).filter(({ type }) => type === 'oi-error').length, 0);
    await page.close();
  });

  it('a wrong value is reported once, with the accepted ones, and ignored', async () => {
    const page = await openWidget(
      browser,
      put(script() + elementTag({ src, view: 'carte', publics: 'martiens jeunes' })),
    );
    assert.equal(
      page.seen.warnings.filter((text) => text.includes('view') && text.includes('both, list, map')).length,
      1,
    );
    assert.equal(page.seen.warnings.filter((text) => text.includes('martiens')).length, 1);
    assert.deepEqual(await page.evaluate(() => document.querySelector('offre-insertion').query.publics), ['jeunes']);
    await page.close();
  });

  it('code-commune sets the place, and the distances', async () => {
    const page = await openWidget(browser, put(script() + elementTag({ src, 'code-commune': '35238' })));
    await until(page, () => document.querySelector('offre-insertion').query.place?.code === '35238');
    const hits = await page.evaluate(() =>
      document.querySelector('offre-insertion').results.map((hit) => hit.distance),
    );
    assert.ok(hits[0] !== undefined && hits[0] < 2, `first at ${hits[0]} km`);
    assert.match(await textOf(page, '[part~=card]'), /\d/);
    await page.close();
  });

  it('heading-level and hide are followed', async () => {
    const page = await openWidget(
      browser,
      put(script() + elementTag({ src, 'heading-level': 4, hide: 'filters map' })),
    );
    const levels = await page.evaluate(() =>
      window.oi.all('[role=heading]').map((heading) => Number(heading.ariaLevel)),
    );
    assert.equal(Math.min(...levels), 4);
    assert.ok(levels.every((level) => level <= 6));
    assert.equal(await countOf(page, '[part~=filters]'), 0);
    assert.equal(await countOf(page, '[part~=map]'), 0);
    await page.close();
  });
});
