/** List and map in step, in the built files: with the mouse, and with the keyboard alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  clickDeep,
  countOf,
  launchBrowser,
  openFirstOffer,
  openWidget,
  shoot,
  textOf,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, url;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  url = pageOf('page');
});
after(() => Promise.all([browser.close(), origins.close()]));

function pageOf(name, feed) {
  const tag = scriptTag(origins.scripts, { src: putFeed(origins.feeds, feed, name), tiles: 'none' });
  return origins.pages.put(`/${name}.html`, documentOf(`<button id="avant">avant</button>${tag}`));
}

async function start(options) {
  const page = await openWidget(browser, url, options);
  await waitForDeep(page, '.spot');
  return page;
}

/** Focuses a marker in view, as Tab would, zooming until there is one; gives its name. */
async function focusSpot(page, selector, key) {
  await page.evaluate(() => window.oi.all('.canvas')[0].focus());
  for (let zoomed = 0; zoomed < 14; zoomed += 1) {
    const name = await page.evaluate((wanted) => {
      const spot = window.oi.all(wanted).find(({ tabIndex }) => tabIndex === 0);
      spot?.focus();
      return spot?.ariaLabel;
    }, selector);
    if (name) return name;
    await page.keyboard.press(key);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`no marker ${selector}`);
}

function focusedName(page) {
  return page.evaluate(() => window.oi.activeElement().ariaLabel ?? window.oi.activeElement().innerText);
}

const total = (page) => page.evaluate(() => document.querySelector('offre-insertion').results.length);

