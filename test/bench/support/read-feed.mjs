/**
 * Child process of the section `feed`: reads one feed once, and says how long it took and how much memory it needed.
 * `node read-feed.mjs <library> json <services> <structures>` or `… compact <head>`.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const [library, kind, ...files] = process.argv.slice(2);
const { parseFeed, loadFeed } = await import(pathToFileURL(library).href);

/** Files as a server would give them. */
const fetchFile = async (url) => new Response(await readFile(new URL(url)));

const started = performance.now();
const report = await (kind === 'json'
  ? readPair(files)
  : loadFeed([pathToFileURL(files[0]).href], { fetch: fetchFile }));
const milliseconds = performance.now() - started;
const { user, system } = process.cpuUsage();
process.send({
  milliseconds,
  processor: (user + system) / 1000,
  // In kilobytes on every system.
  peak: process.resourceUsage().maxRSS * 1024,
  offers: report.offers.length,
  rejected: report.rejected,
});

/** The texts are let go as soon as they are read: nothing else holds them. */
async function readPair([services, structures]) {
  return parseFeed(await readFile(services), { structures: await readFile(structures) });
}
