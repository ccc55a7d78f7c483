import { medians } from '../support/rounds.mjs';
import { bar, kB, ms, table, title } from '../support/report.mjs';
import { putMinimalPage, putWidgetPage } from './pages.mjs';

/** How many times sooner the first list must be there than with the plain JSON pair. */
const SOONER = 2.5;

/** What the compact format is for: the first list of 35 on the phone, against the pair it was built from; and its sizes. */
export async function measureCompact({ browser, server, feeds, putGenerated }) {
  const [feed] = feeds;
  title(`First list of ${feed.name} (${feed.count}), compact feed and plain JSON pair, on the phone`);
  const { services, structures } = feed;
  const pages = {
    compact: putWidgetPage(server, feed.compact),
    pair: putWidgetPage(server, `${services} ${structures}`),
    minimal: putMinimalPage(server, { feed: feed.compact }),
    minimalPair: putMinimalPage(server, { services, structures }),
  };
  const { compact, pair, minimal, minimalPair } = await medians(browser, pages);
  table(
    ['', 'compact', 'JSON pair', 'times sooner'],
    [
      ['widget', ms(compact.time), ms(pair.time), (pair.time / compact.time).toFixed(2)],
      ['minimal page', ms(minimal.time), ms(minimalPair.time), (minimalPair.time / minimal.time).toFixed(2)],
    ],
  );
  bar(
    `first list with the compact feed, share of the time with the pair, ${feed.name}`,
    compact.time / pair.time,
    1 / SOONER,
  );
  bar(`first list with the compact feed against the minimal page, ${feed.name}`, compact.time / minimal.time, 2);

  title('Compact feeds, as they travel (brotli)');
  const measured = [feed, await putGenerated(server, 1500), ...feeds.slice(1)];
  table(['', 'head', 'core', 'details', 'JSON pair'], await Promise.all(measured.map((one) => sizesOf(one, server))));
}

async function sizesOf({ name, count, compact, services, structures }, server) {
  const { files } = await (await fetch(server.origin + compact)).json();
  const parts = [compact, `/feed/${files.core.name}`, `/feed/${files.details.name}`].map((path) => server.size(path));
  return [`${name} (${count})`, ...[...parts, server.size(services) + server.size(structures)].map(kB)];
}
