import type { Downloaded } from './download.js';
import { Slices } from './pauses.js';

/** Bytes between two looks at the clock. */
const BLOCK = 262_144;

/** A fingerprint of what files hold (FNV-1a, 32 bits): tells whether a download brought something new, no more. */
export async function versionOf(files: readonly Downloaded[], signal?: AbortSignal): Promise<string> {
  const slices = new Slices(signal);
  const versions: string[] = [];
  for (const { bytes } of files) {
    let hash = 0x811c9dc5;
    for (let start = 0; start < bytes.length; start += BLOCK) {
      const end = Math.min(bytes.length, start + BLOCK);
      for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
      if (slices.due) await slices.rest();
    }
    versions.push(`${bytes.length}-${(hash >>> 0).toString(36)}`);
  }
  return versions.join(' ');
}
