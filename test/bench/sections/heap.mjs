import { heapOf, markOf, openPhone } from '../support/phone.mjs';
import { MB, bar, table, title } from '../support/report.mjs';
import { putWidgetPage } from './pages.mjs';

const REMOVALS = 20;

/** Heap of the page at its highest, once loaded, and after each removal of the element. */
async function heapsOf(browser, url) {
  const page = await openPhone(browser, { network: false, slow: false });
  await page.setViewport({ width: 1024, height: 900 });
  const stopWatching = watchPeak(page);
  await page.goto(url);
  await markOf(page, 'cards-50');
  await page.waitForFunction(() => window.benchCount('.leaflet-marker-icon') > 0);
  await settle();
  const peak = await stopWatching();
  const loaded = await heapOf(page);
  const removals = [await removed(page)];
  while (removals.length < REMOVALS) {
    await page.evaluate(
      (src) => {
        const element = document.createElement('offre-insertion');
        element.setAttribute('src', src);
        element.setAttribute('tiles', 'none');
        document.body.append(element);
      },
      await page.evaluate(() => window.benchSrc),
    );
    await page.waitForFunction(() => window.benchCount('.leaflet-marker-icon') > 0);
    removals.push(await removed(page));
  }
  await page.close();
  return { peak, loaded, removals };
}

/** Asks for the heap in use again and again, garbage included; what is returned stops it and gives the highest. */
function watchPeak(page) {
  let peak = 0;
  let watching = true;
  const watch = async () => {
    while (watching) {
      peak = Math.max(peak, (await page.session.send('Runtime.getHeapUsage')).usedSize);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const watched = watch();
  return async () => {
    watching = false;
    await watched;
    return peak;
  };
}

/** Takes the element off the page, keeping its `src`, and gives the heap that is left. */
async function removed(page) {
  await page.evaluate(() => {
    const element = document.querySelector('offre-insertion');
    if (!element) return;
    window.benchSrc = element.getAttribute('src');
    element.remove();
  });
  await settle();
  return heapOf(page);
}

/** What a removed element had planned holds it for up to a second: that is no leak. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));

export async function measureHeap({ browser, server, feeds }) {
  title(`Heap, after collection (${REMOVALS} removals)`);
  const rows = [];
  for (const feed of feeds) {
    const { peak, loaded, removals } = await heapsOf(browser, putWidgetPage(server, feed.compact));
    rows.push([
      `${feed.name} (${feed.count})`,
      MB(peak),
      MB(loaded),
      MB(removals[0]),
      MB(removals[REMOVALS / 2 - 1]),
      MB(removals[REMOVALS - 1]),
    ]);
    if (feed.name === 'reel') bar('heap with the real feed, peak included', peak, 60e6, MB);
    // What the first ones leave (code, caches) is no leak; what the last ones add is.
    const added = removals[REMOVALS - 1] - removals[REMOVALS / 2 - 1];
    bar(`heap added by the last ${REMOVALS / 2} removals, ${feed.name}`, added, 1e6, MB);
  }
  table(['feed', 'peak', 'loaded', 'removed once', `${REMOVALS / 2} times`, `${REMOVALS} times`], rows);
}