describe('list and map in step', () => {
  it('a card that has the focus raises its marker', async () => {
    const page = await start();
    await page.evaluate(() => {
      const located = document
        .querySelector('offre-insertion')
        .results.slice(0, 50)
        .find(({ offer }) => offer.latitude);
      window.oi.named(`[part~=card][data-id="${located.offer.id}"] button`, '').focus();
    });
    await waitForDeep(page, '.spot.raised');
    await page.close();
  });

  it('a marker lists the offers of its point, marks the list’s, and takes the focus back from Escape and from an offer', async () => {
    const page = await start();
    const name = await focusSpot(page, '.spot[aria-haspopup]', '+');
    await page.keyboard.press('Enter');
    await until(page, () => window.oi.activeElement().matches('[role=dialog]'));
    await page.keyboard.press('Escape');
    assert.equal(await focusedName(page), name);
    await page.keyboard.press('Enter');
    await until(page, () => window.oi.activeElement().matches('[role=dialog]'));
    await shoot(page, 'map-popup');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await waitForDeep(page, '.card[data-raised]');
    await page.keyboard.press('Enter');
    await waitForDeep(page, '[part~=detail]');
    await until(page, () => window.oi.activeElement().closest('h1, h2, h3, [role=heading], [tabindex]') !== null);
    await clickDeep(page, 'button', 'Retour aux résultats');
    await until(page, (wanted) => window.oi.activeElement().ariaLabel === wanted, name);
    await page.close();
  });

  it('a marker marks the card of its offer, however far in the list, and leads to it', async () => {
    const { services, structures } = makeFeed(90);
    // Alone, each has its card; only the one met far in the list has a place on the map.
    for (const [index, service] of services.entries()) {
      // Nor as high as one another.
      service.nom = `${service.nom}, ${'et bien d’autres choses à dire encore, '.repeat(index % 4)}`;
      Object.assign(service, { structure_id: null, latitude: null, longitude: null });
    }
    const listed = await openWidget(browser, pageOf('far-list', { services, structures }));
    await until(listed, () => document.querySelector('offre-insertion').results.length === 90);
    const far = await listed.evaluate(() => document.querySelector('offre-insertion').results[79].offer.id);
    await listed.close();
    Object.assign(
      services.find(({ id }) => id === far),
      { latitude: 48.1228, longitude: -1.2113 },
    );
    const farUrl = pageOf('far-map', { services, structures });
    for (const width of [1280, 360]) {
      const page = await openWidget(browser, farUrl, { width, height: 800 });
      await waitForDeep(page, '.card');
      if (width === 360) await clickDeep(page, '.panes button', 'Carte');
      await waitForDeep(page, '.spot');
      await focusSpot(page, '.spot', '+');
      await page.keyboard.press('Enter');
      await until(page, (id) => window.oi.all('.card[data-raised]').some(({ dataset }) => dataset.id === id), far);
      await shoot(page, `marker-far-in-list-${width}`);
      await clickDeep(page, '.popup button', 'Voir dans la liste');
      await until(page, (id) => window.oi.activeElement().closest('.card')?.dataset.id === id, far);
      const { top, bottom } = await page.evaluate(() => window.oi.activeElement().getBoundingClientRect().toJSON());
      assert.ok(top >= 0 && bottom <= 800, `the card is in sight: ${top} to ${bottom}`);
      await shoot(page, `card-far-in-list-${width}`);
      if (width === 1280) {
        // An offer that stands in place of the list leaves it.
        await clickDeep(page, '.card .name');
        await waitForDeep(page, '[part~=detail]');
        await clickDeep(page, '.popup button', 'Voir dans la liste');
        await until(page, (id) => window.oi.activeElement().closest('.card')?.dataset.id === id, far);
        assert.equal(await countOf(page, '[part~=detail]'), 0);
      }
      await page.close();
    }
  });

  it('a cluster says how many and where; one enters it and comes out with the keyboard', async () => {
    const page = await start();
    const name = await focusSpot(page, '.spot:not([aria-haspopup])', '-');
    assert.match(name, /^\d+ services près (de|du|d’|des)/);
    const marks = await page.evaluate(() => window.oi.all('.spot').length);
    await page.keyboard.press('Enter');
    await until(
      page,
      (before) => window.oi.activeElement().matches('.spot') && window.oi.activeElement().ariaLabel !== before,
      name,
    );
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await until(
      page,
      (before) => window.oi.all('.spot').length !== before || window.oi.activeElement().matches('.spot'),
      marks,
    );
    assert.ok(await page.evaluate(() => window.oi.activeElement().matches('.spot, .canvas')));
    await page.close();
  });

  it('the zone of a moved map narrows list and counts alike, and is left in one click, there or among the filters', async () => {
    const page = await start();
    const all = await total(page);
    await page.evaluate(() => window.oi.all('.canvas')[0].focus());
    for (const key of ['+', '+', 'ArrowRight']) await page.keyboard.press(key);
    await clickDeep(page, '.zone', 'Rechercher dans cette zone');
    await until(page, (before) => document.querySelector('offre-insertion').results.length < before, all);
    const inside = await total(page);
    await until(page, (count) => window.oi.named('[part~=count]', '')?.innerText.includes(String(count)), inside);
    const { zone, hits } = await page.evaluate(() => {
      const { query, results } = document.querySelector('offre-insertion');
      return { zone: query.zone, hits: results.map(({ offer }) => offer) };
    });
    for (const { latitude, longitude, modes_accueil: modes } of hits) {
      if (modes?.includes('a-distance') || latitude === undefined) continue;
      assert.ok(latitude >= zone.south && latitude <= zone.north && longitude >= zone.west && longitude <= zone.east);
    }
    await shoot(page, 'map-zone');
    await until(page, () => window.oi.activeElement().innerText === 'Quitter cette zone');
    await page.keyboard.press('Enter');
    await until(page, (count) => document.querySelector('offre-insertion').results.length === count, all);
    await page.evaluate((edges) => (document.querySelector('offre-insertion').query = { zone: edges }), zone);
    await until(page, (count) => document.querySelector('offre-insertion').results.length === count, inside);
    await clickDeep(page, 'button', 'Zone de la carte');
    await until(page, (count) => document.querySelector('offre-insertion').results.length === count, all);
    await page.close();
  });

  it('keeps to the visitor’s view while they move the map, and follows another search', async () => {
    const page = await start();
    await page.evaluate(() => window.oi.all('.canvas')[0].focus());
    for (const key of ['+', '+', '+', 'ArrowRight']) await page.keyboard.press(key);
    const shown = () =>
      page.evaluate(() =>
        window.oi
          .all('.spot')
          .map((each) => each.ariaLabel)
          .join(),
      );
    await until(page, () => window.oi.all('.zone').length === 1);
    const before = await shown();
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(await shown(), before);
    await page.evaluate(() => document.querySelector('offre-insertion').search('permis'));
    await until(page, () => window.oi.all('.zone').length === 0);
    await page.close();
  });

  it('one goes straight to the results, and past the map', async () => {
    const page = await start();
    await page.focus('#avant');
    await page.keyboard.press('Tab');
    assert.equal(await focusedName(page), 'Aller aux résultats');
    await shoot(page, 'map-skip');
    await page.keyboard.press('Enter');
    await until(page, () => window.oi.activeElement().matches('[part~=count]'));
    await page.evaluate(() => window.oi.named('.skip', 'Passer la carte').focus());
    await page.keyboard.press('Enter');
    assert.ok(await page.evaluate(() => window.oi.activeElement().matches('.caption')));
    assert.match(await textOf(page, '.caption'), /sur la carte/);
    await page.close();
  });

  it('at medium width the map folds, and leaves its place to an opened offer', async () => {
    const page = await start({ width: 768, height: 900 });
    const mapIsSeen = () => window.oi.all('oi-map').some((map) => map.checkVisibility());
    await clickDeep(page, '.fold');
    await until(page, () => !window.oi.all('oi-map').some((map) => map.checkVisibility()));
    await clickDeep(page, '.fold');
    await until(page, mapIsSeen);
    await openFirstOffer(page);
    assert.equal(await page.evaluate(mapIsSeen), false);
    await shoot(page, 'medium-offer');
    await clickDeep(page, 'button', 'Retour aux résultats');
    await until(page, mapIsSeen);
    await page.close();
  });

  for (const [whose, more] of Object.entries({ position: {}, address: { code: '35238', nom: '10 Rue de Nantes' } })) {
    it(`a zone searched around someone’s ${whose} does not tell it`, async () => {
      const page = await start();
      await page.evaluate((named) => {
        const place = { lat: 48.12345, lon: -1.65432, ...named };
        document.querySelector('offre-insertion').query = { place, radius: 5 };
      }, more);
      await until(page, () => document.querySelector('offre-insertion').query.place?.lat);
      // Until then the map goes where the new results are.
      await waitForDeep(page, '.place-dot');
      await page.evaluate(() => window.oi.all('.canvas')[0].focus());
      for (let presses = 0; presses < 5 && (await countOf(page, 'button.zone')) === 0; presses += 1) {
        await page.keyboard.press('-');
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      await clickDeep(page, 'button.zone', 'Rechercher');
      const zone = await until(page, () => document.querySelector('offre-insertion').query.zone);
      for (const edge of Object.values(zone))
        assert.ok(Number.isInteger(Math.round(edge * 1e6) / 5e4), JSON.stringify(zone));
      await page.close();
    });
  }

  it('on narrow widths a switch shows one or the other, and the results are reached from the map', async () => {
    const page = await openWidget(browser, url, { width: 360, height: 780 });
    await clickDeep(page, '.panes button', 'Carte');
    await waitForDeep(page, '.spot');
    await shoot(page, 'map-narrow');
    await page.evaluate(() => window.oi.named('.skip', 'Aller aux résultats').focus());
    await page.keyboard.press('Enter');
    await until(page, () => window.oi.activeElement().matches('[part~=count]'));
    await page.close();
  });
});
