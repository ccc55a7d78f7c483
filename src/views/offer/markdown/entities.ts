/** Accents by the end of an entity's name: `eacute` is an e and this combining mark. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['cedil', '\u0327'],
]);
const ACCENTED = new RegExp(`^([a-z])(${[...ACCENTS.keys()].join('|')})$`, 'i');

/** The others that texts typed in French hold: name, space, character. */
const NAMED: ReadonlyMap<string, string> = new Map(
  (
    'amp &|lt <|gt >|quot "|apos ’|nbsp \u00a0|ensp \u00a0|emsp \u00a0|thinsp \u202f|shy \u00ad|laquo «|raquo »|lsquo ‘|rsquo ’|ldquo “|rdquo ”|' +
    'ndash –|mdash —|hellip …|bull •|middot ·|euro €|deg °|ordm º|sup2 ²|sup3 ³|frac12 ½|times ×|plusmn ±|rarr →|copy ©|reg ®|trade ™|' +
    'oelig œ|OElig Œ|aelig æ|AElig Æ|sect §|para ¶'
  )
    .split('|')
    .map((entry): [string, string] => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)]),
);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,8}));/gi;

/** `&eacute;`, `&#39;`, `&#x27;` → the character; an entity that is not known stays as written. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? accented(name) ?? entity;
    return characterOf(decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal)) ?? entity;
  });
}

function accented(name: string): string | undefined {
  const parts = ACCENTED.exec(name);
  return parts ? `${parts[1]!}${ACCENTS.get(parts[2]!.toLowerCase())!}`.normalize('NFC') : undefined;
}

/** No control character, no half of a pair, nothing past the end of Unicode. */
function characterOf(code: number): string | undefined {
  if (code === 9 || code === 10 || code === 13) return ' ';
  const refused = code < 32 || (code >= 127 && code < 160) || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff;
  return refused ? undefined : String.fromCodePoint(code);
}
