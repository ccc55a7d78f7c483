/** A manifest of four départements, browsed as a new visitor would. Real files, a server that counts what it is asked. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import axe from 'axe-core';
import { clickDeep, findDeep, launchBrowser, openPage, textOf, until, waitForDeep } from './support/browser.mjs';
import { makeFeed } from './support/feed.mjs';
import { compactFiles, startKillSwitch, today } from './support/kill-switch.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const { boundsOfFeed, encodeCommunes, encodeManifest } = await import('../../dist/lib/feed/compact/encode-manifest.js');
const { parseFeed } = await import('../../dist/lib/feed/index.js');

const COMMUNES = {
  35: [commune('35238', 'Rennes', '35000', 48.1119, -1.6811), commune('35360', 'Vitré', '35500', 48.1228, -1.2113)],
  44: [
    commune('44109', 'Nantes', '44000', 47.2184, -1.5536),
    commune('44036', 'Châteaubriant', '44110', 47.7166, -1.3756),
  ],
  53: [commune('53130', 'Laval', '53000', 48.0706, -0.7734), commune('53097', 'Ernée', '53500', 48.2978, -0.9322)],
  974: [commune('97411', 'Saint-Denis', '97400', -20.8789, 55.4481)],
};
const NAMES = { 35: 'Ille-et-Vilaine', 44: 'Loire-Atlantique', 53: 'Mayenne', 974: 'La Réunion' };

function commune(code, nom, codePostal, lat, lon) {
  return { code, nom, codesPostaux: [codePostal], lat, lon };
}

/** Ten services by commune, all on site. */
function servicesOf(code) {
  const communes = COMMUNES[code];
  return makeFeed(10 * communes.length).services.map((service, number) => {
    const { code: insee, nom, codesPostaux, lat, lon } = communes[number % communes.length];
    return {
      ...service,
      id: `test--${code}-${number}`,
      nom: `${service.nom} à ${nom}`,
      ...{ commune: nom, code_insee: insee, code_postal: codesPostaux[0], latitude: lat, longitude: lon },
      modes_accueil: ['en-presentiel'],
      zone_eligibilite: ['france'],
    };
  });
}

async function nationalFiles() {
  const files = new Map();
  const feeds = [];
  // Integer keys are in the order of their codes.
  for (const code of Object.keys(COMMUNES)) {
    const services = servicesOf(code);
    const communes = COMMUNES[code];
    for (const [name, content] of await compactFiles(code, services, { communes })) files.set(name, content);
    const { offers } = await parseFeed(JSON.stringify(services));
    feeds.push({
      code,
      nom: NAMES[code],
      file: `${code}.json`,
      total: services.length,
      bounds: boundsOfFeed(code, communes, offers),
    });
  }
  const [remote] = makeFeed(1).services;
  const shared = { ...remote, id: 'test--distance', modes_accueil: ['a-distance'], zone_eligibilite: ['france'] };
  for (const [name, content] of await compactFiles('france', [shared])) files.set(name, content);
  files.set('communes.0123456789ab.json', encodeCommunes(Object.values(COMMUNES).flat()));
  files.set(
    'manifest.json',
    encodeManifest({
      nom: 'France',
      updatedAt: today(),
      feeds,
      remote: { file: 'france.json', total: 1 },
      communes: { file: 'communes.0123456789ab.json' },
    }),
  );
  return files;
}

let browser, origins, server, files;

before(async () => {
  [browser, origins, server, files] = await Promise.all([
    launchBrowser(),
    startOrigins(),
    startKillSwitch(),
    nationalFiles(),
  ]);
});
after(() => Promise.all([browser.close(), origins.close(), server.kill()]));
beforeEach(() => {
  server.publish(files);
  server.mood();
  server.forgetRequests();
});
afterEach(async () => {
  for (const page of await browser.pages()) if (page.url().includes('/page.html')) await page.close();
});

async function visit(values = {}, { hash = '', ...options } = {}) {
  const page = await openPage(browser, options);
  const element = elementTag({ src: server.url('manifest.json'), cache: 'none', geocoder: 'none', ...values });
  await page.goto(origins.pages.put('/page.html', documentOf(`${scriptTag(origins.scripts)}${element}`)) + hash);
  return page;
}

