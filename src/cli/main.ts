#!/usr/bin/env node
import { run } from './run.js';
import type { Terminal } from './terminal.js';
import { runWithin } from './threads.js';

/** Goes back to the start of the line and empties it. */
const CLEAR = '\r\u001b[K';

let isLineShown = false;

/** Writes below the line that follows the work, if it is there. */
function write(stream: NodeJS.WriteStream, text: string): void {
  if (isLineShown) process.stderr.write(CLEAR);
  isLineShown = false;
  stream.write(`${text}\n`);
}

function progress(text: string): void {
  if (text === '' && !isLineShown) return;
  process.stderr.write(CLEAR + text.slice(0, (process.stderr.columns || 80) - 1));
  isLineShown = text !== '';
}

const args = process.argv.slice(2);
const terminal: Terminal = {
  out: (text) => write(process.stdout, text),
  error: (text) => write(process.stderr, text),
  ...(process.stderr.isTTY ? { progress } : {}),
};
process.exitCode = await (args[0] === 'build' ? runWithin(args, terminal) : run(args, terminal));
