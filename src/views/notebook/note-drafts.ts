/** Silence after which what is typed is kept, in milliseconds. */
const SILENCE = 400;

/** Notes being typed: kept after a silence, and at once when the page or the field is left. */
export class NoteDrafts {
  readonly #keep: (id: string, note: string) => void;
  readonly #drafts = new Map<string, string>();
  readonly #kept = new Set<string>();
  #timer?: ReturnType<typeof setTimeout>;

  constructor(keep: (id: string, note: string) => void) {
    this.#keep = keep;
  }

  typed(id: string, note: string): void {
    this.#drafts.set(id, note);
    this.#kept.delete(id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.keepAll, SILENCE);
  }

  /** What is typed and not kept yet. */
  of(id: string): string | undefined {
    return this.#drafts.get(id);
  }

  wasKept(id: string): boolean {
    return this.#kept.has(id);
  }

  readonly keepAll = (): void => {
    clearTimeout(this.#timer);
    const drafts = [...this.#drafts];
    this.#drafts.clear();
    for (const [id, note] of drafts) {
      this.#kept.add(id);
      this.#keep(id, note);
    }
  };

  /** Drops what is typed of an entry taken out, or of all. */
  forget(id?: string): void {
    if (id === undefined) this.#drafts.clear();
    else this.#drafts.delete(id);
  }
}
