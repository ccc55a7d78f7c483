import { brotliCompressSync } from 'node:zlib';
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

  title('Compact feeds, as the builder compresses a single one (brotli 11)');
  const rows = [];
  for (const one of [feed, await putGenerated(server, 1500), ...feeds.slice(1)]) rows.push(await sizesOf(one, server));
  table(['', 'head', 'core', 'details'], rows);
}

async function sizesOf({ name, count, compact }, server) {
  const head = await bytesOf(server, compact);
  const { core, details } = JSON.parse(head).files;
  const parts = [head, await bytesOf(server, `/feed/${core.name}`), await bytesOf(server, `/feed/${details.name}`)];
  return [`${name} (${count})`, ...parts.map((bytes) => kB(brotliCompressSync(bytes).length))];
}

async function bytesOf(server, path) {
  return Buffer.from(await (await fetch(server.origin + path)).arrayBuffer());
}
