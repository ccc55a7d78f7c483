import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../support/phone.mjs';
import { MB, ms, table, title } from '../support/report.mjs';

const CHILD = fileURLToPath(new URL('../support/read-feed.mjs', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const RUNS = Number(process.env.OI_RUNS ?? 5);
/** Megabytes of heap tried, the smallest first: the first one that is enough is what reading needs. */
const HEAPS = [30, 35, 40, 45, 50, 60, 80, 100, 150, 200];

/** One reading in a process of its own, its heap limited or not; nothing when it lacked memory. */
function readOnce(args, heap) {
  return new Promise((resolve) => {
    const execArgv = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
    const child = fork(CHILD, args, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    let result;
    child.on('message', (message) => (result = message));
    child.on('close', () => resolve(result));
  });
}

/** The smallest of HEAPS in which the reading succeeds. */
async function smallestHeap(args) {
  for (const heap of HEAPS) if (await readOnce(args, heap)) return `${heap} MB`;
  return `> ${HEAPS.at(-1)} MB`;
}

async function rowOf(name, args) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await readOnce(args);
    if (!result) throw new Error(`${name}: the reader failed.`);
    runs.push(result);
  }
  const middle = (key) => median(runs.map((run) => run[key]));
  const { offers, rejected } = runs[0];
  return [
    name,
    offers,
    rejected,
    ms(middle('milliseconds')),
    ms(middle('processor')),
    MB(middle('peak')),
    await smallestHeap(args),
  ];
}

/** The real services read in one go on Node: time, and memory at its highest. Each reading is a process of its own. */
export async function measureFeed({ dist, parseFeed, encodeFeed, hash }) {
  title(`Reading the real feed in one go, Node (${RUNS} runs)`);
  const pair = [join(SHARED, 'reel-services.json'), join(SHARED, 'reel-structures.json')];
  if (!pair.every((file) => existsSync(file))) {
    console.log('  ../shared/data is not there: nothing to read.');
    return;
  }
  const library = join(dist, 'lib/feed/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'oi-bench-'));
  try {
    const [services, structures] = pair.map((file) => readFileSync(file));
    const report = await parseFeed(services, { structures });
    for (const [file, content] of encodeFeed(report, { name: 'reel', hash }))
      writeFileSync(join(folder, file), content);
    table(
      ['', 'offers', 'left out', 'time', 'processor', 'peak of the process', 'heap needed'],
      [
        await rowOf('JSON pair', [library, 'json', ...pair]),
        await rowOf('compact feed', [library, 'compact', join(folder, 'reel.json')]),
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
