/** The script tag, wherever it is put and however it is loaded. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countOf, launchBrowser, openPage, openWidget, until, waitForDeep } from './support/browser.mjs';
import { putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, src;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  src = putFeed(origins.feeds);
});
after(() => Promise.all([browser.close(), origins.close()]));

const tag = (data, options) => scriptTag(origins.scripts, { src, tiles: 'none', ...data }, options);
const put = (body, options) => origins.pages.put('/page.html', documentOf(body, options));

/** Where the widgets are: their parent's name, the element before, id and class. */
function placesOf(page) {
  return page.evaluate(() =>
    window.oi.all('offre-insertion').map((element) => ({
      parent: element.parentElement.localName,
      after: element.previousElementSibling?.localName,
      id: element.id,
      className: element.className,
    })),
  );
}

for (const classic of [false, true]) {
  describe(`the ${classic ? 'classic' : 'module'} script tag`, () => {
    it('puts one widget right after itself, from another origin', async () => {
      const page = await openWidget(
        browser,
        put(`<section>${tag({ id: 'offre', class: 'large' }, { classic })}<p>après</p></section>`),
      );
      assert.deepEqual(await placesOf(page), [{ parent: 'section', after: 'script', id: 'offre', className: 'large' }]);
      assert.deepEqual(page.seen.warnings, []);
      assert.deepEqual(page.seen.errors, []);
      await page.close();
    });

    it('goes to the end of the body when it is in the head, and says so once', async () => {
      const page = await openWidget(browser, put('<p>texte</p>', { head: tag({}, { classic }) }));
      assert.deepEqual(
        (await placesOf(page)).map(({ parent, after: before }) => [parent, before]),
        [['body', 'main']],
      );
      assert.equal(page.seen.warnings.length, 1);
      await page.close();
    });

    it('goes inside data-target', async () => {
      const body = `${tag({ target: '#ici' }, { classic })}<div id="ici"><p>avant</p></div>`;
      const page = await openWidget(browser, put(body));
      assert.deepEqual(
        (await placesOf(page)).map(({ parent, after: before }) => [parent, before]),
        [['div', 'p']],
      );
      await page.close();
    });

    it('is served when it is inserted later', async () => {
      const page = await openPage(browser);
      await page.goto(put('<div id="plus-tard"></div>'));
      await page.evaluate(
        (html) => {
          const copy = document.createElement('script');
          const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('script');
          for (const { name, value } of parsed.attributes) copy.setAttribute(name, value);
          document.querySelector('#plus-tard').append(copy);
        },
        tag({}, { classic }),
      );
      await waitForDeep(page, '[part~=card]');
      assert.equal((await placesOf(page))[0].parent, 'div');
      await page.close();
    });

    it('gives one widget per tag, and copies nothing but documented attributes', async () => {
      const body = `${tag({ 'code-commune': '35238', onclick: 'x', style: 'color:red' }, { classic })}${tag({}, { classic })}`;
      const page = await openPage(browser);
      await page.goto(put(body));
      await until(page, () => window.oi.events.filter(({ type }) => type === 'oi-ready').length === 2);
      const attributes = await page.evaluate(() =>
        window.oi.all('offre-insertion').map((element) => element.getAttributeNames()),
      );
      assert.equal(attributes.length, 2);
      assert.ok(attributes[0].includes('code-commune'));
      assert.ok(!attributes[0].includes('onclick') && !attributes[0].includes('style'));
      // A classic script runs once per tag: that is loading it twice.
      assert.equal(page.seen.warnings.length, classic ? 1 : 0);
      await page.close();
    });

    it('only defines the element without data-src', async () => {
      const page = await openWidget(browser, put(scriptTag(origins.scripts, {}, { classic }) + elementTag({ src })));
      assert.equal(await countOf(page, 'offre-insertion'), 1);
      await page.close();
    });
  });
}

describe('the script loaded twice', () => {
  /** A copy of the built classic file that says another version. */
  function putOtherVersion() {
    const built = readFileSync(
      fileURLToPath(new URL('../../dist/offre-insertion.classic.js', import.meta.url)),
      'utf8',
    );
    const { version } = JSON.parse(readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'));
    const other = built.replaceAll(`"${version}"`, '"9.9.9"');
    return origins.pages.put('/offre-insertion.classic.js', other, { 'Content-Type': 'text/javascript' });
  }

  it('as module and as classic file: one widget per tag, one warning', async () => {
    const page = await openPage(browser);
    await page.goto(put(tag({}, { classic: true }) + tag()));
    await until(page, () => window.oi.events.filter(({ type }) => type === 'oi-ready').length === 2);
    assert.equal(await countOf(page, 'offre-insertion'), 2);
    assert.equal(page.seen.warnings.length, 1);
    await page.close();
  });

  it('in two versions: the first wins, one warning names both', async () => {
    putOtherVersion();
    const first = `<script src="/offre-insertion.classic.js"></script>`;
    const page = await openWidget(browser, put(first + tag() + tag({}, { path: '/autre/' })));
    assert.equal(page.seen.warnings.length, 2, page.seen.warnings.join('\n'));
    for (const warning of page.seen.warnings) assert.match(warning, /9\.9\.9.*0\.\d+\.\d+/);
    assert.equal(await countOf(page, 'offre-insertion'), 2);
    assert.deepEqual(page.seen.errors, []);
    await page.close();
  });

  it('leaves the page without a new global', async () => {
    const page = await openPage(browser);
    await page.goto(put('<p>rien</p>'));
    const globals = () => page.evaluate(() => Object.getOwnPropertyNames(window));
    const before = await globals();
    await page.goto(put(tag({}, { classic: true }) + tag()));
    await waitForDeep(page, '[part~=card]');
    // Lit's own registers.
    const ignored = /^(lit|reactiveElement)\w*(Versions|Metadata)$/;
    assert.deepEqual(
      (await globals()).filter((name) => !before.includes(name) && !ignored.test(name)),
      [],
    );
    await page.close();
  });
});
