import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters gathered before they are written: a hundred files together stay small. */
const GATHERED = 128 * 1024;

/** Appends texts to a new file, in large pieces. Synchronous: what follows may count on the order of its bytes. */
export class Appender {
  readonly #file: number;
  #waiting: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  write(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length > GATHERED) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written);
    this.#waiting = [];
    this.#length = 0;
  }
}
