import type { AddressBar, AddressPort } from '../../src/store/ports.js';

/** A page's address and its history, in memory: what outlives a reload. */
export class FakeAddress implements AddressPort, AddressBar {
  /** The fragment of each entry. */
  readonly entries: string[];
  at = 0;
  count = 1;
  readonly #signed = new Set<number>();
  readonly #listeners = new Map<(signed: boolean) => void, (() => void) | undefined>();

  constructor(hash: string) {
    this.entries = [hash];
  }

  hash = (): string => this.entries[this.at]!;
  href = (): string => `https://page.example/${this.hash()}`;
  widgets = (): number => this.count;
  bar = (): Promise<AddressBar> => Promise.resolve(this);

  follow = (arrived: (signed: boolean) => void, leaving?: () => void): (() => void) => {
    this.#listeners.set(arrived, leaving);
    return () => this.#listeners.delete(arrived);
  };

  write = (hash: string, mode: 'push' | 'replace'): void => {
    if (mode === 'push') this.push(hash);
    else this.entries[this.at] = hash;
    this.#signed.add(this.at);
  };

  /** The store, and what reads the address once it is needed. */
  get followers(): number {
    return this.#listeners.size;
  }

  /** A new entry that tells nobody: the page's own `pushState`. */
  push(hash: string): void {
    this.entries.splice(++this.at, Infinity, hash);
    for (const index of [...this.#signed]) if (index >= this.at) this.#signed.delete(index);
  }

  go(step: number): void {
    this.at += step;
    const signed = this.#signed.has(this.at);
    for (const arrived of [...this.#listeners.keys()]) arrived(signed);
  }

  /** Another fragment, by the page's script or by hand. */
  visit(hash: string): void {
    this.push(hash);
    this.go(0);
  }

  /** A link of the page is followed. */
  click(hash: string): void {
    for (const leaving of this.#listeners.values()) leaving?.();
    this.visit(hash);
  }
}
