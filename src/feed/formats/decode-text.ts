/** A file as text, and the encoding that was needed to read it. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'damaged utf-8' | 'utf-16' | 'windows-1252';
}

/** Made once: a feed read record by record decodes a hundred thousand texts. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes as text: by their mark (UTF-8, UTF-16), else UTF-8, else, as spreadsheets still write it,
 * Windows-1252. A text is taken as it is, without its mark.
 */
export function decodeText(input: string | Uint8Array): DecodedText {
  if (typeof input === 'string') return { text: input.replace(/^\ufeff/, ''), encoding: 'utf-8' };
  const [first, second] = input;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(input), encoding: 'utf-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(input), encoding: 'utf-16' };
  try {
    return { text: UTF8.decode(input), encoding: 'utf-8' };
  } catch {
    return decodeDamaged(input);
  }
}

/** A few bad bytes in a UTF-8 file must not cost the accents of all the others: what most of them say decides. */
function decodeDamaged(input: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(input);
  const bad = text.split('\ufffd').length - 1;
  let good = 0;
  for (let index = 0; index < text.length && good <= bad; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f && code !== 0xfffd) good += 1;
  }
  if (good > bad) return { text, encoding: 'damaged utf-8' };
  return { text: new TextDecoder('windows-1252').decode(input), encoding: 'windows-1252' };
}
