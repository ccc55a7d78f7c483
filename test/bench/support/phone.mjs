/** The phone of quality bars: Chromium, CPU slowed 4×, 1.6 Mbit/s with 150 ms of latency, 412 px wide. */
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../../tools/find-browser.mjs';

const CPU_SLOWDOWN = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const PATIENCE = 120_000;

export async function launch() {
  const options = await findChromium();
  return puppeteer.launch({
    ...options,
    args: [...options.args, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
}

/** A page on the phone. `network: false` keeps the CPU only. */
export async function openPhone(browser, { network = true, slow = true } = {}) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width: 412, height: 915, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (network) await session.send('Network.emulateNetworkConditions', NETWORK);
  if (slow) await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.evaluateOnNewDocument(installMarks);
  return Object.assign(page, { session });
}

/**
 * Runs in the page: marks `cards-1`, `cards-10`, `cards-50` and `markers` when they are there for a frame. Looks through shadow
 * roots; the mark is the time of the frame that shows them.
 */
function installMarks() {
  const wanted = [
    ['cards-1', '[part~=card]', 1],
    ['cards-10', '[part~=card]', 10],
    ['cards-50', '[part~=card]', 50],
    ['markers', '.leaflet-marker-icon', 1],
  ];
  const count = (selector, root) => {
    let total = root.querySelectorAll(selector).length;
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot) total += count(selector, element.shadowRoot);
    return total;
  };
  window.benchCount = (selector) => count(selector, document);
  // For the next mark only: looking must not weigh on what is measured.
  window.benchMark = () => {
    while (wanted.length > 0 && count(wanted[0][1], document) >= wanted[0][2]) performance.mark(wanted.shift()[0]);
    if (wanted.length > 0) requestAnimationFrame(window.benchMark);
  };
  requestAnimationFrame(window.benchMark);
}

/** Milliseconds since navigation of a mark, waited for. */
export async function markOf(page, name) {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, { polling: 100 }, name);
  return page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, name);
}

/** Loads `url` under trace: when the first card was there, and the longest main-thread task before it, in milliseconds. */
export async function firstCard(browser, url) {
  const page = await openPhone(browser);
  await page.tracing.start({ categories: TRACED });
  await page.goto(url, { waitUntil: 'commit' }).catch(() => page.goto(url));
  const time = await markOf(page, 'cards-1');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const marks = await page.evaluate(() =>
    Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime])),
  );
  await page.close();
  return { time, marks, longest: longestTask(traceEvents) };
}

/** The longest task of the page's main thread between navigation and the first card. */
function longestTask(events) {
  const mark = events.find(({ name }) => name === 'cards-1');
  const start = events
    .filter(({ name, pid, ts }) => name === 'navigationStart' && pid === mark.pid && ts < mark.ts)
    .at(-1);
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur }) =>
      /RunTask$/.test(name) &&
      dur > 0 &&
      pid === mark.pid &&
      tid === mark.tid &&
      ts >= (start?.ts ?? 0) &&
      ts <= mark.ts,
  );
  return Math.max(0, ...tasks.map(({ dur }) => dur)) / 1000;
}

/** Bytes of heap in use once all that can be collected is. */
export async function heapOf(page) {
  await page.session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i += 1) await page.session.send('HeapProfiler.collectGarbage');
  return (await page.session.send('Runtime.getHeapUsage')).usedSize;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}
