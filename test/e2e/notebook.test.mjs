/** Mon carnet, whole: kept, followed, shown in a second page, taken away, erased, brought back; nothing of it leaves. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import { clickDeep, findDeep, launchBrowser, openFirstOffer, openWidget, textOf, until } from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import {
  documentOfEntries,
  entryCount,
  entryOf,
  freshProfile,
  importFile,
  keepCards,
  openNotebook,
  setField,
  stored,
  storedNotebook,
  typeNote,
  waitForCount,
} from './support/notebook.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const NOTE = 'Rappeler Mme Durand, dossier 4417';
const DAY = `${new Date().getFullYear() + 1}-12-01`;

let browser, origins, url, profile;
before(async () => {
  [browser, origins] = await Promise.all([
    launchBrowser({ args: ['--host-resolver-rules=MAP mairie.example 127.0.0.1'] }),
    startOrigins(),
  ]);
  const src = putFeed(origins.feeds, makeFeed(12));
  url = origins.pages.put('/aide.html', documentOf(elementTag({ src }) + scriptTag(origins.scripts)));
});
after(() => Promise.all([browser.close(), origins.close()]));

const inFresh = (test) => async () => {
  profile = await freshProfile(browser);
  try {
    await test();
  } finally {
    await profile.close();
  }
};

/** Everything that a page sends, its bodies too. */
function logRequests(page) {
  const log = [];
  page.on('request', (request) =>
    log.push({ method: request.method(), url: request.url(), body: request.postData() ?? '' }),
  );
  return log;
}

async function exported(page) {
  const file = await profile.downloaded(() => clickDeep(page, '[data-action=export]'));
  return { ...file, notebook: JSON.parse(file.text) };
}

/** A notebook of one kept offer with a note, open. */
async function withOneNote(note = NOTE) {
  const page = await openWidget(profile, url);
  await keepCards(page, 1);
  await openNotebook(page);
  await typeNote(page, 0, note);
  return page;
}

