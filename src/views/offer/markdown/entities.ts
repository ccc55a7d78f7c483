/** Names of U+00A0 to U+00FF, in order (HTML 4, Latin-1). */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml ' +
  'Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
  'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED = new Map<string, string>([
  ...LATIN_1.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', euro: '€', hellip: '…', bull: '•' }),
  ...Object.entries({ oelig: 'œ', OElig: 'Œ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' }),
  ...Object.entries({ rarr: '→', trade: '™', ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '' }),
]);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,8}));/gi;

/** `&eacute;`, `&#39;`, `&#x27;` → the character; an entity that is not known stays as written. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? entity;
    return characterOf(decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal)) ?? entity;
  });
}

/** No control character, no half of a pair, nothing past the end of Unicode. */
function characterOf(code: number): string | undefined {
  if (code === 9 || code === 10 || code === 13) return ' ';
  const refused = code < 32 || (code >= 127 && code < 160) || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff;
  return refused ? undefined : String.fromCodePoint(code);
}
