/** Mon carnet where it is hard: storage refused, full or damaged, other versions, offers changed or gone; and how it looks. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations } from './support/axe.mjs';
import {
  clickDeep,
  countOf,
  findDeep,
  launchBrowser,
  openPage,
  openWidget,
  shoot,
  textOf,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import {
  documentOfEntries,
  entryCount,
  entryOf,
  freshProfile,
  keepCards,
  openNotebook,
  putStored,
  setField,
  stored,
  storedNotebook,
  typeNote,
  waitForCount,
} from './support/notebook.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const KEY = 'offre-insertion-carnet';
const NOTE = 'Rappeler Mme Durand, dossier 4417';
const DAY = `${new Date().getFullYear() + 1}-12-01`;

let browser, origins, src, url, profile;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  src = putFeed(origins.feeds, makeFeed(12));
  url = pageOf('aide', {});
});
after(() => Promise.all([browser.close(), origins.close()]));

const pageOf = (name, attributes, head) =>
  origins.pages.put(
    `/${name}.html`,
    documentOf(elementTag({ src, ...attributes }) + scriptTag(origins.scripts), { head }),
  );

const inFresh = (test) => async () => {
  profile = await freshProfile(browser);
  try {
    await test();
  } finally {
    await profile.close();
  }
};

/** A page that found this text where its notebook is kept. */
async function withStored(text, address = url) {
  const page = await openPage(profile);
  await page.goto(origins.pages.put('/vide.html', documentOf('')));
  await putStored(page, text);
  await page.goto(address);
  await waitForDeep(page, '[part~=card]');
  return page;
}

const refuseStorage = () =>
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });

