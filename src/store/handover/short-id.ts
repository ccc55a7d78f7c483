/**
 * A short name for an offer's identifier, for links: real identifiers reach 326 characters. Eight characters that an address
 * holds as they are, 48 bits: among the 140 000 services of the country two share one with a chance of about 1 in 30 000. The
 * same everywhere and for ever: links are printed on paper.
 */
export function shortIdOf(id: string): string {
  // FNV-1a twice, over the two bytes of each UTF-16 unit, from two starts; the finishing of MurmurHash3 spreads the bits.
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >> 8]) {
      one = Math.imul(one ^ byte, 0x01000193);
      two = Math.imul(two ^ byte, 0x5bd1e995);
    }
  }
  return letters(spread(one)) + letters(spread(two));
}

function spread(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Characters of base64url: none of them ends a link in a message. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The 24 highest bits, six at a time. */
function letters(bits: number): string {
  return [26, 20, 14, 8].map((shift) => ALPHABET[(bits >>> shift) & 63]!).join('');
}
