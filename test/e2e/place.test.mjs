/** Where: a loopback geocoder that answers well, badly, late or not at all; a position that can't be had. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  clickDeep,
  findDeep,
  launchBrowser,
  openPage,
  openWidget,
  textOf,
  typeDeep,
  until,
} from './support/browser.mjs';
import { putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const FOUND = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-1.2113, 48.1228] },
      properties: {
        label: '12 Rue du Pont 35500 Vitré',
        name: '12 Rue du Pont',
        type: 'housenumber',
        city: 'Vitré',
        citycode: '35360',
        postcode: '35500',
        context: '35, Ille-et-Vilaine, Bretagne',
        score: 0.95,
      },
    },
  ],
};

let browser, origins, src, asked, answer;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  src = putFeed(origins.feeds);
  origins.feeds.put('/geocodage/search', (request, response) => {
    asked.push(new URL(request.url, 'http://g').searchParams);
    return answer(response);
  });
});
after(() => Promise.all([browser.close(), origins.close()]));
beforeEach(() => {
  asked = [];
  answer = json(FOUND);
});

const json =
  (body, status = 200) =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));

let pages = 0;
function put(more = {}, body = '') {
  const geocoder = `${origins.feeds.origin}/geocodage/search?cle=1`;
  const tag = elementTag({ src, geocoder, ...more });
  return origins.pages.put(`/lieu-${pages++}.html`, documentOf(scriptTag(origins.scripts) + tag + body));
}

const message = (page) => textOf(page, '#message');
const messageHas = (page, words) =>
  until(page, (wanted) => window.oi.all('#message')[0]?.textContent.includes(wanted), words);
/** In one go: one question, however slow the machine. */
async function paste(page, text) {
  const field = await findDeep(page, '[part~=place]');
  await field.click({ clickCount: 3 });
  await page.keyboard.sendCharacter(text);
}
const placeOf = (page) => page.evaluate(() => document.querySelector('offre-insertion').query.place);

