/** Opening hours as someone new meets them: words that name a day, the filter, the cards, an offer; mouse, then keyboard alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { violations } from './support/axe.mjs';
import {
  clickDeep,
  findDeep,
  launchBrowser,
  openFirstOffer,
  openWidget,
  searchFor,
  shoot,
  textOf,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import { documentOf, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const HOURS = ['We 09:00-12:00', 'Mo-Fr 09:00-12:00,14:00-17:00; PH off', 'Sa 10:00-12:00', 'Sur rendez-vous', '24/7'];

let browser, origins, url, classic, odd;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  const { services, structures } = makeFeed();
  const put = (name, hours) => {
    const list = services.map((each, i) => ({ ...each, horaires_accueil: hours[i % hours.length] }));
    return putFeed(origins.feeds, { services: list, structures }, name);
  };
  const src = put('horaires', HOURS);
  const page = (path, tag) => origins.pages.put(path, documentOf(tag));
  url = page('/horaires.html', scriptTag(origins.scripts, { src, tiles: 'none' }));
  const sourceOdd = put('horaires-bizarres', ['mo – fr 9-17']);
  odd = page('/bizarres.html', scriptTag(origins.scripts, { src: sourceOdd, tiles: 'none' }));
  classic = page('/classique.html', scriptTag(origins.scripts, { src: sourceOdd, tiles: 'none' }, { classic: true }));
});
after(() => Promise.all([browser.close(), origins.close()]));

const total = (page) => page.evaluate(() => document.querySelector('offre-insertion').results.length);
const openOf = (page) => page.evaluate(() => document.querySelector('offre-insertion').query.open ?? []);

describe('opening hours', () => {
  it('on cards come after them, and name the moment', async () => {
    const page = await openWidget(browser, url);
    await until(page, () => window.oi.all('[part~=card]').some((card) => /Ouvert jour et nuit/.test(card.innerText)));
    const first = await page.evaluate(() =>
      window.oi
        .all('[part~=card]')
        .map((card) => card.innerText)
        .join('\n'),
    );
    assert.match(first, /Ouvert · ferme à|Ouvre (à|demain|lundi|mercredi|samedi)|Fermé/);
    assert.deepEqual(page.seen.errors, []);
    await shoot(page, 'hours-cards-1280');
    await page.close();
  });

  it('are proposed by the words « ouvert le mercredi », taken in one click, and say who is left out', async () => {
    const page = await openWidget(browser, url);
    await searchFor(page, 'atelier de français gratuit ouvert le mercredi', await matching(page));
    const before = await total(page);
    await clickDeep(page, '.proposals button', 'Ouvert le mercredi');
    await until(page, () => document.querySelector('offre-insertion').query.open?.[0] === 'we');
    await findDeep(page, '.chip', 'Ouvert le mercredi');
    const filtered = await total(page);
    assert.ok(filtered > 0 && filtered < before);
    assert.match(await textOf(page, '.notes'), /services? aux horaires à vérifier/);
    await shoot(page, 'hours-filter-1280');
    assert.deepEqual(await violations(page), []);
    await clickDeep(page, '.notes .link', 'Les afficher aussi');
    await until(page, (count) => document.querySelector('offre-insertion').results.length > count, filtered);
    assert.deepEqual(await openOf(page), ['we', 'unknown']);
    await page.close();
  });

  it('filter with the keyboard alone', async () => {
    const page = await openWidget(browser, url);
    const button = await findDeep(page, '[data-panel=open]');
    await button.focus();
    await page.keyboard.press('Enter');
    await waitForDeep(page, 'fieldset.hours input');
    await until(page, () => window.oi.all('fieldset.hours .number').length > 5);
    for (let pressed = 0; pressed < 12; pressed += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => window.oi.activeElement().labels?.[0]?.innerText ?? '');
      if (/samedi/.test(label)) break;
    }
    const stop = await page.evaluate(
      () => window.oi.activeElement().labels?.[0]?.innerText ?? window.oi.activeElement().outerHTML.slice(0, 200),
    );
    assert.match(stop, /samedi/);
    await page.keyboard.press('Space');
    await until(page, () => document.querySelector('offre-insertion').query.open?.length === 1);
    assert.deepEqual(await openOf(page), ['sa']);
    await until(page, () =>
      document.querySelector('offre-insertion').results.every(({ offer }) => /^(Sa|24)/.test(offer.horaires_accueil)),
    );
    assert.ok((await total(page)) > 0);
    await shoot(page, 'hours-panel-1280');
    assert.deepEqual(await violations(page), []);
    await page.close();
  });

  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ]) {
    it(`are a table in an offer at ${width}, ${colorScheme}`, async () => {
      const page = await openWidget(browser, url, { width, colorScheme });
      await openFirstOffer(page);
      await waitForDeep(page, 'table');
      await shoot(page, `hours-offer-${width}-${colorScheme}`);
      assert.deepEqual(await violations(page), []);
      await page.evaluate(() => window.oi.all('oi-hours')[0].scrollIntoView({ block: 'center' }));
      await shoot(page, `hours-offer-table-${width}-${colorScheme}`);
      await page.close();
    });
  }

  it('in odd forms wait for the library, which the classic file has not', async () => {
    const page = await openWidget(browser, odd);
    await until(page, () => window.oi.all('[part~=card]').some((card) => /Ouvert|Ouvre/.test(card.innerText)));
    assert.deepEqual(page.seen.errors, []);
    await page.close();
    const alone = await openWidget(browser, classic);
    await openFirstOffer(alone);
    await waitForDeep(alone, 'oi-hours');
    assert.match(await textOf(alone, 'oi-hours'), /mo – fr 9-17/);
    assert.ok(
      !readFileSync(new URL('../../dist/offre-insertion.classic.js', import.meta.url), 'utf8').includes('OpenHolidays'),
    );
    assert.equal(alone.seen.requests.filter((request) => /\.js$/.test(request)).length, 1);
    await alone.close();
  });
});

/** Results of the words alone, asked to the page itself. */
async function matching(page) {
  await page.evaluate(() =>
    document.querySelector('offre-insertion').search('atelier de français gratuit ouvert le mercredi'),
  );
  await until(page, () => {
    const { results, query } = document.querySelector('offre-insertion');
    return query.text && results.length > 0 && results.length < 120;
  });
  return total(page);
}
