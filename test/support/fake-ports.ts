import type { FeedProgress, FeedReport } from '../../src/model/feed.js';
import type { Offer } from '../../src/model/offer.js';
import { MemoryStorage } from './memory-storage.js';
import { PositionError, type Ports } from '../../src/store/ports.js';

/** One call of `loadFeed`, that the test settles by hand. */
export interface PendingLoad {
  readonly urls: readonly string[];
  readonly signal: AbortSignal;
  progress(progress: FeedProgress): void;
  arrive(report: FeedReport): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** Ports that a test drives by hand. */
export class FakePorts implements Ports {
  readonly loads: PendingLoad[] = [];
  readonly warnings: string[] = [];
  position: { lat: number; lon: number } | PositionError = new PositionError('denied');

  get lastLoad(): PendingLoad {
    const load = this.loads.at(-1);
    if (!load) throw new Error('Nothing was loaded.');
    return load;
  }

  loadFeed: Ports['loadFeed'] = (urls, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      this.loads.push({
        urls,
        signal,
        progress: onProgress,
        arrive: (report) => settled(() => resolve(report)),
        fail: (error) => settled(() => reject(error)),
      });
    });

  async locate(): Promise<{ lat: number; lon: number }> {
    if (this.position instanceof PositionError) throw this.position;
    return this.position;
  }

  readonly notebook = new MemoryStorage();

  notebookStorage: Ports['notebookStorage'] = () => Promise.resolve(this.notebook);

  pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  warn = (message: string): void => {
    this.warnings.push(message);
  };
}

/** An invented offer. */
export function offer(id: string, more: Partial<Offer> = {}): Offer {
  return { id, nom: `Service ${id}`, source: 'test', date_maj: '2026-10-01', ...more };
}

/** A report that holds these offers. */
export function reportOf(offers: Offer[], more: Partial<FeedReport> = {}): FeedReport {
  return { offers, communes: [], issues: [], rejected: 0, folded: 0, format: 'test', ...more };
}

async function settled(settle: () => void): Promise<void> {
  settle();
  await new Promise((resolve) => setTimeout(resolve));
}