describe('a street address', () => {
  it('is proposed by the geocoder, chosen with the keyboard, and tests who may ask', async () => {
    const page = await openWidget(browser, put());
    await typeDeep(page, '[part~=place]', '12 rue du pont vitr');
    await until(page, () => window.oi.all('[role=option]').length === 1);
    // As few as pauses in the typing: more on a busy machine, never one for each key.
    assert.ok(asked.length < 10, `${asked.length} questions for 19 keys`);
    assert.deepEqual(
      [asked.at(-1).get('q'), asked.at(-1).get('limit'), asked.at(-1).get('cle')],
      ['12 rue du pont vitr', '5', '1'],
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('offre-insertion').query.place);
    assert.deepEqual(await placeOf(page), {
      lat: 48.1228,
      lon: -1.2113,
      code: '35360',
      nom: '12 Rue du Pont 35500 Vitré',
    });
    const told = await until(page, () => window.oi.events.find(({ type }) => type === 'oi-search')?.detail);
    assert.equal(told.place, '35360');
    assert.doesNotMatch(JSON.stringify(told), /48\.12|Pont/);
    assert.deepEqual(page.seen.errors, []);
    await page.close();
  });

  for (const [what, behave] of [
    ['429', (response) => response.writeHead(429).end('Too many requests')],
    ['an error', json({ message: 'panne' }, 500)],
    [
      'something else than GeoJSON',
      (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Connectez-vous</p>'),
    ],
    [
      'hostile features',
      json({
        features: [
          null,
          3,
          { geometry: {}, properties: [] },
          { geometry: { coordinates: ['a', {}] }, properties: { label: {}, citycode: 7 } },
        ],
      }),
    ],
    ['nothing', json({ type: 'FeatureCollection', features: [] })],
    ['a closed door', (response) => response.destroy()],
    [
      'an endless text',
      (response) => {
        response.writeHead(200);
        response.write('['.repeat(400_000));
      },
    ],
  ]) {
    it(`is done without, and nothing breaks, when the geocoder answers ${what}`, async () => {
      answer = behave;
      const page = await openWidget(
        browser,
        put({ geocoder: `${origins.feeds.origin}/geocodage/search?cas=${encodeURIComponent(what)}` }),
      );
      await paste(page, '12 rue du pont');
      await messageHas(page, '« 12 rue du pont »');
      // A browser tries a door that closes again.
      assert.ok(asked.length === 1 || what === 'a closed door', `${asked.length} questions`);
      assert.deepEqual(page.seen.warnings, []);
      await typeDeep(page, '[part~=place]', 'vitré');
      await page.keyboard.press('Enter');
      await until(page, () => document.querySelector('offre-insertion').query.place?.code === '35360');
      await page.close();
    });
  }

  it('is asked again no sooner than half a minute after a 429', async () => {
    answer = (response) => response.writeHead(429).end();
    const page = await openWidget(browser, put());
    const typed = async (text) => {
      await typeDeep(page, '[part~=place]', text);
      await messageHas(page, `« ${text} »`);
      return asked.length;
    };
    // Slow typing asks more than once before the first answer.
    const before = await typed('12 rue du pont');
    assert.ok(before > 0);
    assert.equal(await typed('14 rue du pont'), before);
    await page.close();
  });

  it('of a slow geocoder gives way to a commune, and the question is given up', async () => {
    answer = () => {};
    const page = await openWidget(browser, put());
    await typeDeep(page, '[part~=place]', '12 rue du pont');
    await until(page, () => window.oi.all('#message')[0].textContent.includes('Recherche de l’adresse'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await typeDeep(page, '[part~=place]', 'redon');
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('offre-insertion').query.place?.code === '35236');
    const questions = origins.feeds.requests.filter(({ path }) => path === '/geocodage/search');
    for (let left = 40; left > 0 && !questions.at(-1).aborted; left--)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(questions.at(-1).aborted, true);
    await page.close();
  });

  it('is nobody’s business with geocoder="none", nor while a commune is typed', async () => {
    const page = await openWidget(browser, put({ geocoder: 'none' }));
    await typeDeep(page, '[part~=place]', '12 rue du pont');
    await messageHas(page, 'n’est pas une commune connue ici');
    const other = await openWidget(browser, put());
    await typeDeep(other, '[part~=place]', 'fougères');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(asked.length, 0);
    await Promise.all([page.close(), other.close()]);
  });
});

describe('the visitor’s position', () => {
  it('is asked on a click only, and gets in no address and no event', async () => {
    const page = await openPage(browser);
    const address = put({ 'url-state': 'hash' });
    await browser.defaultBrowserContext().overridePermissions(origins.pages.origin, ['geolocation']);
    await page.setGeolocation({ latitude: 48.3515, longitude: -1.1953 });
    await page.goto(address);
    await until(page, () => window.oi.all('[part~=card]').length > 0);
    assert.equal(await placeOf(page), undefined);
    await clickDeep(page, '.locate');
    await until(page, () => document.querySelector('offre-insertion').query.place?.lat === 48.3515);
    await page.evaluate(() => document.querySelector('offre-insertion').search('permis'));
    const told = await until(page, () => window.oi.events.findLast(({ type }) => type === 'oi-search')?.detail);
    await new Promise((resolve) => setTimeout(resolve, 800));
    const traces = await page.evaluate(() => [
      location.href,
      ...Object.values(localStorage),
      ...Object.values(sessionStorage),
    ]);
    assert.doesNotMatch(JSON.stringify([told, traces]), /48\.35|1\.19/);
    await page.close();
  });

  it('is explained when it is refused, or when the page blocks it', async () => {
    const context = await browser.createBrowserContext();
    await context.overridePermissions(origins.pages.origin, []);
    const denied = Object.assign(await context.newPage(), { seen: { errors: [] } });
    await denied.goto(put());
    await denied.waitForFunction(() => document.querySelector('offre-insertion')?.results?.length);
    await denied.evaluate(() =>
      document
        .querySelector('offre-insertion')
        .shadowRoot.querySelector('oi-search-form')
        .shadowRoot.querySelector('oi-place')
        .shadowRoot.querySelector('.locate')
        .click(),
    );
    await denied.waitForFunction(() =>
      document
        .querySelector('offre-insertion')
        .shadowRoot.querySelector('oi-search-form')
        .shadowRoot.querySelector('oi-place')
        .shadowRoot.querySelector('#message')
        .textContent.includes('a refusé'),
    );
    await context.close();
    const blocked = origins.pages.put('/bloque.html', documentOf(scriptTag(origins.scripts) + elementTag({ src })), {
      'Permissions-Policy': 'geolocation=()',
    });
    const page = await openWidget(browser, blocked);
    await clickDeep(page, '.locate');
    await messageHas(page, 'ne permet pas de demander votre position');
    assert.match(await message(page), /commune/);
    await page.close();
  });
});
