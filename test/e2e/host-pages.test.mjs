/** The widget inside difficult pages: narrow, flexed, floated, hostile, on a plain http name. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  findDeep,
  launchBrowser,
  openFirstOffer,
  openPage,
  openWidget,
  searchFor,
  shoot,
  textOf,
  until,
  waitForDeep,
} from './support/browser.mjs';
import { putFeed } from './support/feed.mjs';
import { documentOf, scriptTag } from './support/pages.mjs';
import { startOrigins } from './support/servers.mjs';

let browser, origins, src;
before(async () => {
  const args = ['--host-resolver-rules=MAP intranet.example 127.0.0.1'];
  [browser, origins] = await Promise.all([launchBrowser({ args }), startOrigins()]);
  src = putFeed(origins.feeds);
});
after(() => Promise.all([browser.close(), origins.close()]));

const tag = (data) => scriptTag(origins.scripts, { src, tiles: 'none', ...data });
const put = (body, options) => origins.pages.put('/page.html', documentOf(body, options));

function widthOf(page) {
  return page.evaluate(() => document.querySelector('offre-insertion').getBoundingClientRect().width);
}

/** Elements of the widget that stick out of it sideways. */
function overflowing(page) {
  return page.evaluate(() => {
    const host = document.querySelector('offre-insertion');
    const { left, right } = host.getBoundingClientRect();
    const isClipped = (element) => {
      for (let node = element; node && node !== host; node = node.parentElement ?? node.getRootNode().host) {
        if (getComputedStyle(node).overflowX !== 'visible' || getComputedStyle(node).clipPath !== 'none') return true;
      }
      return false;
    };
    return window.oi
      .all('*', host.shadowRoot)
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
      .filter(
        (element) =>
          element.getBoundingClientRect().right > right + 1 || element.getBoundingClientRect().left < left - 1,
      )
      .filter((element) => !isClipped(element))
      .map((element) => `${element.localName}.${element.className} ${JSON.stringify(element.getBoundingClientRect())}`)
      .slice(0, 5);
  });
}

/** Fields and buttons of the search form that stand on one another. */
function overlappingFields(page) {
  return page.evaluate(() => {
    const boxes = window.oi
      .all('[part~=query], [part~=place], button[type=submit]')
      .filter((element) => element.checkVisibility());
    const covers = (one, other) =>
      one.left < other.right - 1 &&
      other.left < one.right - 1 &&
      one.top < other.bottom - 1 &&
      other.top < one.bottom - 1;
    const rect = (element) => element.getBoundingClientRect();
    return boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => covers(rect(one), rect(other)))
        .map((other) => `${one.className} / ${other.className}`),
    );
  });
}

describe('the widget takes the width it is given', () => {
  const containers = {
    'in a flex row': ['<div style="display:flex; inline-size:900px">', '</div>', 900],
    'in a float': ['<div style="float:left; inline-size:50%">', '</div>', 600],
    'in a bare float': ['<div style="float:left">', '</div>', 300],
    'in a table cell': ['<table style="inline-size:100%"><tr><td>', '</td></tr></table>', 1100],
    'in a grid': ['<div style="display:grid; grid-template-columns: 1fr 2fr"><p>a</p><div>', '</div></div>', 600],
  };
  for (const [where, [open, close, least]] of Object.entries(containers)) {
    it(where, async () => {
      const page = await openWidget(browser, put(open + tag() + close));
      const width = await widthOf(page);
      assert.ok(width >= least, `${width} px`);
      assert.deepEqual(await overflowing(page), []);
      await page.close();
    });
  }

  for (const width of [280, 320, 360, 768, 1600]) {
    it(`at ${width} px, without sideways scrolling`, async () => {
      const url = put(tag(), { head: '<style>body{margin:0}</style>' });
      const page = await openWidget(browser, url, { width, height: 800 });
      const scrolls = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(await scrolls(), 0);
      assert.deepEqual(await overflowing(page), []);
      await openFirstOffer(page);
      assert.equal(await scrolls(), 0, 'with an offer open');
      await shoot(page, `offer-${width}`);
      await page.close();
    });
  }
});

