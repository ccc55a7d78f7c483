import { bundle } from '../support/bundle.mjs';
import { markOf, median, openPhone, percentile } from '../support/phone.mjs';
import { bar, ms, table, title } from '../support/report.mjs';
import { putWidgetPage } from './pages.mjs';

const EMPTY_PAGE =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mesure</title></head><body><script type="module" src="/filters.js"></script></body></html>';
const COUNT = 5000;
/** Milliseconds for the long texts to arrive, and for an answer that never comes. */
const SETTLING = 3000;
const LONGEST = 3000;
/** What a visitor narrows or orders, one after the other; each replaces the one before, and changes the first card or the number. */
const CHOICES = [
  { sort: 'nom' },
  { sort: 'date_maj' },
  { place: { lat: 48.1147, lon: -1.6794, code: '35238' } },
  { frais: ['gratuit'] },
  { publics: ['femmes'] },
  { modes_accueil: ['a-distance'] },
  { open: ['unknown'] },
  { recent: true, sort: 'nom' },
  {},
];

/** Filters and counts on the phone's CPU: computed, then on screen. */
export async function measureFilters({ browser, server, dist, feeds }) {
  title(`Filters and counts, ${COUNT} offers, phone CPU`);
  const feed = feeds.find(({ count }) => count >= COUNT);
  const computed = await computing(browser, server, dist, feed);
  const shown = await showing(browser, server, feed);
  table(
    ['', 'median', 'p95', 'worst'],
    [
      ['computed', ms(median(computed)), ms(percentile(computed, 0.95)), ms(Math.max(...computed))],
      ['on screen', ms(median(shown)), '', ms(Math.max(...shown))],
    ],
  );
  bar('filters and counts computed, p95', percentile(computed, 0.95), 50, ms);
  bar('answer on screen, worst', Math.max(...shown), 300, ms);
}

async function computing(browser, server, dist, feed) {
  const library = JSON.stringify(`${dist}lib/`).slice(1, -1);
  const modules = `export { createSelection } from '${library}search/selection/selection.js'; export { parseFeed } from '${library}feed/index.js';`;
  server.put('/filters.js', await bundle('../filters/page.js', { './modules.js': modules }));
  server.put('/filters.html', EMPTY_PAGE);
  const page = await openPhone(browser, { network: false });
  await page.goto(`${server.origin}/filters.html`);
  await page.waitForFunction(() => window.benchFilters);
  const times = await page.evaluate(
    (services, structures) => window.benchFilters(services, structures),
    feed.services,
    feed.structures,
  );
  await page.close();
  return times;
}

/** From the choice to the frame that shows its number of results and its cards. */
async function showing(browser, server, feed) {
  const page = await openPhone(browser, { network: false });
  await page.goto(putWidgetPage(server, feed.compact, 'data-view="list"'));
  await markOf(page, 'cards-50');
  await page.evaluate(() => document.querySelector('offre-insertion').ready);
  await new Promise((resolve) => setTimeout(resolve, SETTLING));
  const times = await page.evaluate(
    async (choices, longest) => {
      const element = document.querySelector('offre-insertion');
      const list = element.shadowRoot.querySelector('oi-results').shadowRoot;
      const frame = () => new Promise(requestAnimationFrame);
      const answer = () => `${list.querySelector('.count').textContent} ${list.querySelector('.card')?.dataset.id}`;
      const measured = [];
      for (const query of choices) {
        const before = answer();
        const start = performance.now();
        element.query = query;
        while (answer() === before && performance.now() - start < longest) await frame();
        await frame();
        measured.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      return measured;
    },
    CHOICES,
    LONGEST,
  );
  await page.close();
  return times;
}
