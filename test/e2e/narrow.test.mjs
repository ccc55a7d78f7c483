/** Narrowing as a new visitor does it: with the mouse, by touch, with the keyboard alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clickDeep, findDeep, launchBrowser, openWidget, textOf, typeDeep, until } from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, url;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  const { services, structures } = makeFeed();
  services.forEach((service, i) => {
    if (service.nom.startsWith('Atelier de français')) service.publics = i % 4 ? ['femmes'] : ['personnes-exilees'];
  });
  const src = putFeed(origins.feeds, { services, structures });
  url = origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts) + elementTag({ src, geocoder: 'none' })));
});
after(() => Promise.all([browser.close(), origins.close()]));

const queryOf = (page) => page.evaluate(() => document.querySelector('offre-insertion').query);
const totalOf = (page) => page.evaluate(() => document.querySelector('offre-insertion').results.length);

/** What the results must be, read from them. */
const expectAll = async (page, test) => {
  const results = await page.evaluate(() =>
    document.querySelector('offre-insertion').results.map(({ offer, distance }) => ({ ...offer, distance })),
  );
  assert.ok(results.length > 0, 'something is found');
  for (const offer of results) assert.ok(test(offer), JSON.stringify(offer));
};

describe('“permis, 20 km autour de 35300”', () => {
  it('with the mouse', async () => {
    const page = await openWidget(browser, url);
    await typeDeep(page, '[part~=place]', '35300');
    await clickDeep(page, '[role=option]', 'Fougères');
    await page.evaluate(() => window.oi.all('#radius')[0].focus());
    await page.keyboard.type('20');
    await typeDeep(page, '[part~=query]', 'mobilité');
    await clickDeep(page, '.submit');
    await until(page, () => document.querySelector('offre-insertion').query.radius === 20);
    await until(page, () =>
      document.querySelector('offre-insertion').results.every(({ offer }) => /mobilité/i.test(offer.nom)),
    );
    await expectAll(page, ({ distance, modes_accueil }) => distance <= 20 || modes_accueil.includes('a-distance'));
    await page.close();
  });

  it('with the keyboard alone, the order kept while one refines', async () => {
    const page = await openWidget(browser, url);
    await page.evaluate(() => window.oi.all('[part~=query]')[0].focus());
    for (let tabs = 0; tabs < 6; tabs++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => window.oi.activeElement().id === 'place')) break;
    }
    await page.keyboard.type('35300');
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('offre-insertion').query.place?.code === '35115');
    for (let tabs = 0; tabs < 6; tabs++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => window.oi.activeElement().id === 'radius')) break;
    }
    await page.keyboard.type('20');
    await until(page, () => document.querySelector('offre-insertion').query.radius === 20);
    await page.evaluate(() => window.oi.all('.sort select')[0].focus());
    await page.keyboard.type('Nom');
    await until(page, () => document.querySelector('offre-insertion').query.sort === 'nom');
    const names = await page.evaluate(() =>
      document.querySelector('offre-insertion').results.map(({ offer }) => offer.nom),
    );
    assert.deepEqual(names, [...names].sort(new Intl.Collator('fr', { sensitivity: 'base', numeric: true }).compare));
    await page.evaluate(() => window.oi.all('[data-panel=more]')[0].focus());
    await page.keyboard.press('Enter');
    await page.evaluate(() => window.oi.all('.frais input')[0].focus());
    await page.keyboard.press('Space');
    await until(page, () => document.querySelector('offre-insertion').query.frais);
    assert.equal((await queryOf(page)).sort, 'nom');
    await page.close();
  });
});

describe('“cours de français gratuit, pour une femme réfugiée, à Vitré”', () => {
  it('by touch, in the full-height panel', async () => {
    const page = await openWidget(browser, url, { width: 360, height: 740 });
    const tap = async (selector, name) => {
      const element = await findDeep(page, selector, name);
      await element.scrollIntoView();
      await element.tap();
    };
    await typeDeep(page, '[part~=place]', 'vitré');
    await tap('[role=option]', 'Vitré');
    await typeDeep(page, '[part~=query]', 'français');
    await page.keyboard.press('Enter');
    await until(page, () =>
      document.querySelector('offre-insertion').results.every(({ offer }) => /français/i.test(offer.nom)),
    );
    await tap('.open.button');
    for (const label of ['Femmes', 'Personnes exilées', 'Gratuit']) await tap('.sheet label', label);
    const total = await totalOf(page);
    assert.match(await textOf(page, '.sheet .foot .primary'), new RegExp(`Voir (le|les ${total}) résultat`));
    await tap('.sheet .foot .primary');
    await until(page, () => !window.oi.all('dialog')[0].open);
    assert.equal(await totalOf(page), total);
    await expectAll(page, ({ frais, publics }) => frais === 'gratuit' && /femmes|exilees|tous/.test(publics.join()));
    const chips = await page.evaluate(() => window.oi.all('.chip').map(({ innerText }) => innerText.trim()));
    assert.equal(chips.length, 3);
    await tap('.reset');
    await until(page, () => window.oi.all('.chip').length === 0);
    await page.close();
  });
});
