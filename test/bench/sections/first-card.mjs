import { RUNS, medians } from '../support/rounds.mjs';
import { bar, kB, ms, table, title } from '../support/report.mjs';
import { putMinimalPage, putWidgetPage } from './pages.mjs';

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
      const pages = { ours: putWidgetPage(server, src), theirs: putMinimalPage(server, query) };
      const { ours, theirs } = await medians(browser, pages);
      const ratio = ours.time / theirs.time;
      const longRatio = ours.longest / theirs.longest;
      const bytes = (format === 'compact' ? [feed.compact] : Object.values(pair)).reduce(
        (sum, path) => sum + server.size(path),
        0,
      );
      const compared = [ms(ours.time), ms(theirs.time), ratio.toFixed(2)];
      compared.push(ms(ours.longest), ms(theirs.longest), longRatio.toFixed(2), kB(bytes));
      rows.push([`${feed.name} (${feed.count}), ${format}`, ...compared]);
      if (format !== 'compact') continue;
      bar(`first card against the minimal page, ${feed.name}`, ratio, 2);
      bar(`longest task before it against the minimal page, ${feed.name}`, longRatio, 1.5);
    }
  }
  table(['feed', 'widget', 'minimal', 'ratio', 'longest task', 'minimal', 'ratio', 'feed before it'], rows);
}