/** To the last byte, as a site that keeps too much does. */
const fillStorage = (page) =>
  page.evaluate(() => {
    for (let size = 1 << 22, n = 0; size >= 1; n += 1) {
      try {
        localStorage.setItem(`plein-${n}`, 'x'.repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });

describe('a notebook that cannot be kept as it should', () => {
  it(
    'storage refused: kept as long as the page, said, and taken away',
    inFresh(async () => {
      const page = await openPage(profile);
      await page.evaluateOnNewDocument(refuseStorage);
      await page.goto(url);
      await waitForDeep(page, '[part~=card]');
      await keepCards(page, 1);
      await findDeep(page, '.news p', 'le temps de cette page seulement');
      await openNotebook(page);
      await findDeep(page, '.notice', 'ne garde rien pour ce site');
      assert.equal(await countOf(page, '.keeping'), 0, 'nothing is said to be kept');
      await typeNote(page, 0, NOTE);
      await findDeep(page, '.entry .small', 'pas encore enregistrée');
      const { text } = await profile.downloaded(() => clickDeep(page, '[data-action=export]'));
      assert.equal(JSON.parse(text).entries[0].note, NOTE);
      assert.deepEqual(page.seen.errors, []);
    }),
  );

  it(
    'storage full: said, nothing lost, kept once there is room',
    inFresh(async () => {
      const page = await openWidget(profile, url);
      await keepCards(page, 1);
      const before = await storedNotebook(page);
      await fillStorage(page);
      await openNotebook(page);
      await typeNote(page, 0, NOTE);
      await findDeep(page, '.notice', 'plus de place');
      await findDeep(page, '.entry .small', 'pas encore enregistrée');
      assert.deepEqual(await storedNotebook(page), before, 'what was kept stays');
      const { text } = await profile.downloaded(() => clickDeep(page, '[data-action=export]'));
      assert.equal(JSON.parse(text).entries[0].note, NOTE);
      await page.evaluate(() => localStorage.removeItem('plein-0'));
      await setField(page, 0, 'step', 'contacted');
      await until(page, () => window.oi.all('.notice').length === 0);
      const [{ note, step }] = (await storedNotebook(page)).entries;
      assert.deepEqual([note, step], [NOTE, 'contacted']);
    }),
  );

  it(
    'a damaged value: set aside as it was, given back, and a new notebook goes on',
    inFresh(async () => {
      const damaged = '{"format":"offre-insertion/carnet","version":2,"entries":[{"id":"x","note":"à ne pas perdre';
      const page = await withStored(damaged);
      await keepCards(page, 1);
      await openNotebook(page);
      await findDeep(page, '.notice', 'carnet abîmé');
      const { text } = await profile.downloaded(() => clickDeep(page, '[data-action=aside]'));
      assert.equal(text, damaged);
      assert.equal((await storedNotebook(page)).entries.length, 1);
      assert.ok(Object.values(await stored(page)).includes(damaged));
      await clickDeep(page, '[data-action=ask-erase]');
      await clickDeep(page, '[data-action=erase]');
      await findDeep(page, '.said', 'tout est effacé');
      assert.deepEqual(await stored(page), {});
    }),
  );

  it(
    'an older version is read, its notes there, and written in today’s',
    inFresh(async () => {
      const older = { ...entryOf({ id: 'ancien', nom: 'Ancien atelier' }, { note: NOTE }), changed: undefined };
      const page = await withStored(documentOfEntries([{ ...older, changedAt: 5 }], 1));
      await keepCards(page, 1);
      await openNotebook(page);
      assert.equal(await entryCount(page), 2);
      const { version, entries } = await storedNotebook(page);
      assert.equal(version, 2);
      assert.deepEqual(entries.map(({ note }) => note), ['', NOTE]); // prettier-ignore
      assert.equal(entries[1].changed.note, 5);
      assert.equal(await countOf(page, '.notice'), 0);
    }),
  );

  it(
    'a newer version is left as it is, said, and given as a file',
    inFresh(async () => {
      const newer = documentOfEntries([{ note: NOTE, futur: true }], 99);
      const page = await withStored(newer);
      await clickDeep(page, '[part~=card] .keep');
      await findDeep(page, '.news p', 'rien n’a été gardé');
      await openNotebook(page);
      await findDeep(page, '.notice', 'version plus récente');
      const { text } = await profile.downloaded(() => clickDeep(page, '[data-action=newer]'));
      assert.equal(text, newer);
      assert.deepEqual(await stored(page), { [KEY]: newer });
    }),
  );

  it(
    'an offer gone is still shown and said to be published no longer; a changed one follows the feed',
    inFresh(async () => {
      const feed = makeFeed(12);
      const moving = pageOf('mouvant', { src: putFeed(origins.feeds, feed, 'mouvant') });
      const page = await openWidget(profile, moving);
      await keepCards(page, 2);
      const [changed, gone] = (await storedNotebook(page)).entries;
      putFeed(
        origins.feeds,
        {
          ...feed,
          services: feed.services
            .filter(({ id }) => id !== gone.id)
            .map((service) => (service.id === changed.id ? { ...service, nom: 'Nouveau nom' } : service)),
        },
        'mouvant',
      );
      await page.reload();
      await waitForDeep(page, '[part~=card]');
      await openNotebook(page);
      await findDeep(page, '.entry .name', 'nouveau nom');
      await findDeep(page, `.entry[data-id="${gone.id}"] .notice`, 'n’est plus publié');
      assert.equal(await countOf(page, '.entry .notice'), 1);
      assert.equal((await storedNotebook(page)).entries[1].offer.nom, gone.offer.nom);
      await clickDeep(page, `.entry[data-id="${gone.id}"] .name`);
      await findDeep(page, '.back', 'carnet');
      await findDeep(page, '[role=heading]', gone.offer.nom);
    }),
  );
});

describe('where the notebook is kept', () => {
  it(
    'this session only',
    inFresh(async () => {
      const address = pageOf('session', { notebook: 'session' });
      const page = await openWidget(profile, address);
      await keepCards(page, 1);
      assert.equal((await storedNotebook(page, 'sessionStorage')).entries.length, 1);
      assert.deepEqual(await stored(page), {});
      await page.reload();
      await waitForCount(page, 1);
      await openNotebook(page);
      assert.match(await textOf(page, '.keeping'), /jusqu’à la fermeture de cet onglet/);
      const other = await openWidget(profile, address);
      await openNotebook(other);
      await findDeep(other, '.empty', 'rien de gardé');
    }),
  );

  for (const [name, attributes] of Object.entries({ none: { notebook: 'none' }, hidden: { hide: 'notebook' } }))
    it(
      `not at all (${name})`,
      inFresh(async () => {
        const page = await withStored('autre chose', pageOf(name, attributes));
        assert.equal(await countOf(page, '.keep, oi-notebook-button, oi-notebook-news'), 0);
        await clickDeep(page, '[part~=card] .name');
        // Its tools arrive after the sheet: among them would be the button that keeps.
        await waitForDeep(page, '[data-action=hand-over]');
        assert.equal(await countOf(page, '.keep'), 0);
        assert.deepEqual(await stored(page), { [KEY]: 'autre chose' });
      }),
    );
});

describe('the notebook for everyone', () => {
  it(
    'with the keyboard alone, the focus never lost',
    inFresh(async () => {
      const page = await openWidget(profile, url);
      const reach = async (selector, key = 'Tab') => {
        for (let pressed = 0; pressed < 60; pressed += 1) {
          if (await page.evaluate((wanted) => window.oi.activeElement().matches(wanted), selector)) return;
          if (key === 'Tab') await page.keyboard.press('Tab');
          else await page.keyboard.press('Tab', { shift: true });
        }
        assert.fail(`Tab never reaches ${selector}`);
      };
      const focusOn = (selector) =>
        until(page, (wanted) => window.oi.activeElement().matches(wanted) && wanted, selector);
      await page.evaluate(() => window.oi.all('[part~=card] .name')[0].focus());
      await reach('.keep');
      await page.keyboard.press('Enter');
      await until(page, () => window.oi.activeElement().getAttribute('aria-pressed') === 'true');
      await page.evaluate(() => window.oi.named('.button', 'mon carnet').focus());
      await page.keyboard.press('Enter');
      await focusOn('.title');
      await reach('[data-field=step]');
      await page.keyboard.type('Rendez');
      await reach('[data-field=day]');
      await page.keyboard.type(`1212${new Date().getFullYear() + 1}`);
      await reach('[data-field=time]');
      await page.keyboard.type('1030AM');
      await reach('textarea');
      await page.keyboard.type(NOTE);
      await reach('[data-action=remove]');
      const [{ step, note, appointment }] = (await storedNotebook(page)).entries;
      assert.deepEqual([step, note, appointment], ['appointment', NOTE, { day: `${new Date().getFullYear() + 1}-12-12`, time: '10:30' }]); // prettier-ignore
      await page.keyboard.press('Enter');
      await focusOn('.title');
      await reach('.news .link');
      await page.keyboard.press('Enter');
      await until(page, () => window.oi.all('.entry').length === 1);
      await focusOn('.entry .name');
      await page.evaluate(() => window.oi.all('.title')[0].focus());
      await reach('[data-action=ask-erase]');
      await page.keyboard.press('Enter');
      await focusOn('#sure');
      await reach('[data-action=erase]');
      await page.keyboard.press('Enter');
      await focusOn('.title');
      assert.deepEqual(await stored(page), {});
      await page.keyboard.press('Escape');
      await focusOn('button');
      await findDeep(page, '.button', 'mon carnet');
    }),
  );

  /** Entries of every step, with an appointment, a long note and a name that cannot be broken. */
  const full = () => {
    const offers = makeFeed(12).services.slice(0, 4);
    const from = src.split(' ');
    return documentOfEntries([
      entryOf(offers[0], {
        keptAt: 1.79e12,
        step: 'appointment',
        appointment: { day: DAY, time: '14:30' },
        note: NOTE,
        from,
      }),
      entryOf({ ...offers[1], nom: 'Accompagnementsocioprofessionnelrenforcé'.repeat(2) }, { keptAt: 1.79e12, note: 'Long. '.repeat(80) }), // prettier-ignore
      entryOf({ ...offers[2], id: 'parti' }, { keptAt: 1.79e12, step: 'contacted', from }),
      entryOf({ id: 'nu', nom: 'Un nom, rien d’autre' }, { keptAt: 1.79e12, step: 'done' }),
    ]);
  };
  const SCENES = {
    empty: () => openWidget(profile, url),
    full: () => withStored(full()),
    damaged: () => withStored('{"format":'),
    newer: () => withStored(documentOfEntries([], 99)),
  };
  for (const theme of ['light', 'dark'])
    for (const [scene, open] of Object.entries(SCENES))
      it(
        `${scene}, ${theme}: axe finds nothing, and all holds in 320 px`,
        inFresh(async () => {
          const page = await open();
          await page.emulateMediaFeatures([
            { name: 'prefers-color-scheme', value: theme },
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ]);
          await page.addStyleTag({
            content: `:root { color-scheme: ${theme}; background: Canvas; color: CanvasText }`,
          });
          await openNotebook(page);
          for (const width of [1280, 360, 320]) {
            await page.setViewport({ width, height: 1900 });
            if (width !== 320) await shoot(page, `${scene}-${theme}-${width}`);
          }
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(await outside(page), [], 'nothing sticks out, nothing is too small to press');
        }),
      );
});

/** What is wider than the page, or too small for a finger. */
function outside(page) {
  return page.evaluate(() => {
    const controls = window.oi.all('oi-notebook, oi-notebook *').length
      ? window.oi
          .all('button, a[href], select, input, textarea, .file')
          .filter((element) => element.getRootNode().host?.localName === 'oi-notebook')
      : [];
    const shown = controls.filter((element) => element.checkVisibility() && !element.matches('.aloud'));
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...shown
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.right > innerWidth || box.left < 0 || box.height < 43.5)
        .map(
          ({ element, box }) =>
            `${element.localName}.${element.className} ${Math.round(box.width)} × ${Math.round(box.height)}`,
        ),
    ];
  });
}
