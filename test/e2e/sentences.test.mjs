/** A newcomer types everything in one box: what the words name is proposed, and taken with the keyboard, the mouse or a finger. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findDeep, launchBrowser, openWidget, shoot, textOf, typeDeep, until } from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const NEEDS = [
  {
    nom: 'Hébergement d’urgence',
    thematiques: ['logement-hebergement--rechercher-une-solution-dhebergement-temporaire'],
  },
  { nom: 'Permis de conduire', thematiques: ['mobilite--preparer-un-permis'] },
  { nom: 'Cours de français', thematiques: ['lecture-ecriture-calcul--maitriser-le-francais'] },
];

let browser, origins, url;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  const { services, structures } = makeFeed(72);
  services.forEach((service, i) => {
    Object.assign(service, NEEDS[i % 3], { nom: `${NEEDS[i % 3].nom}, groupe ${i}`, type: undefined });
    service.publics = [['femmes'], ['personnes-exilees'], ['jeunes']][(i >> 3) % 3];
    service.horaires_accueil = i % 2 ? 'We 09:00-12:00' : 'Th 09:00-12:00';
  });
  const src = putFeed(origins.feeds, { services, structures });
  const tag = elementTag({ src, geocoder: 'none', 'url-state': 'hash' });
  url = origins.pages.put('/page.html', documentOf(scriptTag(origins.scripts) + tag));
});
after(() => Promise.all([browser.close(), origins.close()]));

const queryOf = (page) => page.evaluate(() => document.querySelector('offre-insertion').query);
const totalOf = (page) => page.evaluate(() => document.querySelector('offre-insertion').results.length);

/** Types a sentence and waits for its proposals. */
async function ask(page, sentence) {
  await typeDeep(page, '[part~=query]', sentence);
  await page.keyboard.press('Enter');
  await findDeep(page, '.proposals .chip');
}

const PRESSES = {
  async keyboard(page, name) {
    for (let stops = 0; stops < 25; stops += 1) {
      const reached = await page.evaluate((wanted) => {
        const element = window.oi.activeElement();
        return element.matches('.proposals .chip') && element.innerText.startsWith(wanted);
      }, name);
      if (reached) return page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} is not reached with Tab`);
  },
  async mouse(page, name) {
    const chip = await findDeep(page, '.proposals .chip', name);
    await chip.scrollIntoView();
    await chip.click();
  },
  async finger(page, name) {
    const chip = await findDeep(page, '.proposals .chip', name);
    await chip.scrollIntoView();
    await chip.tap();
  },
};

for (const [how, press] of Object.entries(PRESSES)) {
  const size = how === 'finger' ? { width: 360, height: 740 } : {};
  describe(`a whole sentence, with the ${how}`, () => {
    it('“cours de français gratuit, pour une femme réfugiée, à Vitré, ouvert le mercredi”', async () => {
      const page = await openWidget(browser, url, size);
      await ask(page, 'cours de français gratuit, pour une femme réfugiée, à Vitré, ouvert le mercredi');
      const before = await totalOf(page);
      for (const name of ['Autour de Vitré', 'Femmes', 'Gratuit', 'Ouvert le mercredi']) await press(page, name);
      await until(page, () => document.querySelector('offre-insertion').query.open?.[0] === 'we');
      const { place, publics, frais, open } = await queryOf(page);
      assert.deepEqual([place.code, publics, frais, open], ['35360', ['femmes'], ['gratuit'], ['we']]);
      const total = await totalOf(page);
      assert.ok(total > 0 && total < before, `${total} of ${before}`);
      await until(page, (count) => window.oi.all('.count')[0].innerText.startsWith(String(count)), total);
      await shoot(page, `sentence-${how}`);
      await page.close();
    });

    it('“hébergement ce soir autour de moi”', async () => {
      const page = await openWidget(browser, url, size);
      await browser.defaultBrowserContext().overridePermissions(origins.pages.origin, ['geolocation']);
      await page.setGeolocation({ latitude: 48.3515, longitude: -1.1953 });
      await ask(page, 'hébergement ce soir autour de moi');
      assert.match(await textOf(page, 'a.call'), /115/);
      assert.doesNotMatch(await textOf(page, '.proposals'), /soir/);
      const [call, map] = await page.evaluate(() =>
        ['a.call', '.map-slot'].map((selector) => window.oi.all(selector)[0].getBoundingClientRect().toJSON()),
      );
      assert.ok(map.height === 0 || call.bottom <= map.top, 'the number to call is above the map too');
      await press(page, 'Autour de moi');
      await until(page, () => document.querySelector('offre-insertion').query.place?.lat === 48.3515);
      const first = await page.evaluate(() => document.querySelector('offre-insertion').results[0]);
      assert.match(first.offer.nom, /^Hébergement/);
      assert.doesNotMatch(page.url(), /48\.35|1\.19/);
      await page.close();
    });

    it('“permis, 20 km autour de 35300”', async () => {
      const page = await openWidget(browser, url, size);
      await ask(page, 'permis, 20 km autour de 35300');
      await press(page, 'Autour de Fougères, 20 km');
      await until(page, () => document.querySelector('offre-insertion').query.radius === 20);
      const { place } = await queryOf(page);
      assert.equal(place.code, '35115');
      const found = await page.evaluate(() =>
        document.querySelector('offre-insertion').results.map(({ offer, distance }) => ({ ...offer, distance })),
      );
      assert.ok(found.length > 0);
      for (const { nom, distance, modes_accueil } of found) {
        assert.match(nom, /^Permis/);
        assert.ok(distance <= 20 || modes_accueil.includes('a-distance'));
      }
      await page.close();
    });
  });
}
