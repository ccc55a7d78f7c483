/** The search in the page's address: shared links, Back and Forward, several widgets, what hostile links can't do. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clickDeep, findDeep, launchBrowser, openPage, openWidget, until, waitForDeep } from './support/browser.mjs';
import { putFeed } from './support/feed.mjs';
import { documentOf, elementTag, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, src, url;
before(async () => {
  [browser, origins] = await Promise.all([launchBrowser(), startOrigins()]);
  src = putFeed(origins.feeds);
  url = put(elementTag({ src, 'url-state': 'hash' }) + '<p id="pied">Pied</p>');
});
after(() => Promise.all([browser.close(), origins.close()]));

function put(body, name = 'page', options) {
  return origins.pages.put(`/${name}.html`, documentOf(scriptTag(origins.scripts) + body, options));
}

const hashOf = (page) => page.evaluate(() => location.hash);
const totalIs = (page, total, id = 'offre-insertion') =>
  until(page, (count, wanted) => document.querySelector(wanted).results.length === count, total, id);
const hashIs = (page, hash) => until(page, (wanted) => location.hash === wanted, hash);
const refine = (page, query) =>
  page.evaluate((wanted) => {
    const element = document.querySelector('offre-insertion');
    element.query = { ...element.query, ...wanted };
  }, query);

describe('the page’s address', () => {
  it('follows searches and opened offers; Back and Forward walk through them, the focus with them', async () => {
    const page = await openWidget(browser, `${url}#pied`);
    await refine(page, { frais: ['payant'] });
    await hashIs(page, '#pied&oi=frais:payant');
    await refine(page, { frais: ['payant'], publics: ['jeunes'] });
    await hashIs(page, '#pied&oi=publics:jeunes;frais:payant');
    await clickDeep(page, '[part~=card] button');
    await waitForDeep(page, '[part~=detail]');
    assert.match(await hashOf(page), /;id:test--service-\d+$/);
    await page.goBack();
    await until(page, () => window.oi.all('[part~=detail]').length === 0);
    await until(page, () => window.oi.activeElement()?.closest('[part~=card]') != null);
    await page.goBack();
    await hashIs(page, '#pied&oi=frais:payant');
    await totalIs(page, 40);
    await page.goBack();
    await totalIs(page, 120);
    assert.equal(await hashOf(page), '#pied');
    await page.goForward();
    await totalIs(page, 40);
    assert.deepEqual(page.seen.errors, []);
    await page.close();
  });

  it('is left as it is without url-state, and a shared link gives the same results there', async () => {
    const plain = put(elementTag({ src }), 'simple');
    const page = await openPage(browser);
    await page.goto(`${plain}#oi=code-commune:35360;radius:5;frais:gratuit`);
    await waitForDeep(page, '[part~=card]');
    const expected = await until(page, () => {
      const { query, results } = document.querySelector('offre-insertion');
      return query.place?.nom === 'Vitré' && results.length;
    });
    assert.ok(expected > 0 && expected < 80, `${expected} results`);
    assert.equal(await page.evaluate(() => window.oi.all('[part~=place]')[0].value), 'Vitré (35500)');
    await refine(page, { frais: ['payant'] });
    await new Promise((resolve) => setTimeout(resolve, 900));
    assert.equal(await hashOf(page), '#oi=code-commune:35360;radius:5;frais:gratuit');
    await page.close();
  });

  it('opens the offer of a link', async () => {
    const page = await openPage(browser);
    await page.goto(`${url}#oi=id:test--service-7`);
    await findDeep(page, '[part~=detail]');
    await until(page, () => window.oi.all('.title').some(({ textContent }) => textContent.includes('groupe 7')));
    await page.close();
  });

  it('holds a part for each widget of the page', async () => {
    const two = put(
      elementTag({ src, id: 'un', 'url-state': 'hash' }) + elementTag({ src, id: 'deux', 'url-state': 'hash' }),
      'deux',
    );
    const page = await openPage(browser);
    await page.goto(`${two}#oi-deux=frais:payant`);
    await totalIs(page, 40, '#deux');
    await totalIs(page, 120, '#un');
    await refine(page, { frais: ['gratuit'] });
    await hashIs(page, '#oi-deux=frais:payant&oi-un=frais:gratuit');
    await page.goBack();
    await totalIs(page, 120, '#un');
    await totalIs(page, 40, '#deux');
    await page.close();
  });

  it('never lets a link widen a lock, show its own words as a filter, nor run anything', async () => {
    const locked = put(elementTag({ src, frais: 'payant', locked: 'frais', 'url-state': 'hash' }), 'verrou');
    const hostile = '<img src=x onerror=window.pwned=1>';
    for (const state of [
      'frais:gratuit',
      `publics:${encodeURIComponent(hostile)};types:appelez-le-0899`,
      'thematiques:__proto__,constructor;radius:NaN;sort:%00',
      '%',
      ';;;:::,,,',
      'x'.repeat(20_000),
    ]) {
      const page = await openPage(browser);
      await page.goto(`${locked}#oi=${state}`);
      await waitForDeep(page, '[part~=card]');
      await totalIs(page, 40);
      assert.equal(await page.evaluate(() => window.oi.all('.chip').length), 0, state);
      assert.equal(await page.evaluate(() => window.pwned), undefined);
      assert.deepEqual(page.seen.errors, [], state.slice(0, 80));
      await page.close();
    }
  });

  it('stays beside the part of the page that a link goes to', async () => {
    const page = await openWidget(browser, url);
    await refine(page, { frais: ['payant'] });
    await hashIs(page, '#oi=frais:payant');
    await page.evaluate(() => (location.hash = '#pied'));
    await hashIs(page, '#pied&oi=frais:payant');
    await totalIs(page, 40);
    await page.close();
  });

  it('is walked back to the start after a reload, through a search and an offer', async () => {
    const page = await openWidget(browser, url);
    await refine(page, { frais: ['payant'] });
    await hashIs(page, '#oi=frais:payant');
    await clickDeep(page, '[part~=card] button');
    await waitForDeep(page, '[part~=detail]');
    await page.reload();
    await waitForDeep(page, '[part~=detail]');
    await page.goBack();
    await until(page, () => window.oi.all('[part~=detail]').length === 0);
    await totalIs(page, 40);
    await page.goBack();
    await totalIs(page, 120);
    assert.equal(await hashOf(page), '');
    await page.goForward();
    await totalIs(page, 40);
    await page.close();
  });

  it('is walked back over the cleared search of a link', async () => {
    const page = await openWidget(browser, `${url}#oi=frais:payant`);
    await totalIs(page, 40);
    await page.evaluate(() => (document.querySelector('offre-insertion').query = {}));
    await hashIs(page, '');
    await refine(page, { publics: ['jeunes'] });
    await hashIs(page, '#oi=publics:jeunes');
    await page.goBack();
    await totalIs(page, 120);
    assert.equal(await hashOf(page), '');
    await page.goBack();
    await totalIs(page, 40);
    await page.close();
  });

  it('is walked back from a link of the page to a search, after a reload too', async () => {
    const linked = put(elementTag({ src, 'url-state': 'hash' }) + '<a href="#oi=frais:payant">Payant</a>', 'lien');
    const page = await openWidget(browser, linked);
    await clickDeep(page, 'a', 'Payant');
    await totalIs(page, 40);
    await page.reload();
    await totalIs(page, 40);
    await page.goBack();
    await totalIs(page, 120);
    assert.equal(await hashOf(page), '');
    await page.close();
  });

  it('is walked through for each widget of the page, one at a time', async () => {
    const two = put(
      elementTag({ src, id: 'a', 'url-state': 'hash' }) + elementTag({ src, id: 'b', 'url-state': 'hash' }),
      'chacun',
    );
    const page = await openPage(browser);
    await page.goto(two);
    for (const [id, frais] of Object.entries({ b: 'payant', a: 'gratuit' })) {
      await totalIs(page, 120, `#${id}`);
      await page.evaluate((name, value) => (document.getElementById(name).query = { frais: [value] }), id, frais);
      await until(page, (name) => location.hash.includes(`oi-${name}=`), id);
    }
    for (const [step, a, b] of [
      ['goBack', 120, 40],
      ['goBack', 120, 120],
      ['goForward', 120, 40],
      ['goForward', 80, 40],
    ]) {
      await page[step]();
      await totalIs(page, a, '#a');
      await totalIs(page, b, '#b');
    }
    assert.equal(await hashOf(page), '#oi-b=frais:payant&oi-a=frais:gratuit');
    await page.close();
  });

  it('stays beside the top of the page, and leaves the page what it keeps in its history', async () => {
    const top = put(
      `<script>history.replaceState({ vue: 'accueil' }, '')</script>${elementTag({ src, 'url-state': 'hash' })}<a href="#">Haut</a>`,
      'haut',
    );
    const page = await openWidget(browser, top);
    await refine(page, { frais: ['payant'] });
    await hashIs(page, '#oi=frais:payant');
    await clickDeep(page, 'a', 'Haut');
    await hashIs(page, '#oi=frais:payant');
    await totalIs(page, 40);
    await page.goBack();
    await page.goBack();
    await totalIs(page, 120);
    assert.equal(await page.evaluate(() => history.state.vue), 'accueil');
    await page.close();
  });

  it('leaves the start as it is when the link says nothing valid', async () => {
    const started = put(elementTag({ src, id: 'b', types: 'formation', 'url-state': 'hash' }), 'depart');
    for (const said of ['zone:1,2', '%E0%A4%A', 'recent:false', 'any-zone:7']) {
      const page = await openWidget(browser, `${started}#oi-b=${said}`);
      await totalIs(page, 40);
      assert.deepEqual(await page.evaluate(() => document.querySelector('#b').query), { types: ['formation'] }, said);
      await page.close();
    }
  });

  it('is kept in a page with a base, and a frame without an address does no harm', async () => {
    const based = put(elementTag({ src, 'url-state': 'hash' }), 'base', {
      head: '<base href="https://ailleurs.example/">',
    });
    const page = await openPage(browser);
    await page.goto(based);
    await waitForDeep(page, '[part~=card]');
    await refine(page, { frais: ['payant'] });
    await hashIs(page, '#oi=frais:payant');
    assert.equal(page.url(), `${based}#oi=frais:payant`);
    const inner = documentOf(scriptTag(origins.scripts) + elementTag({ src, 'url-state': 'hash' }));
    await page.goto(put(`<iframe></iframe>`, 'cadre'));
    await page.evaluate((html) => (document.querySelector('iframe').srcdoc = html), inner);
    const frame = () => page.frames().find((candidate) => candidate !== page.mainFrame());
    const inFrame = async (test) => {
      for (let left = 200; left > 0; left--) {
        // While the frame goes to its document, there is nothing to ask.
        if (
          await frame()
            ?.evaluate(test)
            .catch(() => false)
        )
          return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.fail(String(test));
    };
    await inFrame(() => document.querySelector('offre-insertion')?.results?.length === 120);
    await frame().evaluate(() => (document.querySelector('offre-insertion').query = { frais: ['payant'] }));
    await inFrame(() => document.querySelector('offre-insertion').results.length === 40);
    assert.deepEqual(page.seen.errors, []);
    await page.close();
  });
});
