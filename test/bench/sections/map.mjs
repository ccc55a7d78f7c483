import { bundle } from '../support/bundle.mjs';
import { median, openPhone } from '../support/phone.mjs';
import { numbersFrom } from '../support/random.mjs';
import { bar, ms, table, title } from '../support/report.mjs';
import { documentOf, putWidgetPage } from './pages.mjs';

const RUNS = Number(process.env.OI_RUNS ?? 5);
const COUNT = 5000;
/** Milliseconds without a task that mean that nothing more is coming. */
const CALM = 700;

/**
 * The map on the phone's CPU, against leaflet.markercluster over the same services, both codes already there: the time to the frame
 * that shows the first markers, the longest task, and all the work of the main thread until nothing more comes.
 */
export async function measureMap({ browser, server, putGenerated }) {
  title(`Map of ${COUNT} offers, phone CPU, beside leaflet.markercluster (medians of ${RUNS})`);
  const feed = await putGenerated(server, COUNT, { name: 'adresses', change: giveAddresses });
  server.put('/markercluster.js', await bundle('../map/markercluster.js'));
  server.put(
    '/markercluster.html',
    documentOf('<div id="map" style="block-size: 520px"></div><script type="module" src="/markercluster.js"></script>'),
  );
  const theirsAt = `${server.origin}/markercluster.html?${new URLSearchParams({ services: feed.services })}`;
  const oursAt = putWidgetPage(server, feed.compact);
  const runs = { ours: [], theirs: [] };
  for (let run = 0; run < RUNS; run += 1) {
    runs.ours.push(await measure(browser, oursAt, prepareOurs));
    runs.theirs.push(await measure(browser, theirsAt, prepareTheirs));
  }
  const middle = (side, key) => median(runs[side].map((result) => result[key]));
  const row = (name, side) => [name, ...['work', 'longest', 'shown'].map((key) => ms(middle(side, key)))];
  table(['', 'work', 'longest task', 'markers shown'], [row('widget', 'ours'), row('markercluster', 'theirs')]);
  bar('map, time to its markers against markercluster', middle('ours', 'shown') / middle('theirs', 'shown'), 1 / 3);
}

/** Two services of three stand at a point of their own, as in the real feed; the others beside the one before. */
function giveAddresses(services) {
  const random = numbersFrom(COUNT);
  let last;
  return services.map((service, i) => {
    if (i % 3 !== 2) last = { latitude: 47.65 + random() * 1.05, longitude: -2.25 + random() * 1.2 };
    return { ...service, ...last };
  });
}

async function measure(browser, url, prepare) {
  const page = await openPhone(browser, { network: false });
  await page.goto(url);
  await prepare(page);
  // Nothing else looks at the page.
  await page.evaluate(() => (window.benchMark = () => undefined));
  const { session } = page;
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskTime(session);
  const { shown, longest } = await page.evaluate(show, CALM);
  const work = (await taskTime(session)) - before;
  await page.close();
  return { shown, longest, work };
}

/** Milliseconds that the page's main thread has worked. */
async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Runs in the page: asks for the map, waits for its markers, then for calm. */
async function show(calm) {
  const tasks = [];
  let last = performance.now();
  const observer = new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      tasks.push(duration);
      last = startTime + duration;
    }
  });
  observer.observe({ type: 'longtask' });
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  window.benchShow();
  while (!window.benchMarker()) await new Promise(requestAnimationFrame);
  const shown = performance.now() - start;
  do await new Promise((resolve) => setTimeout(resolve, 100));
  while (performance.now() - Math.max(last, start + shown) < calm);
  return { shown, longest: Math.max(0, ...tasks) };
}

/** The list is there and whole, the map's code too: only the map is left to come. */
async function prepareOurs(page) {
  await page.waitForFunction(() => customElements.get('offre-insertion'));
  await page.evaluate(async () => {
    const element = document.querySelector('offre-insertion');
    await element.ready;
    // Its code, read once by a map that is thrown away.
    const other = document.createElement('offre-insertion');
    other.offers = [];
    other.setAttribute('tiles', 'none');
    other.setAttribute('view', 'map');
    document.body.append(other);
    while (!customElements.get('oi-map')) await new Promise((resolve) => setTimeout(resolve, 50));
    other.remove();
    window.benchMarker = () => element.shadowRoot.querySelector('oi-map')?.shadowRoot.querySelector('.spot');
    window.benchShow = () =>
      element.shadowRoot.querySelector('oi-panes').shadowRoot.querySelectorAll('.panes button')[1].click();
    await new Promise((resolve) => setTimeout(resolve, 4000));
  });
}

async function prepareTheirs(page) {
  await page.waitForFunction(() => window.benchShow);
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
