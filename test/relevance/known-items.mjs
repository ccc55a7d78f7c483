/**
 * Things that someone knows and looks for, drawn from a feed with a fixed seed: names of services and structures, the
 * same with a slip of the fingers, and words that a single description holds.
 */
const SEED = 35;
const COUNT = 100;
const LETTERS = 'aeioustrnl';

/** Kind → `{ q, isIt }` for each thing. */
export function knownItems(offers) {
  const random = seeded(SEED);
  const draw = (list) => list[Math.floor(random() * list.length)];
  const names = (nameOf) => {
    const named = offers.filter((offer) => nameOf(offer));
    return Array.from({ length: COUNT }, () => {
      const name = nameOf(draw(named));
      return { q: name, isIt: (offer) => same(nameOf(offer) ?? '', name) };
    });
  };
  const slips = (items) => items.map((item) => ({ ...item, q: slip(item.q, random) }));
  const services = names((offer) => offer.nom);
  const structures = names((offer) => offer.structure?.nom);
  const words = [...wordsOfOne(offers)];
  const rare = Array.from({ length: Math.min(COUNT, words.length) }, () => {
    const [q, id] = draw(words);
    return { q, isIt: (offer) => offer.id === id };
  });
  return {
    services,
    'services, slip': slips(services),
    structures,
    'structures, slip': slips(structures),
    'word of one description': rare,
  };
}

/** Words of five letters and more that one description holds, and no name: word → id of its offer. */
function wordsOfOne(offers) {
  const holders = new Map();
  const elsewhere = new Set();
  for (const { id, nom, description, commune, structure } of offers) {
    for (const word of wordsOf(`${nom} ${structure?.nom ?? ''} ${commune ?? ''}`)) elsewhere.add(word);
    for (const word of wordsOf(description ?? '')) holders.set(word, holders.has(word) ? undefined : id);
  }
  return [...holders].filter(([word, id]) => id !== undefined && !elsewhere.has(word));
}

function wordsOf(text) {
  return new Set(fold(text).match(/[a-z]{5,}/g) ?? []);
}

function fold(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function same(a, b) {
  return fold(a) === fold(b);
}

/** One letter dropped, doubled, swapped with the next or replaced, inside one long word. */
function slip(text, random) {
  const words = text.split(' ');
  const long = [...words.keys()].filter((i) => words[i].length >= 5);
  if (!long.length) return text;
  const at = long[Math.floor(random() * long.length)];
  words[at] = slipIn(words[at], random);
  return words.join(' ');
}

function slipIn(word, random) {
  const i = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next, after] = [word.slice(0, i), word[i], word[i + 1], word.slice(i + 2)];
  const slips = [
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
    before + LETTERS[Math.floor(random() * LETTERS.length)] + next + after,
  ];
  return slips[Math.floor(random() * slips.length)];
}

/** Mulberry32: the same numbers every time. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
