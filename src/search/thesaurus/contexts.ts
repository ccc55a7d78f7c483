import { mix } from './predictor.js';

/** Kinds of numbers, each guessed in its own way. */
export const KIND = {
  count: 0,
  shared: 1,
  letter: 2,
  firstLetter: 3,
  thematique: 4,
  strength: 5,
  value: 6,
  joined: 7,
  more: 8,
  group: 9,
  context: 10,
  length: 11,
  repeated: 12,
  head: 13,
  rest: 14,
  rareLetter: 15,
} as const;

/** One context out of what it is made of; `salt` tells apart those made of the same things. */
export function key(salt: number, a = 0, b = 0, c = 0, d = 0): number {
  return mix(mix(mix(mix(salt, a), b), c), d);
}
