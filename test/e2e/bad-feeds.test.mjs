/** Every file of `../shared/data/mauvais` in the real widget: what the visitor reads, what the webmaster gets, what is left alone. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { findDeep, launchBrowser, openPage, typeDeep, until, waitForDeep } from './support/browser.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

const folder = new URL('../../../shared/data/mauvais/', import.meta.url);
const present = existsSync(new URL('manifest.json', folder));
const read = (name) => readFileSync(new URL(name, folder));
const { fichiers } = present ? JSON.parse(read('manifest.json')) : { fichiers: [] };

/** What a visitor reads when nothing could be read, by kind of failure. */
const FAILED = 'La liste des services n’a pas pu être chargée.';
const WHY = {
  unreadable: 'Les données reçues sont illisibles.',
  'unknown-format': 'Les données reçues ne sont pas celles attendues.',
};
const EMPTY = 'Aucun service n’est publié ici pour le moment.';
const PARTIAL = 'Une partie des services n’a pas pu être chargée.';
/** Offers opened one by one, and everything used: all of the hostile files; some offers of the others. */
const HOSTILE = /^(10|11|12|15|16|18|32|33)-/;
const OPENED = 2;
/** What no visitor should ever read; 11-types-faux and 18-unicode hold some of these words in their own texts. */
const NONSENSE = /\b(undefined|NaN|Infinity|Invalid Date|\[object \w+\]|1970)\b/;

let browser, origins;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
});
after(() => Promise.all([browser.close(), origins.close()]));

/** A page that holds something of its own around the widget, and remembers how it was. */
async function visit(names) {
  const src = names.map((name) => origins.feeds.put(`/${name}`, read(name))).join(' ');
  const around = '<p id="avant" onclick="">Avant</p><style>p { color: rgb(1, 2, 3); }</style>';
  const body = `${around}${elementTag({ src })}<form id="apres"><input name="q" value="à moi"></form>`;
  const url = origins.pages.put('/mauvais.html', documentOf(body + scriptTag(origins.scripts)));
  const page = await openPage(browser);
  await page.evaluateOnNewDocument(() => {
    const outside = () => {
      const copy = document.documentElement.cloneNode(true);
      for (const widget of copy.querySelectorAll('offre-insertion')) widget.remove();
      return copy.outerHTML;
    };
    document.addEventListener('DOMContentLoaded', () => {
      window.oi.before = outside();
      window.oi.globals = Object.getOwnPropertyNames(window).length;
    });
    window.oi.outside = outside;
  });
  await page.goto(url);
  // An error is also told of what is only old or partial: the offers come after it.
  await until(
    page,
    (failed) => window.oi.events.some(({ type }) => type === 'oi-ready') || window.oi.named('[role=alert]', failed),
    FAILED,
  );
  return page;
}

const eventsOf = (page, type) =>
  page.evaluate(
    (wanted) => window.oi.events.filter((event) => event.type === wanted).map(({ detail }) => detail),
    type,
  );

/** All the text of the widget: that of each of its shadow roots. */
const widgetText = (page) =>
  page.evaluate(() =>
    window.oi
      .all('*')
      .filter((element) => element.parentNode instanceof ShadowRoot)
      .map((element) => element.innerText ?? '')
      .join('\n'),
  );

/** Opens offers with their own button, checks every link and text, and comes back to the list. */
async function openOffers(page, most) {
  const count = Math.min(most, await page.evaluate(() => window.oi.all('[data-action=open]').length));
  for (let index = 0; index < count; index += 1) {
    await page.evaluate((at) => window.oi.all('[data-action=open]')[at].click(), index);
    await waitForDeep(page, '[part~=detail]');
    const { links, text } = await page.evaluate(() => ({
      links: window.oi.all('a[href]').map((link) => link.protocol),
      text: window.oi.all('[part~=detail]')[0].innerText,
    }));
    for (const protocol of links) assert.match(protocol, /^(https?|mailto|tel|sms|geo):$/);
    assert.doesNotMatch(text, NONSENSE);
    await page.evaluate(() => window.oi.named('button', 'Retour').click());
    await until(page, () => window.oi.all('[part~=detail]').length === 0);
  }
}

/** The map, its markers, each filter panel and a value in it, the suggestions. */
async function useEverything(page) {
  await waitForDeep(page, '.leaflet-container');
  await page.evaluate(() =>
    window.oi
      .all('.leaflet-marker-icon')
      .slice(0, 10)
      .forEach((marker) => marker.click()),
  );
  const panels = await page.evaluate(() => window.oi.all('[part~=filters] button[data-panel]').length);
  for (let index = 0; index < panels; index += 1) {
    await page.evaluate((at) => window.oi.all('[part~=filters] button[data-panel]')[at].click(), index);
    await waitForDeep(page, '#panel');
    await page.evaluate(() => window.oi.all('#panel button, #panel input')[0]?.click());
  }
  await page.evaluate(() => document.querySelector('offre-insertion').reset());
  await typeDeep(page, '[part~=query]', 'per');
  await until(
    page,
    () => window.oi.all('[role=option]').length > 0 || document.querySelector('offre-insertion').results,
  );
  await page.keyboard.type('mis <b>__proto__');
  await page.keyboard.press('Enter');
  await page.evaluate(() => document.querySelector('offre-insertion').reset());
}

