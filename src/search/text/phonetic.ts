/**
 * How a French word sounds, roughly: two spellings of one sound share a key (`medcin` and `médecin`,
 * `fransé` and `français`). After the rules of Phonex and Soundex2 (F. Brouard), shortened: vowels
 * are kept apart only where French keeps their sound apart.
 */
import { single } from './single.js';

/** The letters that a rule needs, the rule, and what it writes. */
const RULES = (
  [
    ['ph', /ph/g, 'f'],
    ['psych', /psych/g, 'psik'],
    ['ps', /^ps/g, 's'],
    ['h', /sch|sh|ch/g, '5'],
    ['gn', /gn/g, 'n'],
    ['', /(?:e?au|o)(?:[dtx]s?$)?/g, 'o'],
    ['g', /g(?=[eiy])/g, 'j'],
    ['je', /je(?=[aou])/g, 'j'],
    ['gu', /gu(?=[eiy])/g, 'g'],
    ['', /qu?|ck|k/g, 'k'],
    ['c', /c(?=[eiy])/g, 's'],
    ['c', /c/g, 'k'],
    ['tion', /tion/g, 'sion'],
    ['x', /x(?=[aeiouy])/g, 'ks'],
    ['h', /h/g, ''],
    ['i', /[ae]i(?:[lsx]|ent|t)?$/g, 'e'],
    ['', /(?:es|ee|ees|er|ez|et|ent|s|t|d|x|e)$/g, ''],
    ['', /[ae][iy]n|[iy][nm](?![aeiouy])|un(?![aeiouy])/g, '1'],
    ['', /[ea][nm](?![aeiouy])/g, '2'],
    ['', /[ae][iy]|ei/g, 'e'],
    ['u', /oe?u|eu/g, 'u'],
    ['y', /y/g, 'i'],
    ['z', /z/g, 's'],
    ['m', /m(?=[bp])/g, 'n'],
    ['e', /(?<=[a-z0-9])e(?=[^aeiou]|$)/g, ''],
  ] as const
).map(([needs, from, to]) => ({ needs: lettersOf(needs), from, to }));

/** The key of a folded word; empty when nothing sounds. */
export function soundOf(form: string): string {
  // `vaccin` has two sounds where `apelle` has one.
  let sound = single(form.replace(/cc(?=[eiy])/g, 'ks'));
  let letters = lettersOf(sound);
  for (const { needs, from, to } of RULES) {
    if ((letters & needs) !== needs) continue;
    const next = sound.replace(from, to);
    if (next !== sound) letters = lettersOf((sound = next));
  }
  return single(sound);
}

/** One bit for each letter of a word: most rules are known to be of no use before they are tried. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}