describe('on a plain http name that is not loopback', () => {
  it('works without what secure contexts give', async () => {
    const url = put(tag()).replace('127.0.0.1', 'intranet.example');
    const page = await openWidget(browser, url);
    assert.equal(await page.evaluate(() => window.isSecureContext), false);
    await searchFor(page, 'alimentaire', 40);
    await openFirstOffer(page);
    assert.deepEqual(page.seen.errors, []);
    await page.close();
  });
});

describe('under a hostile stylesheet', () => {
  const hostile = `<style>
    * { all: unset }
    button { display: none }
    div { color: red !important }
    input, ul, li, a, h2, h3 { display: none !important }
    offre-insertion { font-size: 16px }
  </style>`;

  it('the widget still shows, searches and opens an offer', async () => {
    const page = await openWidget(browser, put(tag(), { head: hostile }));
    await shoot(page, 'hostile');
    const width = await page.evaluate(() => window.oi.all('[part~=list]')[0].getBoundingClientRect().width);
    assert.ok(width > 300, `the list is ${width} px wide`);
    await findDeep(page, 'button', 'rechercher');
    assert.deepEqual(await overlappingFields(page), []);
    const red = await page.evaluate(() =>
      window.oi
        .all('*', document.querySelector('offre-insertion').shadowRoot)
        .filter((element) => element.checkVisibility() && getComputedStyle(element).color === 'rgb(255, 0, 0)')
        .map((element) => `${element.localName}.${element.className}`),
    );
    assert.deepEqual(red, []);
    await searchFor(page, 'alimentaire', 40);
    await openFirstOffer(page);
    await page.close();
  });

  it('nothing of the widget gets out', async () => {
    const page = await openPage(browser);
    const read = () =>
      page.evaluate(() => {
        const { color, font, margin } = getComputedStyle(document.querySelector('#temoin'));
        return {
          color,
          font,
          margin,
          sheets: document.styleSheets.length,
          adopted: document.adoptedStyleSheets.length,
        };
      });
    await page.goto(put('<p id="temoin">texte</p>'));
    const without = await read();
    await page.goto(put(`<p id="temoin">texte</p>${tag()}`));
    await waitForDeep(page, '[part~=card]');
    assert.deepEqual(await read(), without);
    await page.close();
  });
});

describe('the page around', () => {
  it('is not scrolled by a widget that loads, nor loses its focus', async () => {
    const page = await openWidget(
      browser,
      put(`<button id="a" autofocus>a</button><div style="block-size:1500px"></div>${tag()}`),
    );
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'a');
    await page.close();
  });

  it('is scrolled by a wheel over the map', async () => {
    const page = await openWidget(browser, put(`${tag()}<div style="block-size:3000px"></div>`), {
      width: 1280,
      height: 800,
    });
    const map = await findDeep(page, '[part~=map]');
    await waitForDeep(page, '.leaflet-container');
    await map.scrollIntoView();
    const box = await map.boundingBox();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 200));
    await page.mouse.wheel({ deltaY: 300 });
    await until(page, (from) => scrollY > from, before);
    await page.close();
  });

  it('gives its font to the widget', async () => {
    const page = await openWidget(browser, put(tag(), { head: '<style>body { font: 20px Georgia, serif }</style>' }));
    const font = await page.evaluate(() => getComputedStyle(window.oi.all('[part~=card]')[0]).fontFamily);
    assert.match(font, /Georgia/);
    assert.ok(await textOf(page, '[part~=count]'));
    await page.close();
  });

  it('styles the parts it is given', async () => {
    const head = '<style>offre-insertion::part(card) { outline: 3px solid rgb(1, 2, 3) }</style>';
    const page = await openWidget(browser, put(tag(), { head }));
    const colour = await page.evaluate(() => getComputedStyle(window.oi.all('[part~=card]')[0]).outlineColor);
    assert.equal(colour, 'rgb(1, 2, 3)');
    for (const part of ['search', 'query', 'place', 'filters', 'count', 'list', 'card', 'map']) {
      const reached = await page.evaluate((name) => {
        const style = document.createElement('style');
        style.textContent = `offre-insertion::part(${name}) { --reached: ${name} }`;
        document.head.append(style);
        return window.oi
          .all(`[part~=${name}]`)
          .some((element) => getComputedStyle(element).getPropertyValue('--reached').trim() === name);
      }, part);
      assert.ok(reached, `::part(${part})`);
    }
    await page.close();
  });
});
