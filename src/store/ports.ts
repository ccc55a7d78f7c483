import type { FeedProgress, FeedReport } from '../model/feed.js';
import type { PositionProblem } from './state.js';

/** What the store needs of the outside world; the embed layer gives a browser's, a test its own. */
export interface Ports {
  /** Rejects with a FeedError, or with an AbortError once `signal` is aborted. */
  loadFeed(
    urls: readonly string[],
    options: { signal: AbortSignal; onProgress: (progress: FeedProgress) => void },
  ): Promise<FeedReport>;
  /** The visitor's position, asked on a click only. Rejects with a PositionError. */
  locate(): Promise<{ lat: number; lon: number }>;
  /** Lets the page breathe between two slices of work. */
  pause(): Promise<void>;
  /** A message for the webmaster. */
  warn(message: string): void;
}

/** The visitor's position could not be had. */
export class PositionError extends Error {
  readonly problem: PositionProblem;

  constructor(problem: PositionProblem) {
    super(problem);
    this.problem = problem;
  }
}
