/** Strict Content-Security-Policy, hostile feeds, and who is asked for what. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  clickDeep,
  countOf,
  launchBrowser,
  openFirstOffer,
  openPage,
  openWidget,
  typeDeep,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let browser, origins, src;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  src = putFeed(origins.feeds);
});
after(() => Promise.all([browser.close(), origins.close()]));

/** Uses everything a visitor uses: words, a place, filters, an offer, the map, back. */
async function tour(page) {
  await waitForDeep(page, '.leaflet-container');
  await typeDeep(page, '[part~=query]', 'aide');
  await typeDeep(page, '[part~=place]', 'Redon');
  await page.keyboard.press('Enter');
  await openFirstOffer(page);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** URLs asked by the page that none of the three origins serves. */
function strangers(page) {
  const known = [origins.pages.origin, origins.scripts.origin, origins.feeds.origin, 'data:', 'blob:'];
  return page.seen.requests.filter((url) => !known.some((origin) => url.startsWith(origin)));
}

describe('under a strict Content-Security-Policy', () => {
  const policy = ({ images = '' } = {}) =>
    `default-src 'none'; script-src ${origins.scripts.origin}; style-src 'self'; img-src 'self' data: ${images}; ` +
    `connect-src ${origins.feeds.origin}; report-uri /rapport`;

  async function visit(body, csp) {
    origins.pages.put('/rapport', '{}');
    const url = origins.pages.put('/stricte.html', documentOf(body), { 'Content-Security-Policy': csp });
    const reportsBefore = origins.pages.requests.filter(({ path }) => path === '/rapport').length;
    const page = await openWidget(browser, url);
    await tour(page);
    const violations = await page.evaluate(() => window.oi.violations);
    const reports = origins.pages.requests.filter(({ path }) => path === '/rapport').length - reportsBefore;
    return { page, violations, reports };
  }

  for (const classic of [false, true]) {
    it(`the ${classic ? 'classic' : 'module'} file works without one violation`, async () => {
      const body = scriptTag(origins.scripts, { src, tiles: 'none' }, { classic });
      const { page, violations, reports } = await visit(body, policy());
      assert.deepEqual(violations, []);
      assert.equal(reports, 0);
      assert.deepEqual(page.seen.errors, []);
      await page.close();
    });
  }

  it('shows tiles from the host that the policy names', async () => {
    const tiles = `${origins.feeds.origin}/tuile.png?z={z}&x={x}&y={y}`;
    origins.feeds.put('/tuile.png', PIXEL, { 'Content-Type': 'image/png' });
    const body = scriptTag(origins.scripts, { src, tiles, 'tiles-attribution': 'Essai' });
    const { page, violations } = await visit(body, policy({ images: origins.feeds.origin }));
    assert.deepEqual(violations, []);
    assert.ok(page.seen.requests.some((url) => url.includes('/tuile.png')));
    await page.close();
  });

  it('the probe sees a violation when there is one', async () => {
    const url = origins.pages.put('/stricte.html', documentOf('<p style="color:red">x</p>'), {
      'Content-Security-Policy': policy(),
    });
    const page = await openPage(browser);
    await page.goto(url);
    assert.equal((await until(page, () => window.oi.violations)).length, 1);
    await page.close();
  });
});

describe('nobody is asked for anything that was not named', () => {
  it('with tiles="none", only the three origins', async () => {
    const page = await openWidget(
      browser,
      origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts, { src, tiles: 'none' }))),
    );
    await tour(page);
    assert.deepEqual(strangers(page), []);
    await page.close();
  });

  it('by default, tiles of the Géoplateforme and nobody else', async () => {
    const page = await openPage(browser);
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url().startsWith('http://127.0.0.1')
        ? request.continue()
        : request.respond({ contentType: 'image/png', body: PIXEL }),
    );
    await page.goto(origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts, { src }))));
    await waitForDeep(page, '.leaflet-tile-loaded');
    const hosts = new Set(strangers(page).map((url) => new URL(url).host));
    assert.deepEqual([...hosts], ['data.geopf.fr']);
    await page.close();
  });

  it('nothing is stored on the device before it is asked', async () => {
    const page = await openWidget(
      browser,
      origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts, { src, tiles: 'none' }))),
    );
    await tour(page);
    const stored = await page.evaluate(() => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
    }));
    assert.deepEqual(stored, { local: 0, session: 0, cookie: '' });
    await page.close();
  });
});

