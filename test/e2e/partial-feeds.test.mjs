/** Feeds that come in part, APIs page after page, and who pays for which reader: in the real widget, over the loopback. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { pageOf } from '../feed/support/loopback.mjs';
import {
  clickDeep,
  findDeep,
  launchBrowser,
  openFirstOffer,
  openPage,
  openWidget,
  typeDeep,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { makeFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const PARTIAL = 'Une partie des services n’a pas pu être chargée.';

let browser, origins;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
});
after(() => Promise.all([browser.close(), origins.close()]));

/** Nothing is kept, unless asked: each test is a first visit. */
async function open(src, { cache = 'none' } = {}) {
  const page = await openPage(browser);
  const body = scriptTag(origins.scripts) + elementTag({ src, view: 'list', cache });
  await page.goto(origins.pages.put('/page.html', documentOf(body)));
  return page;
}

const eventsOf = (page, type) =>
  page.evaluate(
    (wanted) => window.oi.events.filter((event) => event.type === wanted).map(({ detail }) => detail),
    type,
  );

/** An API at `/services` of which `answer(page)` gives `[status, body, headers]`, or nothing for a good page of `pages`. */
function putApi(pages, answer = () => undefined) {
  const url = origins.feeds.put('/services', async (request, response) => {
    const page = Number(new URL(request.url, 'http://api').searchParams.get('page') ?? 1);
    const [status, body, headers = {}] = (await answer(page)) ?? [200, pageOf(page, pages)];
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return `${url}?size=2`;
}

const isPartial = (page) => findDeep(page, '[role=status]', PARTIAL);

describe('several sources of which one fails', () => {
  it('shows the others, says so to the visitor, and tells the webmaster which one and why', async () => {
    const { services, structures } = makeFeed(7);
    const good = origins.feeds.put('/bon.json', JSON.stringify(services));
    const names = origins.feeds.put('/structures.json', JSON.stringify(structures));
    let body = '<h1>Connexion</h1>';
    const bad = origins.feeds.put('/mauvais.json', (_, response) => response.writeHead(200).end(body));
    const page = await open(`${bad} ${good} ${names}`);
    await waitForDeep(page, '[part~=card]', 7);
    await isPartial(page);
    const [error] = await eventsOf(page, 'oi-error');
    assert.deepEqual([error.kind, error.url], ['unreadable', bad]);
    assert.match(error.message, /page HTML/);
    assert.ok(page.seen.errors.some((said) => said.includes(bad) && said.includes('page HTML')));
    assert.deepEqual(await eventsOf(page, 'oi-ready'), [{ total: 7, rejected: 0 }]);

    body = JSON.stringify(makeFeed(9).services);
    await clickDeep(page, 'button', 'Réessayer');
    await waitForDeep(page, '[part~=card]', 9);
    await until(page, (words) => !window.oi.named('[role=status]', words), PARTIAL);
    await page.close();
  });

  it('fails when what is left shows nothing', async () => {
    const names = origins.feeds.put('/structures.json', JSON.stringify(makeFeed(7).structures));
    const page = await open(`${origins.feeds.origin}/absent.json ${names}`);
    await findDeep(page, '[role=alert]', 'n’a pas pu être chargée');
    assert.equal((await eventsOf(page, 'oi-error'))[0].url, `${origins.feeds.origin}/absent.json`);
    await page.close();
  });
});

describe('an API in the widget', () => {
  it('of thirty slow pages shows the first at once, then all', async () => {
    const src = putApi(30, async () => void (await new Promise((resolve) => setTimeout(resolve, 60))));
    const page = await open(src);
    await waitForDeep(page, '[part~=card]', 2);
    await until(page, () => document.querySelector('offre-insertion').results.length === 60);
    assert.deepEqual(await eventsOf(page, 'oi-error'), []);
    assert.deepEqual(await eventsOf(page, 'oi-ready'), [{ total: 60, rejected: 0 }]);
    await page.close();
  });

  for (const [how, headers, least] of [
    ['that says for how long', { 'Retry-After': '2', 'Access-Control-Expose-Headers': 'Retry-After' }, 1900],
    // Read, it would be too long a wait: nothing would be asked again.
    ['that does not let it be read', { 'Retry-After': '3600' }, 900],
  ]) {
    it(`that is busy is asked again: one ${how}`, async () => {
      const asked = [];
      const src = putApi(3, (number) => {
        if (number !== 2) return undefined;
        asked.push(Date.now());
        return asked.length === 1 ? [429, {}, headers] : undefined;
      });
      const page = await open(src);
      await until(page, () => document.querySelector('offre-insertion').results.length === 6);
      const waited = asked[1] - asked[0];
      assert.ok(waited >= least, `${waited} ms`);
      assert.ok(!(await page.evaluate((words) => window.oi.named('[role=status]', words), PARTIAL)));
      await page.close();
    });
  }

  for (const [what, answer, message] of [
    ['answers 500 in the middle', (number) => (number === 3 ? [500, {}] : undefined), /page 3 sur 6.*500/s],
    ['refuses in the middle', (number) => (number === 3 ? [403, {}] : undefined), /page 3 sur 6.*droits/s],
    [
      'sends HTML in the middle',
      (number) => (number === 3 ? [200, '<p>portail</p>'] : undefined),
      /page 3 sur 6.*HTML/s,
    ],
    ['is empty in the middle', (number) => (number === 3 ? [200, { ...pageOf(3, 6), items: [] }] : undefined), /vide/],
    [
      'repeats a page for ever',
      (number) => (number > 2 ? [200, { ...pageOf(2, 6), page: number }] : undefined),
      /répète/,
    ],
  ]) {
    it(`that ${what} shows what was read, and says that it is partial`, async () => {
      const page = await open(putApi(6, answer));
      await isPartial(page);
      await until(page, () => document.querySelector('offre-insertion').results.length === 4);
      const errors = await eventsOf(page, 'oi-error');
      assert.equal(errors.length, 1);
      assert.match(errors[0].message, message);
      assert.match(errors[0].url, /size=2&page=3$/);
      assert.deepEqual(await eventsOf(page, 'oi-ready'), [{ total: 4, rejected: 0 }]);
      await page.close();
    });
  }

  it('that fails in the middle of a second visit leaves the whole list of the first one, and says so', async () => {
    let fails = false;
    const src = putApi(6, (number) => (fails && number === 3 ? [500, {}] : undefined));
    const first = await open(src, { cache: 'feed' });
    await until(first, () => document.querySelector('offre-insertion').results.length === 12);
    await until(
      first,
      async () =>
        (await caches.has('offre-insertion')) && (await (await caches.open('offre-insertion')).keys()).length === 6,
    );
    await first.close();
    fails = true;
    const second = await open(src, { cache: 'feed' });
    await findDeep(second, '[role=status]', 'La mise à jour a échoué');
    assert.equal(await second.evaluate(() => document.querySelector('offre-insertion').results.length), 12);
    const [error] = await eventsOf(second, 'oi-error');
    assert.match(error.message, /page 3 sur 6.*500/s);
    await second.close();
  });

  for (const [status, advice] of [
    [401, /jeton/],
    [403, /droits/],
    [422, /commune inconnue/],
    [500, /panne/],
  ]) {
    it(`that answers ${status} at once: a plain sentence for the visitor, the cause for the webmaster`, async () => {
      const page = await open(putApi(3, () => [status, { detail: 'non' }]));
      const alert = await findDeep(page, '[role=alert]', 'n’a pas pu être chargée');
      const text = await alert.evaluate((element) => element.innerText);
      assert.match(text, /a répondu par une erreur/);
      assert.ok(!text.includes(String(status)), 'no code on screen');
      const [error] = await eventsOf(page, 'oi-error');
      assert.equal(error.kind, 'http');
      assert.match(error.message, advice);
      assert.match(error.url, /services\?size=2$/);
      await page.close();
    });
  }
});

describe('readers of other formats', () => {
  const bundle = JSON.parse(readFileSync(new URL('../../dist/bundle.json', import.meta.url), 'utf8'));
  const READERS = /feed\/(formats|api|assemble|fields|load-others)|d3-dsv|geo\/deduce-communes/;
  const modulesOf = ({ modules }) => (Array.isArray(modules) ? modules : Object.keys(modules));
  const readers = bundle.filter((chunk) => modulesOf(chunk).some((id) => READERS.test(id)));

  async function chunksOf(src) {
    const page = await openWidget(
      browser,
      origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts, { src, tiles: 'none' }))),
    );
    await until(page, () => window.oi.events.some(({ type }) => type === 'oi-ready'));
    await typeDeep(page, '[part~=query]', 'permis');
    await page.keyboard.press('Enter');
    await until(page, () => window.oi.events.some(({ type }) => type === 'oi-search'));
    await openFirstOffer(page);
    await waitForDeep(page, '.leaflet-container');
    const asked = page.seen.requests.filter((url) => url.startsWith(origins.scripts.origin));
    await page.close();
    return readers.filter(({ file }) => asked.some((url) => url.endsWith(file))).map(({ file }) => file);
  }

  it('cost nothing to a visitor whose feed is compact, whatever they do', async () => {
    assert.ok(readers.length >= 2);
    assert.ok(
      readers.every(({ entry }) => !entry),
      'none is in the entry',
    );
    const folder = new URL('../../demo/feed/', import.meta.url);
    for (const file of readdirSync(folder)) origins.feeds.put(`/${file}`, readFileSync(new URL(file, folder)));
    assert.deepEqual(await chunksOf(`${origins.feeds.origin}/35.json`), []);
  });

  it('are fetched for the others: without the reader of CSV when there is none', async () => {
    const json = await chunksOf(origins.feeds.put('/brut.json', JSON.stringify(makeFeed(30).services)));
    const csv = await chunksOf(origins.feeds.put('/tableur.csv', 'Nom;Ville\nPermis;Rennes\nVélo;Vitré\n'));
    assert.ok(json.length > 0);
    assert.ok(!json.some((file) => /csv/.test(file)));
    assert.ok(csv.some((file) => /csv/.test(file)));
  });
});