/** Nothing ran, nobody was asked, the page is as it was. */
async function checkUntouched(page) {
  const ours = [origins.pages.origin, origins.scripts.origin, origins.feeds.origin, 'data:', 'blob:'];
  assert.deepEqual(
    page.seen.requests.filter((url) => !ours.some((origin) => url.startsWith(origin))),
    [],
  );
  const found = await page.evaluate(() => ({
    xss: window.__xss,
    polluted: {}.pollue,
    keys: Object.keys(Object.prototype),
    same: window.oi.outside() === window.oi.before,
    globals: Object.getOwnPropertyNames(window).length - window.oi.globals,
    inside: window.oi.all('iframe, script:not([src]), object, embed').length,
    title: document.title,
    scroll: window.scrollY,
  }));
  assert.equal(found.xss, undefined);
  assert.equal(found.polluted, undefined);
  assert.deepEqual([found.keys, found.same, found.globals, found.inside], [[], true, 0, 0]);
  assert.equal(found.title, "Page d'essai");
}

/** What the manifest says should be read: a failure with its kind, nothing, or so many offers. */
async function checkState(page, { gardes, rejetes, erreur_attendue: expected, tolerance = 0, fichier, type }) {
  const told = await eventsOf(page, 'oi-error');
  // These files have the dates they have: old data are told to the page, once, and are no failure.
  assert.ok(told.filter(({ kind }) => kind === 'stale').length <= 1);
  const error = told.find(({ kind }) => kind !== 'stale');
  const [ready] = await eventsOf(page, 'oi-ready');
  const text = await widgetText(page);
  assert.doesNotMatch(text, NONSENSE);
  if (expected && (!expected.endsWith('(admis)') || !ready)) {
    assert.equal(error.kind, expected.split(' ')[0]);
    assert.ok(error.url.endsWith(fichier), 'the event names the address');
    assert.ok(page.seen.errors.some((said) => said.includes(fichier) && said.includes(error.message)));
    assert.ok(text.includes(FAILED) && text.includes(WHY[error.kind]) && text.includes('Réessayer'), text);
    return 0;
  }
  const kept = type === 'structures' ? 0 : gardes;
  assert.ok(Math.abs(ready.total - kept) <= tolerance, `${ready.total} offers`);
  if (type !== 'structures') assert.ok(Math.abs(ready.rejected - rejetes) <= tolerance);
  if (ready.total === 0) {
    await findDeep(page, 'p', EMPTY);
    return 0;
  }
  await until(page, (count) => document.querySelector('offre-insertion').results.length === count, ready.total);
  await waitForDeep(page, '[part~=card]');
  const count = `${ready.total} service${ready.total > 1 ? 's' : ''}`;
  await until(page, (wanted) => window.oi.all('[part~=count]')[0]?.innerText.trim() === wanted, count);
  const partial = fichier === '21-api-page.json';
  // What is said of the data comes with code of its own.
  await until(page, () => window.oi.all('oi-freshness')[0].shadowRoot !== null);
  if (partial) await findDeep(page, '[role=status]', PARTIAL);
  else assert.ok(!(await widgetText(page)).includes(PARTIAL));
  if (partial) assert.match(error.message, /page 2 sur 3/);
  else assert.equal(error, undefined);
  return ready.total;
}

describe('damaged and hostile feeds in the widget', { skip: !present && '../shared/data is not there' }, () => {
  for (const entry of fichiers) {
    it(`${entry.fichier} gives a state that people understand, and touches nothing`, async () => {
      const page = await visit([entry.fichier]);
      if ((await checkState(page, entry)) > 0) {
        const isHostile = HOSTILE.test(entry.fichier);
        await openOffers(page, isHostile ? Infinity : OPENED);
        if (isHostile) await useEverything(page);
      }
      await checkUntouched(page);
      await page.close();
    });
  }

  it('15-xss.json with its structures shows their texts as texts', async () => {
    const page = await visit(['15-xss.json', '15-xss-structures.json']);
    const [{ total }] = await eventsOf(page, 'oi-ready');
    assert.ok(total > 20, `${total} offers, near-duplicates folded`);
    await openOffers(page, Infinity);
    await useEverything(page);
    await checkUntouched(page);
    await page.close();
  });
});
