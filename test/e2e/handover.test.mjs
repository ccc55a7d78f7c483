/** Handing a selection over: on paper, as a text, as a link opened by someone else, as a code to scan. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import jsQR from 'jsqr';
import { extractText, getDocumentProxy } from 'unpdf';
import {
  clickDeep,
  countOf,
  findDeep,
  launchBrowser,
  openPage,
  openWidget,
  shoot,
  textOf,
  typeDeep,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { makeFeed, putFeed } from './support/feed.mjs';
import {
  documentOfEntries,
  entryOf,
  freshProfile,
  importFile,
  openNotebook,
  putStored,
  storedNotebook,
  waitForCount,
} from './support/notebook.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, url;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  const feed = makeFeed(40);
  // As long as real ones are.
  for (const service of feed.services) service.id = `source--${'identifiant-'.repeat(24)}${service.id}`;
  const src = putFeed(origins.feeds, feed);
  url = origins.pages.put('/aide.html', documentOf(elementTag({ src }) + scriptTag(origins.scripts)));
});
after(() => Promise.all([browser.close(), origins.close()]));

/** Opens the panel and checks the first `count` results. */
async function prepare(page, count) {
  await clickDeep(page, '.prepare');
  await waitForDeep(page, '.choose');
  for (let i = 0; i < count; i += 1) {
    const boxes = await page.evaluateHandle((number) => window.oi.all('.choose')[number], i);
    await boxes.asElement().click();
  }
  await waitForDeep(page, '.link-field');
  return page.evaluate(() => window.oi.all('.link-field')[0].value);
}

/** What the frame prints, as a document that any browser prints: its nodes and its adopted styles. */
function printedDocument(page) {
  return page.evaluate(() => {
    const frame = window.oi.all('iframe.printed')[0];
    const { documentElement, adoptedStyleSheets, title } = frame.contentDocument;
    const rules = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
    return { title, css: rules, body: documentElement.querySelector('body').innerHTML };
  });
}

/** The dark and light of a code, as an independent reader sees them. */
async function readCode(page, selector) {
  const { data, width, height } = await page.evaluate(async (wanted) => {
    const drawing = (window.oi?.all(wanted)[0] ?? document.querySelector(wanted)).cloneNode(true);
    const side = Number(drawing.getAttribute('viewBox').split(' ')[2]) * 4;
    drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    drawing.setAttribute('width', side);
    drawing.setAttribute('height', side);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return { data: [...context.getImageData(0, 0, side, side).data], width: side, height: side };
  }, selector);
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}

