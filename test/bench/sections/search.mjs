import { bundle } from '../support/bundle.mjs';
import { median, openPhone, percentile } from '../support/phone.mjs';
import { bar, ms, table, title } from '../support/report.mjs';

const EMPTY_PAGE =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mesure</title></head><body><script type="module" src="/search.js"></script></body></html>';
/** At 1 500 and 20 000, only ours is asked: the others are settled at 5 000. */
const SIZES = [
  { count: 1500, against: false, p95: 25 },
  { count: 5000, against: true, p95: 25 },
  { count: 20_000, against: false, p95: 60 },
];

/** Search as one types, on the phone's CPU: ours, Fuse over the records, MiniSearch. */
export async function measureSearch({ browser, server, dist, putGenerated }) {
  title('Search latency, phone CPU');
  const library = JSON.stringify(`${dist}lib/`).slice(1, -1);
  const modules = `export { createSearch } from '${library}search/index.js'; export { buildSearch } from '${library}search/incremental.js'; export { parseFeed } from '${library}feed/index.js';`;
  server.put('/search.js', await bundle('../search/page.js', { './modules.js': modules }));
  server.put('/search.html', EMPTY_PAGE);
  const rows = [];
  for (const { count, against, p95 } of SIZES) {
    const feed = await putGenerated(server, count);
    const page = await openPhone(browser, { network: false });
    await page.goto(`${server.origin}/search.html`);
    await page.waitForFunction(() => window.benchSearch);
    await page.evaluate(
      (services, structures) => window.benchSearch.load(services, structures),
      feed.services,
      feed.structures,
    );
    const slice = await page.evaluate(() => window.benchSearch.longestSlice());
    const ours = await page.evaluate(() => window.benchSearch.ours());
    const row = (name, build, times) => [
      name,
      ms(build),
      ms(median(times)),
      ms(percentile(times, 0.95)),
      ms(Math.max(...times)),
    ];
    rows.push(
      row(`ours, ${count}, key by key`, ours.build, ours.keys),
      row(`ours, ${count}, whole queries`, ours.build, ours.whole),
    );
    bar(`longest slice of the index of ${count}`, slice, 50, ms);
    bar(`search p95 at ${count}`, percentile(ours.keys, 0.95), p95, ms);
    if (against) {
      const fuse = await page.evaluate(() => window.benchSearch.fuse());
      const mini = await page.evaluate(() => window.benchSearch.miniSearch());
      rows.push(
        row(`Fuse over records, ${count}`, fuse.build, fuse.whole),
        row(`MiniSearch, ${count}`, mini.build, mini.whole),
      );
      bar('search against a hundredth of Fuse over records', median(ours.whole), median(fuse.whole) / 100, ms);
      bar('search against MiniSearch', median(ours.whole), median(mini.whole), ms);
    }
    await page.close();
  }
  table(['', 'build', 'median', 'p95', 'worst'], rows);
}
