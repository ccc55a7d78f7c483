import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FeedError } from '../../feed/index.js';
import { addressOf, unreadableFile } from '../files.js';
import type { Intake, Selection } from './intake.js';
import type { Options } from './options.js';
import type { Progress } from './progress.js';
import { readInput } from './read-input.js';
import { spool } from './spool.js';
import type { About } from './write-feeds.js';

/** Everything may be published of a partner's own offers. */
const ALL: Selection = { minimum: 0 };

/** Reads all inputs into the intake, one after the other, and gives what the feeds will say of themselves. */
export async function readInputs(
  { inputs, own, selection, patience, notice, licence }: Options,
  intake: Intake,
  workshop: string,
  progress: Progress,
): Promise<About> {
  const all = [...inputs.map((input) => ({ input, selection })), ...own.map((input) => ({ input, selection: ALL }))];
  for (const [number, { input, selection }] of all.entries()) {
    const url = addressOf(input);
    const onBytes = (loaded: number, total?: number): void => progress.download(url, loaded, total);
    const path = url.startsWith('file:') ? fileURLToPath(url) : join(workshop, `entree-${number}`);
    if (!url.startsWith('file:')) await spool(url, path, { onBytes, patience });
    const size = await sizeOf(path, url);
    let read = 0;
    await readInput({ number, path, url, selection }, intake, (bytes) => {
      read += bytes;
      progress.reading(size > 0 ? read / size : 1, intake.count);
    });
    if (path.startsWith(workshop)) await rm(path);
  }
  return aboutOf(intake, licence, notice);
}

async function sizeOf(path: string, url: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    throw new FeedError('network', unreadableFile(path), { url, cause });
  }
}

/** The date of the oldest compact feed, else of the newest record; the words of all. */
function aboutOf({ abouts, newest }: Intake, licence: string, notice: string | undefined): About {
  const dates = abouts.flatMap(({ updatedAt }) => updatedAt ?? []).sort();
  const notices = [...new Set(abouts.flatMap((about) => about.notice ?? []))].join(' ; ');
  return { updatedAt: dates[0] ?? (newest || undefined), licence, notice: notice ?? (notices || undefined) };
}
