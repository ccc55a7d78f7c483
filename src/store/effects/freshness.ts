import { asFeedError, type FeedError, type FeedReport } from '../../model/feed.js';
import type { Fetch } from '../../feed/download.js';
import type { Keeper } from '../ports.js';
import { feedOf } from '../reduce.js';
import type { Freshness as FreshnessState } from '../state.js';
import { feedFrom, nextLoad, run, showing, type FeedLoad, type Teller } from './feed-effect.js';

/** What keeping a feed fresh needs of the outside world. */
export interface FreshnessPorts {
  /** Answers with what an earlier visit kept; absent when nothing may be. */
  readonly keptFetch?: Fetch;
  /** Keeps public files for the next visit. Never rejects. */
  keep(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Asks the network even for what the browser holds. */
  readonly freshFetch: Fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `action` after some milliseconds; returns the function that cancels it. */
  after(milliseconds: number, action: () => void): () => void;
  /** Calls `listener` when the page is looked at again, or the network is back; returns the function that stops it. */
  onWake(listener: () => void): () => void;
  isHidden(): boolean;
  isOnline(): boolean;
  /** Someone touched, scrolled or typed: what they read must not move. */
  isTouched(): boolean;
  /** Tells the page that the data are old. */
  tellStale(message: string, url: string): void;
}

const SECOND = 1000;
const DAY = 86_400 * SECOND;
/** Waits before each new try, longer and longer; then the page waits for its usual check, or for the visitor. */
export const RETRIES = [3, 10, 30, 120, 600].map((seconds) => seconds * SECOND);
/** A sleeping computer stops timers: the clock is looked at this often. */
const TICK = 60 * SECOND;
/** Data are old after as many days: the reference is republished every week. */
const OLD_AFTER = 15 * DAY;
/** How long an update is said. */
const SAID_FOR = 10 * SECOND;
/** Bytes of files that stay in memory. */
const ROOM = 16e6;

/** What was read is what is on screen: nothing more to download. */
const UNCHANGED = new Error('unchanged');

/**
 * Keeps one feed fresh after its first load: shows what an earlier visit kept before the network answers,
 * keeps files for the next one, looks for a newer feed, tries again after a failure.
 */
export class Freshness implements Keeper {
  readonly #load: FeedLoad;
  readonly #ports: FreshnessPorts;
  /** What is on screen, or waits to be. */
  #known?: FeedReport;
  /** Neighbours join a home département: even some of them are more than what is on screen. */
  #widening = false;
  #checking = false;
  #tries = 0;
  #checkedAt: number;
  #damaged = false;
  #toldStale = false;
  #cancelTimer?: () => void;

  constructor(load: FeedLoad, ports: FreshnessPorts) {
    this.#load = load;
    this.#ports = ports;
    this.#checkedAt = ports.now();
    const stopHearing = ports.onWake(() => this.#wake());
    load.signal.addEventListener('abort', () => {
      stopHearing();
      this.#cancelTimer?.();
    });
    load.store.dispatch({ type: 'freshness', change: { newer: undefined, updated: false, cause: undefined } });
    void this.#begin();
  }

  check(): void {
    this.#tries = 0;
    this.#load.store.dispatch({ type: 'freshness', change: { checking: true } });
    void this.#check();
  }

  async #begin(): Promise<void> {
    const { store } = this.#load;
    const value = feedOf(store.state);
    if (value?.stage === 'whole' && !store.state.territory?.moving) return this.#takeOver(value.report);
    const { keptFetch } = this.#ports;
    if (!value && keptFetch) return this.#revisit(keptFetch);
    this.#load.teller = this.#following(this.#load.teller);
    if (store.state.feed.status === 'error') this.#failed(store.state.feed.error);
  }

  /** All was there before this code, and may have been asked for again since. */
  #takeOver(report: FeedReport): void {
    const { feed, territory } = this.#load.store.state;
    if (feed.status === 'complete') return this.#settle(report);
    this.#known = report;
    this.#widening = (territory?.codes?.length ?? 0) > 1;
    this.#load.teller = this.#comparing();
    if (feed.status === 'error') this.#failed(feed.error);
  }