describe('hostile feeds', () => {
  const PAYLOADS = [
    '<script>window.__xss=1</script>',
    '<img src=x onerror="window.__xss=1">',
    '"><svg onload=window.__xss=1>',
    '[lien](javascript:window.__xss=1)',
    '![image](https://pirate.example/pixel.png)',
    '<a href="javascript:window.__xss=1">cliquer</a>',
    '<style>@import "https://pirate.example/x.css";</style>',
    '<iframe src="https://pirate.example/"></iframe>',
    '{{constructor.constructor("window.__xss=1")()}}',
  ];
  const LINKS = [
    'javascript:window.__xss=1',
    'JaVaScRiPt:window.__xss=1',
    'data:text/html,<script>window.__xss=1</script>',
    '//pirate.example/x',
  ];

  /** A feed whose every text is a payload and every link a trap, inside records that are otherwise usable. */
  function hostileFeed() {
    const { services, structures } = makeFeed(PAYLOADS.length * LINKS.length);
    const spoil = (record, number) => {
      const text = PAYLOADS[number % PAYLOADS.length];
      const link = LINKS[number % LINKS.length];
      const texts = {
        nom: text,
        adresse: text,
        commune: text,
        description: text,
        horaires_accueil: text,
        telephone: text,
      };
      const links = { lien_source: link, site_web: link, lien_mobilisation: link, courriel: `x@y.example?bcc=${text}` };
      const precisions = {
        conditions_acces: text,
        frais_precisions: text,
        publics_precisions: text,
        mobilisation_precisions: text,
      };
      return { ...record, ...texts, ...links, ...precisions };
    };
    return { services: services.map(spoil), structures: structures.map(spoil) };
  }

  /** Opens every offer of a feed, one after the other, and presses every link that stays in the page. */
  async function openEach(page, most) {
    const ids = await page.evaluate(() =>
      document.querySelector('offre-insertion').results.map(({ offer }) => offer.id),
    );
    for (const id of ids.slice(0, most)) {
      const card = await page.evaluateHandle(
        (wanted) => window.oi.all('[part~=card]').find((element) => element.dataset.id === wanted),
        id,
      );
      if (!card.asElement()) continue;
      await page.evaluate((element) => element.querySelector('a, button').click(), card);
      await waitForDeep(page, '[part~=detail]');
      const links = await page.evaluate(() =>
        window.oi.all('[part~=detail] a[href], [part~=detail] * a[href]').map((a) => a.protocol),
      );
      for (const protocol of links) assert.match(protocol, /^(https?|mailto|tel|geo|sms|blob):$/);
      await clickDeep(page, 'button', 'Retour');
      await waitForDeep(page, '[part~=card]');
    }
  }

  async function checkClean(page) {
    assert.equal(await page.evaluate(() => window.__xss), undefined);
    assert.deepEqual(strangers(page), []);
    const pollution = await page.evaluate(() => {
      const keys = [];
      for (const key in {}) keys.push(key);
      return { keys, polluted: {}.polluted, isAdmin: {}.isAdmin, array: Object.keys(Array.prototype) };
    });
    assert.deepEqual(pollution, { keys: [], array: [] });
    assert.equal(await countOf(page, 'iframe, script:not([src])'), 0);
  }

  it('texts and links execute nothing and ask nobody', async () => {
    const hostile = putFeed(origins.feeds, hostileFeed(), 'hostile');
    const page = await openWidget(
      browser,
      origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts, { src: hostile, tiles: 'none' }))),
    );
    await waitForDeep(page, '.leaflet-container');
    await openEach(page, 12);
    await checkClean(page);
    await page.close();
  });

  it('attributes of the tag execute nothing', async () => {
    const data = {
      src,
      tiles: 'none',
      lang: '"><img src=x onerror="window.__xss=1">',
      'tiles-attribution': PAYLOADS[1],
      'report-href': LINKS[0],
    };
    const page = await openWidget(
      browser,
      origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts, data))),
    );
    await waitForDeep(page, '.leaflet-container');
    await openEach(page, 1);
    await checkClean(page);
    await page.close();
  });

  const shared = fileURLToPath(new URL('../../../shared/data/mauvais/', import.meta.url));
  const samples = { '15-xss': ['15-xss.json', '15-xss-structures.json'], '16-prototype': ['16-prototype.json'] };
  for (const [name, files] of Object.entries(samples)) {
    it(`the sample ${name}`, { skip: existsSync(shared) ? false : '../shared/data is not there' }, async () => {
      const urls = files.map((file) => origins.feeds.put(`/${file}`, readFileSync(shared + file)));
      const body = scriptTag(origins.scripts) + elementTag({ src: urls.join(' ') });
      const page = await openWidget(browser, origins.pages.put('/page.html', documentOf(body)));
      await waitForDeep(page, '.leaflet-container');
      await openEach(page, 20);
      await typeDeep(page, '[part~=query]', '__proto__ constructor <script>');
      await new Promise((resolve) => setTimeout(resolve, 400));
      await checkClean(page);
      await page.close();
    });
  }
});
