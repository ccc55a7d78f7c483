/**
 * How a French word sounds, roughly: two spellings of one sound share a key (`medcin` and `médecin`,
 * `fransé` and `français`). After the rules of Phonex and Soundex2 (F. Brouard), shortened: vowels
 * are kept apart only where French keeps their sound apart.
 */

const RULES: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/ph/g, 'f'],
  [/sch|sh|ch/g, '5'],
  [/gn/g, 'n'],
  [/(?:e?au|o)(?:[dtx]s?$)?/g, 'o'],
  [/g(?=[eiy])/g, 'j'],
  [/je(?=[aou])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/qu?|ck|k/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/sc(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/tion/g, 'sion'],
  [/x(?=[aeiouy])/g, 'ks'],
  [/h/g, ''],
  [/[ae]i(?:[lsx]|ent|t)?$/g, 'e'],
  [/(?:es|ee|ees|er|ez|et|ent|s|t|d|x|e)$/g, ''],
  [/[ae][iy]n|[iy][nm](?![aeiouy])|un(?![aeiouy])/g, '1'],
  [/[ea][nm](?![aeiouy])/g, '2'],
  [/[ae][iy]|ei/g, 'e'],
  [/oe?u|eu/g, 'u'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/m(?=[bp])/g, 'n'],
  [/(?<=[a-z0-9])e(?=[^aeiou]|$)/g, ''],
  [/(.)\1+/g, '$1'],
];

/** The key of a folded word; empty when nothing sounds. */
export function soundOf(form: string): string {
  let sound = form;
  for (const [from, to] of RULES) sound = sound.replace(from, to);
  return sound;
}
