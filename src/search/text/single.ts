/** Doubled letters count once: they are the commonest slip. */
export function single(word: string): string {
  for (let i = 1; i < word.length; i++) if (word[i] === word[i - 1]) return word.slice(0, i) + rest(word, i);
  return word;
}

function rest(word: string, from: number): string {
  let out = '';
  for (let i = from; i < word.length; i++) if (word[i] !== word[i - 1]) out += word[i];
  return out;
}
