import { firstCard, median } from '../support/phone.mjs';
import { bar, kB, ms, table, title } from '../support/report.mjs';
import { putMinimalPage, putWidgetPage } from './pages.mjs';

const RUNS = Number(process.env.OI_RUNS ?? 5);

/** Both pages in turn, several times: what slows the machine slows both. */
async function compare(browser, ours, theirs) {
  const runs = { ours: [], theirs: [] };
  for (const url of [ours, theirs]) await firstCard(browser, url); // Warms the browser up.
  for (let run = 0; run < RUNS; run += 1) {
    runs.ours.push(await firstCard(browser, ours));
    runs.theirs.push(await firstCard(browser, theirs));
  }
  const middle = (side, key) => median(runs[side].map((result) => result[key]));
  return {
    time: middle('ours', 'time'),
    theirTime: middle('theirs', 'time'),
    longest: middle('ours', 'longest'),
    theirLongest: middle('theirs', 'longest'),
  };
}

/** First card and longest task before it, on the phone, against the minimal page, feed by feed. */
export async function measureFirstCards({ browser, server, feeds }) {
  title(`First card, on the phone (CPU 4×, 1.6 Mbit/s, 150 ms, 412 px; medians of ${RUNS})`);
  const rows = [];
  for (const feed of feeds) {
    const pair = { services: feed.services, structures: feed.structures };
    const formats = [
      ['compact', feed.compact, { feed: feed.compact }],
      ['JSON pair', `${feed.services} ${feed.structures}`, pair],
    ];
    for (const [format, src, query] of formats) {
      const result = await compare(browser, putWidgetPage(server, src), putMinimalPage(server, query));
      const ratio = result.time / result.theirTime;
      const longRatio = result.longest / result.theirLongest;
      const bytes = (format === 'compact' ? [feed.compact] : Object.values(pair)).reduce(
        (sum, path) => sum + server.size(path),
        0,
      );
      const compared = [ms(result.time), ms(result.theirTime), ratio.toFixed(2)];
      compared.push(ms(result.longest), ms(result.theirLongest), longRatio.toFixed(2), kB(bytes));
      rows.push([`${feed.name} (${feed.count}), ${format}`, ...compared]);
      if (format !== 'compact') continue;
      bar(`first card against the minimal page, ${feed.name}`, ratio, 2);
      bar(`longest task before it against the minimal page, ${feed.name}`, longRatio, 1.5);
    }
  }
  table(['feed', 'widget', 'minimal', 'ratio', 'longest task', 'minimal', 'ratio', 'feed before it'], rows);
}