  /** Shows what an earlier visit kept, while the network answers, or when it did not. */
  async #revisit(keptFetch: Fetch): Promise<void> {
    const load = this.#load;
    const { feed } = load.store.state;
    const direct = load.teller;
    const waiting: ((teller: Teller) => unknown)[] = [];
    load.teller = {
      progress: (progress) => void waiting.push((teller) => teller.progress(progress)),
      arrived: async (report) => void waiting.push((teller) => teller.arrived(report)),
      failed: (error) => void waiting.push((teller) => teller.failed(error)),
    };
    if (feed.status === 'error') load.teller.failed(feed.error);
    const shown = await this.#showKept(keptFetch, direct);
    if (load.signal.aborted) return;
    this.#known = shown;
    if (shown) this.#look(shown);
    const next = shown ? this.#comparing() : this.#following(direct);
    try {
      for (const tell of waiting.splice(0)) await tell(next);
      load.teller = next;
    } catch (error) {
      next.failed(error);
    }
  }

  /** What an earlier visit kept, shown; undefined, and nothing on screen, when part of it is not there. */
  async #showKept(keptFetch: Fetch, direct: Teller): Promise<FeedReport | undefined> {
    let whole: FeedReport | undefined;
    const arrived = async (report: FeedReport): Promise<void> => void (whole = report);
    const teller: Teller = { progress: () => undefined, arrived, failed: () => undefined };
    await run({ ...this.#load, teller }, keptFetch);
    if (whole && !whole.failures) await direct.arrived(whole);
    return whole?.failures ? undefined : whole;
  }

  /** Hears the first load that shows something to its end. */
  #following(direct: Teller): Teller {
    return {
      progress: (progress) => direct.progress(progress),
      arrived: async (report) => {
        await direct.arrived(report);
        this.#settle(report);
      },
      failed: (error) => {
        direct.failed(error);
        this.#failed(error);
      },
    };
  }

  /** Hears a load beside what is on screen. */
  #comparing(): Teller {
    return {
      progress: ({ report }) => {
        if (report && this.#isKnown(report)) throw UNCHANGED;
      },
      arrived: async (report) => {
        if (this.#isKnown(report)) this.#settle(this.#known!);
        else if (this.#isPoorer(report)) this.#failed(report.failures![0]);
        else await this.#newer(report);
      },
      failed: (error) => (error === UNCHANGED ? this.#settle(this.#known!) : this.#failed(error)),
    };
  }

  /** The same content, and none of it missing. */
  #isKnown({ version }: FeedReport): boolean {
    return version !== undefined && version === this.#known?.version && !this.#known.failures;
  }

  /** Part of it did not come, and all of what is on screen did: the last good feed stays. */
  #isPoorer({ failures }: FeedReport): boolean {
    return failures !== undefined && !this.#known?.failures && !this.#widening;
  }

  async #check(): Promise<void> {
    if (this.#checking) return;
    this.#checking = true;
    this.#cancelTimer?.();
    const { store, settings, signal } = this.#load;
    const teller = this.#known ? this.#comparing() : this.#following(quietly(showing(store, settings, signal)));
    await run({ ...this.#load, teller }, this.#damaged ? this.#ports.freshFetch : undefined);
    this.#checking = false;
  }

  /** A newer feed replaces the one on screen where nobody reads yet; else it waits to be wished for. */
  async #newer(report: FeedReport): Promise<void> {
    const { store, settings, signal } = this.#load;
    const shown = feedOf(store.state);
    // What was missing has come: the list stays as it is.
    const completes = report.version !== undefined && report.version === this.#known?.version;
    const feed = await feedFrom(report, settings, { stage: 'whole', load: nextLoad(), announced: 0 });
    if (signal.aborted) return;
    this.#known = report;
    if (shown && !completes && this.#ports.isTouched() && !store.state.freshness.wished) {
      store.dispatch({ type: 'freshness', change: { newer: feed } });
      store.dispatch({ type: 'feed-arrived', feed: shown });
    } else {
      store.dispatch({ type: 'feed-arrived', feed });
      store.dispatch({ type: 'freshness', change: { newer: undefined, updated: !completes } });
      this.#ports.after(SAID_FOR, () => store.dispatch({ type: 'freshness', change: { updated: false } }));
    }
    this.#settle(report);
  }

  /** The feed on screen is the last one there is. */
  #settle(report: FeedReport): void {
    const { store, files } = this.#load;
    const { state } = store;
    const shown = feedOf(state);
    this.#known = report;
    this.#widening = false;
    this.#checkedAt = this.#ports.now();
    this.#damaged = false;
    if (state.feed.status !== 'complete' && shown) store.dispatch({ type: 'feed-arrived', feed: shown });
    this.#tell({ checking: false, wished: undefined, cause: undefined });
    this.#look(report);
    if (report.failures) return this.#retryLater(report.failures[0]!);
    this.#tries = 0;
    void this.#ports.keep(new Map(files)).then(() => forgetOldest(files));
    this.#wait();
  }

  #failed(cause: unknown): void {
    const { store } = this.#load;
    const error = asFeedError(cause);
    if (store.state.feed.status !== 'error') store.dispatch({ type: 'feed-failed', error });
    this.#tell({ checking: false, wished: undefined, cause: this.#causeOf(error) });
    const shown = feedOf(store.state);
    if (shown) this.#look(shown.report);
    this.#retryLater(error);
  }

  #causeOf({ kind, status, url = '' }: FeedError): FreshnessState['cause'] {
    if (!this.#ports.isOnline()) return 'offline';
    const start = this.#load.files.get(url)?.subarray(0, 200);
    if (kind === 'unreadable' && start && /^\s*</.test(new TextDecoder().decode(start))) return 'portal';
    return isGone(status) && !this.#load.settings.src.includes(url) ? 'gone' : undefined;
  }

  /** Old data are said, and told to the page once. */
  #look({ updatedAt }: FeedReport): void {
    const { store, settings } = this.#load;
    const age = this.#ports.now() - Date.parse(updatedAt ?? '');
    this.#tell({ stale: age > OLD_AFTER });
    if (!(age > OLD_AFTER) || this.#toldStale || store.state.settings.src !== settings.src) return;
    this.#toldStale = true;
    this.#ports.tellStale(
      `Les données datent du ${updatedAt} : elles ont plus de 15 jours. Publiez un flux plus récent.`,
      settings.src[0]!,
    );
  }

  #tell(change: Partial<FreshnessState>): void {
    const { store } = this.#load;
    if (changed(store.state.freshness, change)) store.dispatch({ type: 'freshness', change });
  }

  #retryLater(error: FeedError): void {
    const { url } = error;
    // A damaged file must not be read again from what is remembered.
    this.#damaged = error.kind === 'unreadable';
    if (url !== undefined) this.#load.files.delete(url);
    const pause = RETRIES[this.#tries];
    if (pause === undefined || !isWorthTrying(error, this.#load.settings.src)) return this.#wait();
    this.#tries += 1;
    this.#after(pause, () => void this.#check());
  }

  /** Until the next check, or the next look at the clock. */
  #wait(): void {
    this.#cancelTimer?.();
    const { refresh } = this.#load.store.state.settings;
    if (refresh > 0) this.#after(Math.min(refresh * SECOND, TICK), () => this.#tick());
  }

  /** What was on its way when the element went may arrive after: nothing more is planned then. */
  #after(pause: number, action: () => void): void {
    if (!this.#load.signal.aborted) this.#cancelTimer = this.#ports.after(pause, action);
  }

  #tick(): void {
    if (this.#isDue && !this.#ports.isHidden()) void this.#check();
    else this.#wait();
  }

  get #isDue(): boolean {
    const { refresh } = this.#load.store.state.settings;
    return refresh > 0 && this.#ports.now() - this.#checkedAt >= refresh * SECOND;
  }

  /** The page is looked at again, or the network is back. */
  #wake(): void {
    if (!this.#isDue && this.#load.store.state.feed.status !== 'error') return;
    this.#tries = 0;
    void this.#check();
  }
}

/** While it tries again by itself, a message stays: no skeleton in its place. */
function quietly(teller: Teller): Teller {
  return { ...teller, progress: (progress) => progress.report && teller.progress(progress), failed: () => undefined };
}

function changed<T extends object>(before: T, change: Partial<T>): boolean {
  return Object.entries(change).some(([key, value]) => before[key as keyof T] !== value);
}

function isGone(status: number | undefined): boolean {
  return status === 404 || status === 410;
}

/** A refusal, or another format, will not change by itself; a part that went with its version may. */
function isWorthTrying({ kind, status = 500, url = '' }: FeedError, src: readonly string[]): boolean {
  if (kind === 'unsupported-version' || kind === 'unknown-format') return false;
  return status >= 500 || status === 429 || status === 408 || (isGone(status) && !src.includes(url));
}

/** Keeps in memory what was read last. */
function forgetOldest(files: Map<string, Uint8Array>): void {
  let total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [url, { length }] of files) {
    if (total <= ROOM) return;
    files.delete(url);
    total -= length;
  }
}
