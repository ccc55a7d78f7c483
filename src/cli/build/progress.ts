import type { Terminal } from '../terminal.js';

/** Milliseconds between two lines: enough to see that it moves. */
const EVERY = 200;

/** One line that follows the work, on a terminal only. */
export class Progress {
  #saidAt = 0;

  constructor(private readonly terminal: Terminal) {}

  say(text: string): void {
    this.#saidAt = performance.now();
    this.terminal.progress?.(text);
  }

  download(url: string, loaded: number, total: number | undefined): void {
    const share = total === undefined ? '' : ` sur ${megabytes(total)}`;
    this.#sayLater(`Téléchargement de ${new URL(url).host} : ${megabytes(loaded)}${share}`);
  }

  reading(share: number, count: number): void {
    this.#sayLater(`Lecture : ${Math.floor(100 * share)} %, ${count.toLocaleString('fr')} services`);
  }

  feeds(done: number, all: number): void {
    this.#sayLater(`Écriture : ${done} sur ${all}`);
  }

  end(): void {
    this.say('');
  }

  #sayLater(text: string): void {
    if (performance.now() - this.#saidAt > EVERY) this.say(text);
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('fr')} Mo`;
}