describe('a notebook from end to end', () => {
  it(
    'keeps three offers, a note and an appointment, survives a reload, and sends nothing',
    inFresh(async () => {
      const page = await openWidget(profile, url);
      const log = logRequests(page);
      await keepCards(page, 2);
      await page.evaluate(() => window.oi.all('[part~=card] .name')[2].click());
      await findDeep(page, '.button.keep');
      await clickDeep(page, '.button.keep');
      await until(page, () => window.oi.events.filter(({ type }) => type === 'oi-save').length === 3);
      await clickDeep(page, '.back', 'retour');
      await openNotebook(page);
      assert.equal(await entryCount(page), 3);
      await typeNote(page, 0, NOTE);
      await setField(page, 0, 'step', 'appointment');
      await setField(page, 0, 'day', DAY);
      await setField(page, 0, 'time', '14:30');
      await findDeep(page, '.next', '1er décembre');
      const before = await storedNotebook(page);
      const events = await page.evaluate(() => JSON.stringify(window.oi.events));

      await page.reload();
      await waitForCount(page, 3);
      await openNotebook(page);
      const [entry] = before.entries;
      assert.deepEqual(await storedNotebook(page), before);
      assert.equal(entry.note, NOTE);
      assert.deepEqual(entry.appointment, { day: DAY, time: '14:30' });
      assert.equal(await page.evaluate(() => window.oi.all('.entry textarea')[0].value), NOTE);

      await profile.downloaded(() => clickDeep(page, '[data-action=calendar]'));
      await exported(page);
      const ours = [origins.scripts.origin, origins.feeds.origin, origins.pages.origin];
      for (const { method, url: asked, body } of log) {
        assert.equal(method, 'GET', asked);
        assert.equal(body, '', asked);
        const { protocol, origin, search } = new URL(asked);
        if (protocol === 'blob:' || protocol === 'data:') continue;
        assert.ok(ours.includes(origin), asked);
        assert.equal(search, '', asked);
      }
      const traces = [
        JSON.stringify(log.map(({ url: asked }) => decodeURIComponent(asked))),
        events,
        await page.evaluate(() => decodeURIComponent(location.href) + JSON.stringify(history.state) + document.cookie),
        JSON.stringify(await stored(page, 'sessionStorage')),
        await otherStorages(page),
        JSON.stringify([...origins.pages.requests, ...origins.feeds.requests, ...origins.scripts.requests]),
      ];
      for (const trace of traces)
        for (const word of ['Durand', 'dossier', DAY]) assert.ok(!trace.includes(word), trace);
      assert.deepEqual(page.seen.errors, []);
    }),
  );

  it(
    'shows in a second page what is done in the first, and the other way round',
    inFresh(async () => {
      const first = await openWidget(profile, url);
      await keepCards(first, 2);
      const second = await openWidget(profile, url);
      await waitForCount(second, 2);
      await openNotebook(second);
      await typeNote(second, 1, NOTE);
      await first.bringToFront();
      await openNotebook(first);
      await until(first, (note) => window.oi.all('.entry textarea')[1].value === note, NOTE);
      await setField(first, 0, 'step', 'done');
      await second.bringToFront();
      await until(second, () => window.oi.all('.entry')[0].dataset.step === 'done');
      const { entries } = await storedNotebook(second);
      assert.deepEqual(entries.map(({ step, note }) => [step, note]), [['done', ''], ['to-contact', NOTE]]); // prettier-ignore
    }),
  );

  it(
    'gives an appointment that an independent reader understands, at the hour of the place',
    inFresh(async () => {
      const page = await withOneNote();
      await page.emulateTimezone('Indian/Reunion');
      await setField(page, 0, 'step', 'appointment');
      await setField(page, 0, 'day', DAY);
      const press = () => clickDeep(page, '[data-action=calendar]');
      await findDeep(page, '[data-action=calendar]');
      const wholeDay = eventOf((await profile.downloaded(press)).text);
      assert.equal(wholeDay.startDate.toString(), DAY);
      await setField(page, 0, 'time', '14:30');
      await until(page, () => window.oi.all('.next')[0].innerText.includes('14 h 30'));
      const { name, text } = await profile.downloaded(press);
      const event = eventOf(text);
      const [{ offer }] = (await storedNotebook(page)).entries;
      assert.match(name, /^rendez-vous.*\.ics$/);
      assert.equal(event.startDate.toString(), `${DAY}T14:30:00`);
      assert.equal(event.startDate.zone, ICAL.Timezone.localTimezone);
      assert.equal(event.endDate.toString(), `${DAY}T15:30:00`);
      assert.ok(event.summary.includes(offer.nom), event.summary);
      assert.ok(event.location.includes(offer.adresse) && event.location.includes(offer.commune), event.location);
      assert.match(event.description, /01 99 00 00 00/);
      assert.ok(!text.includes('Durand'));
    }),
  );

  it(
    'exports, erases for good, and brings back',
    inFresh(async () => {
      const page = await withOneNote();
      const { name, notebook } = await exported(page);
      assert.match(name, /^mon-carnet-\d{4}-\d\d-\d\d\.json$/);
      assert.equal(notebook.format, 'offre-insertion/carnet');
      assert.deepEqual(notebook, await storedNotebook(page));
      await clickDeep(page, '[data-action=ask-erase]');
      await clickDeep(page, '[data-action=erase]');
      await findDeep(page, '.said', 'tout est effacé');
      assert.deepEqual(await stored(page), {});
      assert.deepEqual(await stored(page, 'sessionStorage'), {});
      assert.ok(!(await otherStorages(page)).includes('Durand'));
      await importFile(page, profile.file('carnet.json', JSON.stringify(notebook)));
      await findDeep(page, '.said', '1 service en plus');
      assert.deepEqual(await storedNotebook(page), notebook);
    }),
  );

  it(
    'merges a file: what is newer wins, on either side, part by part',
    inFresh(async () => {
      const page = await withOneNote();
      const [mine] = (await storedNotebook(page)).entries;
      const older = {
        ...mine,
        note: 'vieille note',
        step: 'done',
        changed: { ...mine.changed, note: 5, step: Date.now() },
      };
      const other = entryOf({ ...mine.offer, id: 'ailleurs--1', nom: 'Venu du fichier' }, { note: 'à lui' });
      await importFile(page, profile.file('autre.json', documentOfEntries([older, other])));
      await findDeep(page, '.said', '1 service en plus, 1 service mis à jour');
      const { entries } = await storedNotebook(page);
      assert.deepEqual(
        entries.map(({ note, step }) => [note, step]),
        [[NOTE, 'done'], ['à lui', 'to-contact']], // prettier-ignore
      );
    }),
  );

  it(
    'refuses a hostile or huge file with a reason, and changes nothing',
    inFresh(async () => {
      const page = await withOneNote();
      const before = await stored(page);
      const [{ offer }] = (await storedNotebook(page)).entries;
      const many = Array.from({ length: 2001 }, (_, i) => entryOf({ id: `x${i}`, nom: 'x' }));
      // Never the same reason twice running: each is seen to come.
      const refusals = [
        ['énorme.json', 'x'.repeat(17_000_000), 'trop gros'],
        ['nombreux.json', documentOfEntries(many), '2 000 services'],
        ['gros.json', documentOfEntries([entryOf(offer, { note: 'x'.repeat(4_000_001) })]), 'trop gros'],
        ['image.json', '\u0000\u0001PNG', 'illisible ou incomplet'],
        ['liste.json', '[1, 2]', 'pas un carnet'],
        ['profond.json', '['.repeat(200_000), 'illisible ou incomplet'],
        ['futur.json', documentOfEntries([], 99), 'version plus récente'],
      ];
      for (const [name, text, reason] of refusals) {
        await importFile(page, profile.file(name, text));
        await findDeep(page, '.said', reason);
        assert.deepEqual(await stored(page), before, name);
      }
      const hostile = entryOf(
        { id: 'h', nom: '<img src=x onerror=alert(1)>', telephone: '"><script>', lien_source: 'javascript:alert(1)' },
        { note: '</textarea><script>alert(1)</script>' },
      );
      const text = documentOfEntries([hostile, null, { id: 3 }]).replaceAll(
        '"id":',
        '"__proto__":{"polluted":true},"id":',
      );
      assert.ok(text.split('__proto__').length > 3);
      await importFile(page, profile.file('hostile.json', text));
      await findDeep(page, '.said', '2 fiches de ce fichier sont illisibles');
      const found = await page.evaluate(() => ({
        images: window.oi.all('.entry img, .entry script').length,
        scripts: window.oi.all('.entry a').filter(({ href }) => href.startsWith('javascript:')).length,
        polluted: 'polluted' in {},
        note: window.oi.all('.entry textarea').map(({ value }) => value),
      }));
      // What was kept just now comes first.
      assert.deepEqual(found, { images: 0, scripts: 0, polluted: false, note: [NOTE, hostile.note] });
      assert.equal(await entryCount(page), 2);
    }),
  );

  it(
    'works on a plain http page that is not this machine’s',
    inFresh(async () => {
      const named = url.replace('127.0.0.1', 'mairie.example');
      const page = await openWidget(profile, named);
      assert.equal(await page.evaluate(() => window.isSecureContext), false);
      await openFirstOffer(page);
      await clickDeep(page, '.button.keep');
      await findDeep(page, '.news p', 'gardé dans votre carnet');
      await clickDeep(page, '.news .link');
      await findDeep(page, '.title', 'mon carnet');
      await typeNote(page, 0, NOTE);
      assert.equal((await exported(page)).notebook.entries[0].note, NOTE);
      assert.match(await textOf(page, '.keeping'), /rien n’est envoyé/);
      assert.deepEqual(page.seen.errors, []);
    }),
  );
});

function eventOf(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
}

/** All that the page's other storages hold, their feeds included: nothing of a notebook is expected there. */
async function otherStorages(page) {
  // The two files of the feed are kept there (`cache="feed"`): what is read below is no empty storage.
  await until(page, async () => {
    const counts = (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length);
    return (await Promise.all(counts)).some((count) => count >= 2);
  });
  const text = await page.evaluate(async () => {
    const asked = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request)).text());
    }
    for (const { name } of await indexedDB.databases()) {
      const base = await asked(indexedDB.open(name));
      for (const store of base.objectStoreNames) {
        const [keys, values] = ['getAllKeys', 'getAll'].map((all) =>
          asked(base.transaction(store).objectStore(store)[all]()),
        );
        found.push(JSON.stringify([await keys, await values]));
      }
      base.close();
    }
    return found.join('\n');
  });
  assert.match(text, /test--service-0/);
  return text;
}
