import { markOf, median, openPhone } from '../support/phone.mjs';
import { bar, ms, table, title } from '../support/report.mjs';
import { putWidgetPage } from './pages.mjs';

const RUNS = 3;

/** Times on the phone between the arrival of the file that the first cards are in and what is shown. */
async function afterData(browser, url, lastFile) {
  const page = await openPhone(browser);
  await page.goto(url);
  await markOf(page, 'cards-50');
  const times = await page.evaluate((file) => {
    const arrived = performance.getEntriesByType('resource').find(({ name }) => name.endsWith(file)).responseEnd;
    const at = (name) => performance.getEntriesByName(name)[0].startTime - arrived;
    return { arrived, one: at('cards-1'), ten: at('cards-10'), fifty: at('cards-50') };
  }, lastFile);
  const tasks = await longTasks(page);
  await page.close();
  const [from, to] = [times.arrived + times.one, times.arrived + times.fifty];
  const within = tasks.filter(({ startTime, duration }) => startTime + duration > from && startTime < to);
  return { ...times, longest: Math.max(0, ...within.map(({ duration }) => duration)) };
}

/** The tasks of more than 50 ms since the page began. */
function longTasks(page) {
  return page.evaluate(() => {
    const observed = new Promise((resolve) =>
      new PerformanceObserver((list) =>
        resolve(list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))),
      ).observe({ type: 'longtask', buffered: true }),
    );
    return Promise.race([observed, new Promise((resolve) => setTimeout(resolve, 500, []))]);
  });
}

/** Offers given by the page itself: nothing to fetch nor to read. */
async function fromProperty(browser, server, feed) {
  const url = putWidgetPage(server, '', 'data-view="list"');
  const page = await openPhone(browser, { network: false });
  await page.goto(url);
  await page.waitForFunction(() => customElements.get('offre-insertion'));
  const ten = await page.evaluate(
    async (services, structures) => {
      const json = async (path) => (await fetch(path)).json();
      const byId = new Map((await json(structures)).map((structure) => [structure.id, structure]));
      const clean = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
      const offers = (await json(services)).map((service) => ({
        ...clean(service),
        date_maj: new Date(service.date_maj).toISOString().slice(0, 10),
        structure: clean(byId.get(service.structure_id) ?? {}),
      }));
      const element = document.querySelector('offre-insertion');
      const start = performance.now();
      element.offers = offers;
      while (window.benchCount('[part~=card]') < 10) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    },
    feed.services,
    feed.structures,
  );
  await page.close();
  return ten;
}

/** From the map being asked for (the chunk already there) to its markers. */
async function mapPaint(browser, url) {
  const page = await openPhone(browser, { network: false });
  await page.setViewport({ width: 1024, height: 900 });
  await page.goto(url);
  const first = await markOf(page, 'cards-1');
  const markers = await markOf(page, 'markers');
  const tasks = await longTasks(page);
  await page.close();
  return { after: markers - first, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) };
}

/** The first ten cards after their data, fifty, and the map. */
export async function measureListAndMap({ browser, server, feeds }) {
  title(`List on the phone, map on its CPU alone (medians of ${RUNS})`);
  const rows = [];
  for (const feed of feeds) {
    const compact = putWidgetPage(server, feed.compact);
    const repeat = async (measure) => {
      const results = [];
      for (let run = 0; run < RUNS; run += 1) results.push(await measure());
      return results;
    };
    const loads = await repeat(() => afterData(browser, compact, feed.compact));
    const pairs = await repeat(() =>
      afterData(browser, putWidgetPage(server, `${feed.services} ${feed.structures}`), feed.services),
    );
    const set = await repeat(() => fromProperty(browser, server, feed));
    const maps = await repeat(() => mapPaint(browser, compact));
    const middle = (list, key) => median(list.map((result) => result[key]));
    rows.push([
      `${feed.name} (${feed.count})`,
      ms(middle(loads, 'ten')),
      ms(middle(loads, 'fifty')),
      ms(middle(loads, 'longest')),
      ms(middle(pairs, 'ten')),
      ms(median(set)),
      ms(middle(maps, 'after')),
      ms(middle(maps, 'longest')),
    ]);
    bar(`ten first cards after their data (compact), ${feed.name}`, middle(loads, 'ten'), 300, ms);
    bar(`longest task up to fifty cards (compact), ${feed.name}`, middle(loads, 'longest'), 150, ms);
  }
  const head = [
    'feed',
    'ten cards',
    'fifty',
    'longest task to fifty',
    'ten, JSON pair',
    'ten, offers set',
    'map after first card',
    'longest task',
  ];
  table(head, rows);
}
