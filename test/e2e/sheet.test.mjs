/** Sheets of real services chosen for their gaps, on a phone; then the row of tools with the mouse. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  clickDeep,
  countOf,
  findDeep,
  launchBrowser,
  openPage,
  shoot,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { putFeed } from './support/feed.mjs';
import { documentOf, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const DATA = new URL('../../../shared/data/', import.meta.url);
const skip = existsSync(new URL('reel-services.json', DATA)) ? false : '../shared/data/reel-* is absent';

const NUMERIQUE = 'mediation-numerique--';
/** Services by what they lack, or have too much of. */
const GAPS = {
  'a name of 125 characters': [
    'dora--00c4f92a-fe10-4232-8d2c-78860c0a68f9',
    'dora--58843b2d-fc09-4161-a961-3cfe9ce1a7de',
  ],
  'the longest conditions': ['carif-oref--07_776575S', 'carif-oref--02_00437877'],
  'steps to ask': ['carif-oref--01_GE2030516'],
  'hours a week': ['carif-oref--14_SE_0001116947', 'carif-oref--14_SE_0001597312'],
  'only a link': [
    `${NUMERIQUE}Conseiller-Numerique_62ab02cb8255a806e299c75c`,
    `${NUMERIQUE}Conseiller-Numerique_62ab04888255a806e299c7a1`,
  ],
  'no structure': [
    'carif-oref--01_GE2021586',
    'carif-oref--07_763179S',
    'dora--ae26046c-7457-4c6e-9831-3568ad2f44a2',
    'dora--464f082d-874f-411e-91b7-a95138d21857',
  ],
  'coordinates without address': [
    `${NUMERIQUE}Conseiller-Numerique_63872a860830e306f21ed786`,
    `${NUMERIQUE}Hinaura_163`,
  ],
  'an address without coordinates': [
    'dora--2efedc43-bb2c-4a8c-81e9-1b6eeee5bbe6',
    'dora--2d947a01-cdb8-4857-909c-4b9d69542215',
  ],
  'a very long description': ['cd35--1009'],
  'no description but its name': ['odspep--54011'],
  'no contact': ['dora--cf9cc530-8d3d-4394-a49f-e723fb516e43', 'dora--e2814a83-419b-40af-b080-1ab948ffb7e2'],
  'remote only': ['dora--0c7e2e12-2dfa-498d-88e4-2bc7051d404a', 'dora--69dd73be-6ec3-4a84-bee1-aa2ece047cc6'],
  'hours in words': [`${NUMERIQUE}cd72_100`, `${NUMERIQUE}cd72_105`],
  'very long hours': [`${NUMERIQUE}Hub-Lo_262`],
  'a cost told at length': ['dora--049840af-8b11-48e3-870d-688b11647cad'],
  'publics told at length': [`${NUMERIQUE}Hub-Lo_245`],
  'on site and remote': ['action-logement--3c3b9edd-bfcd-4bbd-ada5-45ddf2ec5425-07cd638d-725d-49e5-8338-3b5e0edd1031'],
  'an odd telephone': [`${NUMERIQUE}Conseiller-Numerique_62ac00298255a806e299cf51`],
};
const IDS = Object.values(GAPS).flat();

const read = (name) => JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));

function realFeed() {
  const services = [...read('reel-services.json'), ...read('reel-2022-services-sans-structure.json')];
  const chosen = IDS.map((id) => services.find((service) => service.id === id));
  const wanted = new Set(chosen.map((service) => service?.structure_id));
  return { services: chosen, structures: read('reel-structures.json').filter(({ id }) => wanted.has(id)) };
}

/** A way to ask that a press follows, as the record or its structure gives it. */
function hasWay({ telephone, courriel, lien_mobilisation, lien_source }, structure = {}) {
  const known = [telephone, courriel, lien_mobilisation, lien_source];
  const theirs = [structure.telephone, structure.courriel, structure.site_web, structure.lien_source];
  return [...known, ...theirs].some(Boolean);
}

