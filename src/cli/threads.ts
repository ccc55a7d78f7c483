import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Terminal } from './terminal.js';

/** What a thread is told. */
export interface Order {
  args: readonly string[];
  /** True when someone sees the work advance. */
  followsWork: boolean;
}

/** What a thread says: a text for the terminal, or its exit code, last. */
export type Word = { to: keyof Terminal; text: string } | { code: number };

/**
 * Megabytes: left free, V8 would rather grow than collect, on a large machine. Records live for a moment: with a larger
 * nursery most are gone before they are copied, and half of the time goes with them.
 */
const LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 96 };

/** Runs a command line in a thread of little memory; again without limit when its files ask for more. */
export async function runWithin(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runInThread(args, terminal, LIMITS);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    return runInThread(args, terminal, {});
  }
}

function runInThread(args: readonly string[], terminal: Terminal, resourceLimits: ResourceLimits): Promise<number> {
  const workerData: Order = { args, followsWork: terminal.progress !== undefined };
  const thread = new Worker(new URL('build-thread.js', import.meta.url), { workerData, resourceLimits });
  return new Promise((resolve, reject) => {
    thread.on('message', (word: Word) => {
      if ('code' in word) resolve(word.code);
      else terminal[word.to]?.(word.text);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`The thread ended (${code}).`)));
  });
}
