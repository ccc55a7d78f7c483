import { parentPort, workerData } from 'node:worker_threads';
import { run } from './run.js';
import type { Order, Word } from './threads.js';

/** What a thread of `threads.ts` runs: the command line it was given, its words sent to the terminal's thread. */
const { args, followsWork } = workerData as Order;
const send = (word: Word): void => parentPort!.postMessage(word);

const code = await run(args, {
  out: (text) => send({ to: 'out', text }),
  error: (text) => send({ to: 'error', text }),
  ...(followsWork ? { progress: (text: string) => send({ to: 'progress', text }) } : {}),
});
send({ code });