describe('sheets of real services', { skip }, () => {
  let browser, origins, feed, url;
  before(async () => {
    feed = realFeed();
    [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
    const src = putFeed(origins.feeds, feed, 'reel');
    url = origins.pages.put(
      '/fiches.html',
      documentOf(scriptTag(origins.scripts, { src, tiles: 'none', 'url-state': 'hash' })),
    );
  });
  after(() => Promise.all([browser.close(), origins.close()]));

  async function open(page, id, nom) {
    await page.goto(`${url}#oi=id:${encodeURIComponent(id)}`);
    const title = nom.replace(/\s+/g, ' ').trim();
    await until(
      page,
      (wanted) => window.oi.all('.sheet .title')[0]?.textContent.replace(/\s+/g, ' ').trim() === wanted,
      title,
    );
    await waitForDeep(page, '[data-action=hand-over]');
  }

  it('say nothing empty, and how to ask without scrolling', async () => {
    const page = await openPage(browser, { width: 360, height: 740 });
    const below = [];
    for (const [i, service] of feed.services.entries()) {
      assert.ok(service, IDS[i]);
      // One may be folded into another of the same structure.
      const folded = (id) => !document.querySelector('offre-insertion').offers.some((offer) => offer.id === id);
      if (i > 0 && (await page.evaluate(folded, service.id))) continue;
      await open(page, service.id, service.nom);
      const seen = await page.evaluate(() => {
        const [sheet] = window.oi.all('oi-offer');
        const first = window.oi.all('.sheet .actions a')[0]?.getBoundingClientRect();
        const top = sheet.getBoundingClientRect().top;
        return {
          text: sheet.shadowRoot.querySelector('article').innerText,
          facts: window.oi
            .all('.sheet dd')
            .map((each) => each.innerText.trim() || each.querySelector('oi-hours') !== null),
          bottom: first && Math.round(first.bottom - top),
          wide: document.documentElement.scrollWidth - window.innerWidth,
        };
      });
      assert.doesNotMatch(seen.text, /undefined|\bnull\b|NaN|\[object/, service.id);
      assert.ok(seen.facts.every(Boolean), `${service.id}: an empty fact`);
      assert.ok(seen.wide <= 0, `${service.id}: wider than the screen`);
      const structure = feed.structures.find(({ id }) => id === service.structure_id);
      if (hasWay(service, structure)) assert.ok(seen.bottom, `${service.id}: no way to ask`);
      if (seen.bottom > 740) below.push(`${service.id}: ${seen.bottom}`);
      if (process.env.OI_SHOTS) await shoot(page, `sheet-360-${String(i).padStart(2, '0')}`);
    }
    assert.deepEqual(below, [], 'the first way to ask is below the first screen');
    assert.deepEqual(page.seen.errors, []);
    await page.close();
  });

  it('fit thirty in a link of less than 2 000 characters, with the longest identifiers there are', async () => {
    const services = read('reel-services.json')
      .sort((one, other) => other.id.length - one.id.length)
      .slice(0, 30);
    const src = putFeed(origins.feeds, { services, structures: [] }, 'longs');
    const address = origins.pages.put('/longs.html', documentOf(scriptTag(origins.scripts, { src, tiles: 'none' })));
    const page = await openPage(browser);
    await page.goto(address);
    await clickDeep(page, '.prepare');
    await clickDeep(page, '.choose-all');
    await waitForDeep(page, '.link-field');
    const link = await page.evaluate(() => window.oi.all('.link-field')[0].value);
    assert.ok(services.at(-1).id.length > 100 && link.length < 2000, `${link.length} characters`);
    await page.goto(origins.pages.put('/ailleurs.html', documentOf('')));
    await page.goto(link);
    await waitForDeep(page, '.received', 30);
    assert.equal(await countOf(page, '.trouble'), 0);
    await page.close();
  });

  it('are handed over from their own tools, then come back', async () => {
    const page = await openPage(browser);
    const [service] = feed.services;
    await open(page, service.id, service.nom);
    await findDeep(page, '.tools button', 'Copier le lien');
    await clickDeep(page, '.tools button', 'Garder');
    await waitForDeep(page, '.tools button[aria-pressed=true]');
    await clickDeep(page, '.tools button', 'Transmettre');
    await waitForDeep(page, 'oi-handover');
    await shoot(page, 'sheet-handed-over-1280');
    await page.close();
  });
});
