/**
 * From the readable data to what the compiled module holds: groups that mean the same are one, words are numbers, one
 * form stands for its plural, its feminine… `sources` are the project's own ways of cutting and comparing words.
 */
export function lexiconOf({ expressions, abbreviations, fillers }, sources) {
  const { wordsOf, isFull } = sources;
  const groups = mergeGroups(expressions, sources);
  const said = fillers.map((text) => wordsOf(text).map(({ form }) => form)).filter((forms) => forms.length);
  const stand = standIns(groups, said.flat(), sources);
  const formsOf = (words) => words.map((word) => (isFull(word) && stand.get(word.stem)) || word.form);
  const told = groups.map(({ members }) => members.map((each) => ({ ...each, forms: formsOf(each.words) })));
  const names = groups.map(({ structures }) => structures.map((name) => formsOf(fullWords(wordsOf(name), isFull))));
  const short = Object.entries(abbreviations).map(([from, to]) => wordsOf(`${from} ${to}`).map(({ form }) => form));
  const spellings = groups
    .flatMap(({ members }) => members.flatMap(({ spellings }) => spellings))
    .filter((form) => !isInflected(form, stand.get(wordsOf(form)[0]?.stem)));
  const words = [
    ...new Set([told.flat().map(({ forms }) => forms), names.flat(), said, short, spellings].flat(2)),
  ].sort();
  const numbers = new Map(words.map((word, number) => [word, number]));
  const phrase = (forms, context = false) => ({ words: forms.map((form) => numbers.get(form)), context });
  return {
    words,
    groups: groups.map(({ facts }) => facts),
    alone: aloneIn(told, numbers),
    phrases: phrasesIn(told).map((list) => list.map(({ forms, context }) => phrase(forms, context))),
    names: names.map((list) => list.map((forms) => phrase(forms))),
    fillers: said.map((forms) => phrase(forms)),
    abbreviations: short.map((forms) => phrase(forms)),
  };
}

/** An expression of the data as the engine asks for it; `key` is the same for those that it cannot tell apart. */
export function expressionOf(text, { wordsOf, contentOf, contentWords, significant, isFull }) {
  const words = wordsOf(text);
  const { stems, strict } = contentOf(words);
  const asked = strict
    ? significant(words)
    : [...new Map(contentWords(words).map((word) => [word.stem, word])).values()];
  const key = strict ? `=${asked.map(({ stem }) => stem).join(' ')}` : [...stems].sort().join(' ');
  return { key, strict, words: asked, full: words.filter(isFull) };
}

/** Groups that mean the same as one, in the order of what they mean: neighbours share words, which weighs less. */
function mergeGroups(expressions, sources) {
  const merged = new Map();
  for (const { group, key, words, strict, context, full } of expressions) {
    const facts = factsOf(group, sources);
    const structures = group.structures ?? [];
    const same = JSON.stringify([facts, structures]);
    if (!merged.has(same)) merged.set(same, { facts, structures, members: new Map() });
    const { members } = merged.get(same);
    const spellings = full.map(({ form }) => form);
    const before = members.get(key);
    members.set(key, {
      ...{ words, strict },
      context: before?.context || context,
      spellings: [...(before?.spellings ?? []), ...spellings],
    });
  }
  const groups = [...merged.values()].map((group) => ({ ...group, members: [...group.members.values()] }));
  const rank = ({ facts }) => facts.thematiques[0]?.[0] ?? Infinity;
  return groups.sort((a, b) => (rank(a) === rank(b) ? b.members.length - a.members.length : rank(a) - rank(b)));
}

function factsOf(group, { THEMATIQUES, PUBLICS, TYPES, FRAIS, MODES_ACCUEIL }) {
  const number = (vocabulary) => (value) => {
    const at = Object.keys(vocabulary).indexOf(value);
    if (at < 0) throw new Error(`“${value}” is not in the vocabulary`);
    return at;
  };
  const thematiques = Object.entries(group.thematiques ?? {}).map(([value, strength]) => [
    number(THEMATIQUES)(value),
    Math.round(strength * 10),
  ]);
  return {
    thematiques: thematiques.sort((a, b) => b[1] - a[1] || a[0] - b[0]),
    publics: (group.publics ?? []).map(number(PUBLICS)),
    types: (group.types ?? []).map(number(TYPES)),
    frais: (group.frais ?? []).map(number(FRAIS)),
    modes_accueil: (group.modes_accueil ?? []).map(number(MODES_ACCUEIL)),
    emergency: Number(group.numero ?? 0),
  };
}

/** For each stem, the form that stands for all: one that a filler needs, else the most frequent. */
function standIns(groups, needed, { wordsOf, isFull }) {
  const counts = new Map(needed.map((form) => [form, Infinity]));
  for (const { words } of groups.flatMap(({ members }) => members)) {
    for (const { form } of words) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const best = new Map();
  for (const [form, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [word] = wordsOf(form);
    if (!word || !isFull(word)) continue;
    if (!best.has(word.stem) || count > counts.get(best.get(word.stem))) best.set(word.stem, form);
  }
  return best;
}

/** True for a form that only adds or drops a letter at the end of the one that stands for it: nobody misspells one alone. */
function isInflected(form, stand = form) {
  const [short, long] = form.length < stand.length ? [form, stand] : [stand, form];
  return long.length - short.length <= 1 && long.startsWith(short);
}

function fullWords(words, isFull) {
  const full = words.filter(isFull);
  return full.length ? full : words;
}

/** For each word, the groups that it means by itself. */
function aloneIn(told, numbers) {
  const alone = [...numbers].map(() => []);
  for (const [group, members] of told.entries()) {
    for (const { forms, context } of members)
      if (forms.length === 1) alone[numbers.get(forms[0])].push({ group, context });
  }
  return alone;
}

/** For each group its phrases, the words that it uses most first: phrases then begin alike. */
function phrasesIn(told) {
  const counts = new Map();
  const count = (map, form) => map.set(form, (map.get(form) ?? 0) + 1);
  const lists = told.map((members) => members.filter(({ forms }) => forms.length > 1));
  for (const { forms } of lists.flat()) for (const form of forms) count(counts, form);
  return lists.map((list) => {
    const here = new Map();
    for (const { forms } of list) for (const form of forms) count(here, form);
    const byUse = (a, b) => here.get(b) - here.get(a) || counts.get(b) - counts.get(a) || (a < b ? -1 : 1);
    return list.map((each) => (each.strict ? each : { ...each, forms: [...each.forms].sort(byUse) }));
  });
}
