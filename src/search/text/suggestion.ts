import type { QueryWord } from './query-words.js';

/** Slips in one word from which its correction is worth proposing. */
const MANY_SLIPS = 1.5;

/**
 * The text as it was understood, when words had to be corrected much: many slips in one, or half of
 * them. `spellings` gives accents back to folded words.
 */
export function suggestionFor(
  text: string,
  words: readonly QueryWord[],
  spellings: ReadonlyMap<string, string>,
): string | undefined {
  const guessed = words.filter(({ reading }) => reading === 'corrected' || reading === 'split');
  const full = words.filter(({ link, filler }) => !link && !filler);
  const much = guessed.some(({ slips, reading }) => slips >= MANY_SLIPS || reading === 'split');
  if (!guessed.length || (!much && guessed.length * 2 < full.length)) return undefined;
  let corrected = '';
  let end = 0;
  for (const word of words) {
    const spelt = spellings.get(word.form) ?? word.form;
    const isGuess = guessed.includes(word);
    // Parts of one split word stand at the same place.
    corrected +=
      word.start < end
        ? ` ${spelt}`
        : text.slice(end, word.start) + (isGuess ? spelt : text.slice(word.start, word.end));
    end = word.end;
  }
  return corrected + text.slice(end);
}