describe('handing over', () => {
  it('carries three offers in a link that a fresh profile opens, and keeps them there on one press', async () => {
    const page = await openWidget(browser, url);
    const link = await prepare(page, 3);
    const names = await page.evaluate(() =>
      window.oi
        .all('.offers label')
        .filter((label) => label.querySelector(':checked'))
        .map((label) => label.querySelector('bdi').textContent),
    );
    assert.equal(new URL(link).origin + new URL(link).pathname, url);
    assert.equal(await readCode(page, '.link-part .qr'), link);
    await shoot(page, 'handover-1280');
    await page.close();

    const other = await browser.createBrowserContext();
    const theirs = await openPage(other);
    await theirs.goto(link);
    await waitForDeep(theirs, '.received', 3);
    const received = await theirs.evaluate(() => window.oi.all('.received').map((name) => name.textContent));
    assert.deepEqual(received, names);
    await shoot(theirs, 'received-1280');
    await clickDeep(theirs, '.keep-all');
    await waitForDeep(theirs, '.all-kept');
    await theirs.goto(url);
    await waitForDeep(theirs, '[part~=card]');
    await until(theirs, () => /3/.test(window.oi.all('oi-notebook-button')[0]?.shadowRoot?.textContent ?? ''));
    // The selection is in the fragment: no server was told of it.
    const told = [...origins.pages.requests, ...origins.feeds.requests, ...origins.scripts.requests];
    assert.ok(told.every(({ path, headers }) => !`${path}${headers.referer ?? ''}`.includes('selection:')));
    assert.deepEqual(theirs.seen.errors, []);
    await other.close();
  });

  it('holds thirty offers in less than two thousand characters, however long their identifiers', async () => {
    const page = await openWidget(browser, url);
    await clickDeep(page, '.prepare');
    await clickDeep(page, '.choose-all');
    for (let i = 30; i < 40; i += 1) {
      const box = await page.evaluateHandle((number) => window.oi.all('.choose')[number], i);
      await box.asElement().click();
    }
    await waitForDeep(page, '.link-field');
    const link = await page.evaluate(() => window.oi.all('.link-field')[0].value);
    assert.equal(link.split('selection:')[1].split(',').length, 31);
    assert.ok(link.length < 2000, `${link.length} characters`);
    await page.close();
  });

  it('says that a link was tampered with, and shows what it still names', async () => {
    const first = await openWidget(browser, url);
    const link = await prepare(first, 2);
    await first.close();
    const page = await openPage(browser);
    await page.goto(link.replace(/selection:./, (start) => (start.endsWith('A') ? 'selection:B' : 'selection:A')));
    await waitForDeep(page, '.trouble');
    assert.match(await textOf(page, '.trouble'), /coupé ou modifié/);
    assert.equal(await countOf(page, '.received'), 1);
    await page.close();
  });

  it('prints a sheet that never cuts an offer, with its code, its source and its date, and nothing of the page', async () => {
    const page = await openWidget(browser, url);
    const link = await prepare(page, 6);
    await typeDeep(page, '.message', 'Bonjour Amina, voici les adresses.');
    await page.evaluate(() => {
      const frame = window.oi.all('iframe.printed')[0];
      frame.contentWindow.print = () => (window.printed = (window.printed ?? 0) + 1);
    });
    await clickDeep(page, '.print');
    await until(page, () => window.printed === 1);
    const { title, css, body } = await printedDocument(page);
    assert.equal(title, '6 services pour vous');
    const paper = await openPage(browser);
    await paper.setContent(
      `<!doctype html><html lang="fr"><head><title>${title}</title><style>${css}</style></head><body>${body}</body></html>`,
    );
    await shoot(paper, 'printed');
    assert.equal(await readCode(paper, '.code .qr'), link);
    const pdf = await getDocumentProxy(new Uint8Array(await paper.pdf({ preferCSSPageSize: true })));
    const { text, totalPages } = await extractText(pdf, { mergePages: false });
    const pages = text.map((words) => words.replace(/\s+/g, ' '));
    assert.ok(totalPages > 1);
    assert.match(pages[0], /Bonjour Amina, voici les adresses/);
    assert.match(pages.at(-1), /Source : data·inclusion.*Licence Ouverte 2\.0.*Imprimé le/);
    assert.doesNotMatch(pages.join(' '), /Page d'essai/);
    const all = pages.join(' ');
    for (const said of [
      /Où \d+ rue du Pont 35\d{3}/g,
      /Quand lundi.*? : 9 h – 12 h/g,
      /Téléphone 01 99 00 00 00/g,
      /Coût (Gratuit|Payant)/g,
    ])
      assert.equal(all.match(said)?.length, 6, `${said}`);
    // Each offer, from its name to its date, stands on one page.
    const starts = pages.join(' ').match(/groupe \d+/g);
    assert.equal(starts.length, 6);
    for (const words of pages) {
      assert.equal(words.match(/groupe \d+/g)?.length ?? 0, words.match(/Actualisé le/g)?.length ?? 0);
    }
    await Promise.all([paper.close(), page.close()]);
  });
});

describe('more than a link carries', () => {
  it('is proposed as a file without any note, which someone else takes back in their notebook', async () => {
    const profile = await freshProfile(browser);
    const src = putFeed(origins.feeds, makeFeed(60), 'beaucoup');
    const place = origins.pages.put('/beaucoup.html', documentOf(elementTag({ src }) + scriptTag(origins.scripts)));
    const entries = makeFeed(51).services.map((offer) => entryOf(offer, { note: 'À moi seule', step: 'done' }));
    const page = await openPage(profile);
    await page.goto(origins.pages.put('/vide.html', documentOf('')));
    await putStored(page, documentOfEntries(entries));
    await page.goto(place);
    await waitForCount(page, 51);
    await openNotebook(page);
    await clickDeep(page, '[data-action=hand-over]');
    await findDeep(page, 'oi-handover, .notice', '50 services au plus');
    assert.equal(await countOf(page, '.link-field'), 0);
    const { name, text } = await profile.downloaded(() => clickDeep(page, '.file', 'fichier'));
    assert.match(name, /^services-\d{4}-\d\d-\d\d\.json$/);
    assert.ok(!text.includes('À moi seule'));
    await findDeep(page, '.said', 'est prêt');
    await profile.close();

    const theirs = await freshProfile(browser);
    const other = await openWidget(theirs, place);
    await openNotebook(other);
    await importFile(other, theirs.file('services.json', text));
    await findDeep(other, '.said', '51 services en plus');
    const received = (await storedNotebook(other)).entries;
    assert.deepEqual(received.map(({ id }) => id), entries.map(({ id }) => id)); // prettier-ignore
    assert.ok(received.every(({ note, step }) => note === '' && step === 'to-contact'));
    await theirs.close();
  });
});

describe('a shared terminal', () => {
  it('warns, forgets what was searched, and keeps no notebook', async () => {
    const src = putFeed(origins.feeds, makeFeed(10), 'borne');
    const place = origins.pages.put(
      '/borne.html',
      documentOf(elementTag({ src, 'idle-reset': '22', 'url-state': 'hash' }) + scriptTag(origins.scripts)),
    );
    const page = await openWidget(browser, place);
    assert.equal(await countOf(page, 'oi-notebook-button button'), 0);
    await page.evaluate(() => document.querySelector('offre-insertion').search('français'));
    await waitForDeep(page, '.stay');
    await shoot(page, 'idle-notice');
    await clickDeep(page, '.stay');
    await until(page, () => window.oi.all('.stay').length === 0);
    assert.equal(await page.evaluate(() => document.querySelector('offre-insertion').query.text), 'français');
    await page.close();
  });
});

describe('leaving quickly', () => {
  it('shows on violence, replaces the page, and clears the search from the address', async () => {
    const src = putFeed(origins.feeds, makeFeed(10), 'vite');
    const away = origins.pages.put('/meteo.html', documentOf('<p>Il fait beau.</p>'));
    const attributes = { src, 'quick-exit': away, 'url-state': 'hash' };
    const place = origins.pages.put('/vite.html', documentOf(elementTag(attributes) + scriptTag(origins.scripts)));
    const before = origins.pages.put('/avant.html', documentOf('<p>Avant.</p>'));
    const page = await openPage(browser);
    await page.goto(before);
    await page.goto(place);
    await waitForDeep(page, '[part~=card]');
    await page.evaluate(() => document.querySelector('offre-insertion').search('mon mari me frappe'));
    await until(page, () => location.hash.includes('frappe'));
    await clickDeep(page, '.quit');
    for (const deadline = Date.now() + 10_000; page.url() !== away && Date.now() < deadline;)
      await new Promise((resolve) => setTimeout(resolve, 40));
    assert.equal(page.url(), away);
    // The entry that held what was searched is the one that was replaced.
    await page.goBack();
    assert.equal(page.url(), place);
    await waitForDeep(page, '[part~=card]');
    assert.equal(await page.evaluate(() => document.querySelector('offre-insertion').query.text), undefined);
    await page.goBack();
    assert.equal(page.url(), before);
    await page.close();
  });

  it('shows by itself when violence is searched for, and not otherwise', async () => {
    const src = putFeed(origins.feeds, makeFeed(10), 'violence');
    const place = origins.pages.put('/violence.html', documentOf(elementTag({ src }) + scriptTag(origins.scripts)));
    const page = await openWidget(browser, place);
    assert.equal(await countOf(page, '.quit'), 0);
    await page.evaluate(() => document.querySelector('offre-insertion').search('mon mari me frappe'));
    await waitForDeep(page, '.quit');
    await findDeep(page, '.quit', 'Quitter vite');
    await shoot(page, 'quick-exit');
    await page.close();
  });
});
