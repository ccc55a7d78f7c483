import type { Manifest } from '../feed/compact/manifest.js';
import type { LoadOptions } from '../feed/download.js';
import type { FeedProgress, FeedReport } from '../model/feed.js';
import type { FeedLoad } from './effects/feed-effect.js';
import type { Place } from '../model/query.js';
import type { PositionProblem } from './state.js';

/** What the store needs of the outside world; the embed layer gives a browser's, a test its own. */
export interface Ports {
  /** Rejects with a FeedError, or with an AbortError once `signal` is aborted. */
  loadFeed(
    urls: readonly string[],
    options: LoadOptions & { signal: AbortSignal; onProgress: (progress: FeedProgress) => void },
  ): Promise<FeedReport>;
  /** Keeps a feed fresh once it is there, or shows the one of the last visit meanwhile. Arrives on demand. */
  keep?(load: FeedLoad, settled?: Promise<void>): Promise<Keeper | undefined>;
  /** Which départements of a manifest a load needs: waits until that is known. Arrives on demand. */
  choose?(load: FeedLoad, manifest: Manifest, url: string): Promise<readonly string[]>;
  /** The visitor's position, asked on a click only. Rejects with a PositionError. */
  locate(): Promise<{ lat: number; lon: number }>;
  /** Where the notebook is kept; its code arrives with the first thing kept. */
  notebookStorage(keeping: 'device' | 'session'): Promise<NotebookStorage>;
  /**
   * Places that an address may mean, best first, told by the geocoder at `url`. Rejects when it can't tell, and once `signal` is
   * aborted. A host without it has no street addresses.
   */
  geocode?(url: string, question: GeocoderQuestion, signal: AbortSignal): Promise<readonly StreetAddress[]>;
  /** The page's address; a host without one has none. */
  readonly address?: AddressPort;
  /** Arrives on demand; a host may have none. */
  device?(): Promise<Device>;
  /** Arrives on demand; a host may have none. */
  activity?(): Promise<Activity>;
  /** Lets the page breathe between two slices of work. */
  pause(): Promise<void>;
  /** The time, in milliseconds since 1970; the device's by default. */
  now?(): number;
  /** A message for the webmaster. */
  warn(message: string): void;
}

/** What keeps a feed fresh. */
export interface Keeper {
  /** Looks for a newer feed now: a visitor, or the page, asks. */
  check(): void;
}

/** Where a browser keeps one notebook, shared by every widget and page of an origin. Methods throw a StorageError. */
export interface NotebookStorage {
  /** What is kept; undefined when nothing is. */
  read(): string | undefined;
  write(text: string): void;
  /** Texts that could not be read, kept for their owner. */
  aside(): readonly string[];
  /** Moves what is kept aside, so that something else can be kept. */
  setAside(): void;
  /** Erases everything of the notebook; then tells whether nothing is left. */
  erase(): boolean;
  /** Calls `heard` when another widget or another page changed what is kept; returns the function that stops it. */
  watch(heard: () => void): () => void;
}

/** The browser did not do what was asked of its storage. */
export class StorageError extends Error {
  readonly problem: 'refused' | 'full';

  constructor(problem: 'refused' | 'full') {
    super(problem);
    this.problem = problem;
  }
}

export interface GeocoderQuestion {
  readonly typed: string;
  /** The middle of the territory, where addresses are likelier; never where the visitor is. */
  readonly near?: { readonly lat: number; readonly lon: number };
}

/** An address that a geocoder proposes. Its place has a name, and a code: eligibility is tested. */
export interface StreetAddress {
  readonly place: Place;
  /** Name of its département. */
  readonly departement?: string;
  /** It is much like what was typed. */
  readonly sure: boolean;
}

/** Just enough to know whether the rest is needed. */
export interface AddressPort {
  /** The fragment, `#` included; '' without one. */
  hash(): string;
  /** Calls `listener` when the fragment changes; returns the function that stops it. */
  follow(listener: () => void): () => void;
  /** Arrives on demand. */
  bar(): Promise<AddressBar>;
}

/** The page's address and its history. */
export interface AddressBar extends Pick<AddressPort, 'hash'> {
  /** The whole address of the page. */
  href(): string;
  /**
   * Calls `arrived` at another entry of the history, which is one that `write` signed or not, and `leaving` just before a link
   * is followed; returns the function that stops it.
   */
  follow(arrived: (signed: boolean) => void, leaving: () => void): () => void;
  /** Replaces the fragment, as a new entry of the history or not, and signs the entry. Does nothing where that is not allowed. */
  write(hash: string, mode: 'push' | 'replace'): void;
  /** Widgets in the page. */
  widgets(): number;
}

/** Whether someone is there, and how to leave the page. */
export interface Activity {
  /** Calls `listener` when someone presses, types or scrolls, a few times a second at most; returns the function that stops it. */
  watch(listener: () => void): () => void;
  /** Takes what widgets keep in the page's address out of it. */
  forget(): void;
  /** Forgets, then shows another page in place of this one. */
  leave(url: string): void;
}

/** The map that a device opens by itself; elsewhere, a browser. */
export type MapApp = 'android' | 'apple' | 'web';

/** What a device has for handing something over. Each is called on a press of the visitor. */
export interface Device {
  readonly map: MapApp;
  readonly canShare: boolean;
  /** Opens the device's own sharing; false when nothing was shared. */
  share(data: { readonly title: string; readonly text: string }): Promise<boolean>;
  /** False when the text could not be copied: `field`, which holds it, is then selected. */
  copy(text: string, field?: HTMLInputElement | null): Promise<boolean>;
}

/** The visitor's position could not be had. */
export class PositionError extends Error {
  readonly problem: PositionProblem;

  constructor(problem: PositionProblem) {
    super(problem);
    this.problem = problem;
  }
}