/** Names of the heads asked for, in their order of first asking. */
const headsAsked = () => [...new Set(server.requests)].filter((name) => /^(\w{2,3}|france)\.json$/.test(name));
const total = (page, count) =>
  until(page, (wanted) => document.querySelector('offre-insertion').results.length === wanted, count);
const communesShown = (page) =>
  page.evaluate(() =>
    [...new Set(document.querySelector('offre-insertion').results.map(({ offer }) => offer.commune))].sort(),
  );
const asked = (page) => waitForDeep(page, '#where');

async function answerWith(page, typed) {
  await asked(page);
  await (await findDeep(page, '#where')).focus();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

async function goTo(page, typed) {
  const field = await findDeep(page, '[part~=place]');
  await field.click({ clickCount: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

describe('without a place', () => {
  it('asks for one, and fetches nothing but the manifest', async () => {
    const page = await visit();
    await asked(page);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(server.requests, ['manifest.json']);
    assert.match(await textOf(page, '.question'), /Où cherchez-vous \?/);
    assert.deepEqual(page.seen.errors, []);
  });

  it('takes a postcode by its first digits, without the names of communes', async () => {
    const page = await visit({ radius: 10 });
    await answerWith(page, '35000');
    await total(page, 11);
    assert.deepEqual(headsAsked(), ['35.json', 'france.json']);
    assert.ok(!server.requests.some((name) => name.startsWith('communes')));
    await until(page, () => document.querySelector('offre-insertion').query.place?.nom === 'Rennes');
  });

  it('takes a département from the list', async () => {
    const page = await visit();
    await asked(page);
    await (await findDeep(page, '#departement')).select('53');
    await clickDeep(page, '.list-form button');
    await total(page, 21);
    assert.deepEqual(headsAsked(), ['53.json', 'france.json']);
    assert.match(await textOf(page, '.line'), /Services de : Mayenne/);
  });

  it('takes the name of a commune, whose index is fetched once letters are typed', async () => {
    const page = await visit({ radius: 10 });
    await answerWith(page, 'saint-denis');
    await total(page, 11);
    assert.equal(server.requests.filter((name) => name.startsWith('communes')).length, 1);
    assert.deepEqual(headsAsked(), ['974.json', 'france.json']);
  });

  it('says which postcode it does not know, and asks again', async () => {
    const page = await visit();
    await answerWith(page, '99999');
    await until(page, () => /99999 » ne correspond/.test(window.oi.all('.question .message')[0]?.innerText));
    assert.equal(await page.evaluate(() => window.oi.activeElement().id), 'where');
    assert.deepEqual(server.requests, ['manifest.json']);
  });

  it('is answered by the address of a shared link', async () => {
    const page = await visit({ radius: 10 }, { hash: '#oi=code-commune:35238' });
    await until(page, () => document.querySelector('offre-insertion').query.place?.code === '35238');
    await waitForDeep(page, '[part~=card]');
    assert.equal(await page.evaluate(() => window.oi.all('#where').length), 0);
  });

  it('is answered by code-commune', async () => {
    const page = await visit({ 'code-commune': '53130', radius: 10 });
    await total(page, 11);
    assert.deepEqual(headsAsked(), ['53.json', 'france.json']);
  });

  it('is answered around the visitor', async () => {
    const page = await visit({ radius: 10 });
    await browser.defaultBrowserContext().overridePermissions(origins.pages.origin, ['geolocation']);
    await page.setGeolocation({ latitude: 48.07, longitude: -0.77 });
    await clickDeep(page, '.question > button', 'Autour de moi');
    await total(page, 11);
    assert.deepEqual(headsAsked(), ['53.json', 'france.json']);
  });
});

describe('from one département to another', () => {
  it('loads the neighbours that the radius reaches, after the home département', async () => {
    const page = await visit({ radius: 10 });
    await answerWith(page, '35000');
    await total(page, 11);
    await until(page, () => window.oi.all('#radius').length === 1);
    await (await findDeep(page, '#radius')).select('50');
    await total(page, 31);
    assert.deepEqual(headsAsked(), ['35.json', 'france.json', '44.json']);
    await (await findDeep(page, '#radius')).select('0');
    await total(page, 21);
  });

  it('goes from Rennes to Saint-Denis by the place, what was shown staying until then', async () => {
    const page = await visit({ radius: 10 });
    await answerWith(page, '35000');
    await total(page, 11);
    server.mood('late', (name) => name.startsWith('974'));
    await goTo(page, 'Saint-Denis');
    await until(page, () =>
      /Chargement des services : La Réunion/.test(window.oi.all('oi-territory')[0].shadowRoot.textContent),
    );
    // Emptying the field to type another place left the radius: the whole département, and nothing else, is still there.
    const shown = await communesShown(page);
    assert.ok(shown.length > 0 && shown.every((commune) => ['Rennes', 'Vitré'].includes(commune)), String(shown));
    await until(page, () =>
      document.querySelector('offre-insertion').results.some(({ offer }) => offer.commune === 'Saint-Denis'),
    );
    assert.ok(headsAsked().includes('974.json'));
    const { place, far } = await page.evaluate(() => {
      const { query, results } = document.querySelector('offre-insertion');
      return { place: query.place.nom, far: results.filter(({ distance }) => distance > 10).length };
    });
    assert.equal(place, 'Saint-Denis');
    assert.equal(far, 0);
    assert.match(await textOf(page, '.line'), /Services de : La Réunion/);
  });

  it('offers another département at any time, and the way back', async () => {
    const page = await visit({ radius: 10 });
    await answerWith(page, '35000');
    await total(page, 11);
    await clickDeep(page, '.change');
    await clickDeep(page, '.back', 'Ille-et-Vilaine');
    await total(page, 11);
    await clickDeep(page, '.change');
    await answerWith(page, '44');
    await total(page, 21);
    assert.deepEqual(await communesShown(page).then((names) => names.includes('Nantes')), true);
  });

  it('shows the rest, and says so, when a neighbour is missing', async () => {
    server.publish(new Map([...files].filter(([name]) => name !== '53.json')));
    const page = await visit({ 'code-commune': '35238', radius: 100 });
    await total(page, 41);
    await until(page, () => /partie des services/.test(window.oi.all('oi-freshness')[0]?.shadowRoot.textContent));
  });

  it('follows a link of the page to another département, Back, and the way to the start', async () => {
    const page = await visit({ radius: 10, 'code-commune': '35238', 'url-state': 'hash' });
    const place = (nom) =>
      until(page, (wanted) => document.querySelector('offre-insertion').query.place?.nom === wanted, nom);
    const shows = async (nom) => {
      await place(nom);
      await until(
        page,
        (wanted) => {
          const { results } = document.querySelector('offre-insertion');
          return results.length === 11 && results.some(({ offer }) => offer.commune === wanted);
        },
        nom,
      );
    };
    await shows('Rennes');
    await page.evaluate(() => (location.hash = '#oi=code-commune:97411;radius:10'));
    await shows('Saint-Denis');
    assert.match(await textOf(page, '.line'), /Services de : La Réunion/);
    await page.evaluate(() => (location.hash = '#oi=code-commune:53130;radius:10'));
    await shows('Laval');
    await page.goBack();
    await shows('Saint-Denis');
    await page.goBack();
    await shows('Rennes');
    assert.deepEqual(page.seen.errors, []);
  });

  it('says when the home département is missing, and lets another one be chosen', async () => {
    server.publish(new Map([...files].filter(([name]) => name !== '53.json')));
    const page = await visit({ radius: 10 });
    await answerWith(page, '53000');
    await findDeep(page, '[data-action=retry]');
    await clickDeep(page, '.change');
    await answerWith(page, '35000');
    await total(page, 11);
  });
});

describe('for everyone', () => {
  it('is answered with the keyboard alone, the focus never lost', async () => {
    const page = await visit({ radius: 10 });
    await asked(page);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => window.oi.activeElement().id), 'where');
    await page.keyboard.type('renn');
    await waitForDeep(page, '[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await total(page, 11);
    assert.match(await page.evaluate(() => window.oi.activeElement().innerText), /Changer de département/);
    await page.keyboard.press('Enter');
    await until(page, () => window.oi.activeElement().id === 'where');
  });

  for (const colorScheme of ['light', 'dark'])
    it(`passes axe and fits in 320 px (${colorScheme})`, async () => {
      const page = await visit({ theme: colorScheme }, { width: 320, colorScheme });
      await answerWith(page, '9');
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run('offre-insertion'));
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    });
});
