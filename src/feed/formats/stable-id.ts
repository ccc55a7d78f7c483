/**
 * An identifier made from what a record says, for files that have none: the same words give the same
 * one, so that a kept offer or a shared link survives the next export. 53 bits of the public-domain
 * hash cyrb53: no collision is expected below a few million rows.
 */
export function stableId(kind: string, words: readonly unknown[]): string {
  const text = words.map((word) => (typeof word === 'string' ? word.trim().toLowerCase() : '')).join('\n');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${kind}-${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
