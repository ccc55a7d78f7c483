const SHARDS = 32;

/** A number for each word. In many small maps: a large one, each time it doubles, stops a phone for a tenth of a second. */
export class WordNumbers {
  private readonly shards = Array.from({ length: SHARDS }, () => new Map<string, number>());

  get(word: string): number | undefined {
    return this.shards[shardOf(word)]!.get(word);
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  set(word: string, number: number): void {
    this.shards[shardOf(word)]!.set(word, number);
  }
}

function shardOf(word: string): number {
  const { length } = word;
  return (word.charCodeAt(0) + 7 * word.charCodeAt(length >> 1) + 3 * length) % SHARDS || 0;
}
