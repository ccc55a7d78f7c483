import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { compileText, expressionsOf, SOURCES } from '../../tools/compile-thesaurus.mjs';
import { readData } from '../../tools/thesaurus/data.mjs';
import { BitWriter } from '../../tools/thesaurus/bit-writer.mjs';
import { lexiconOf } from '../../tools/thesaurus/lexicon.mjs';
import { importSources } from '../../tools/thesaurus/sources.mjs';

const sources = await importSources([...SOURCES, 'search/thesaurus/thesaurus.js']);
const data = await readData();
const { THEMATIQUES, PUBLICS, TYPES, FRAIS, MODES_ACCUEIL } = sources;

describe('the data of the thesaurus', () => {
  it('only names values of the vocabularies', () => {
    const unknown = data.groups.flatMap(({ file, thematiques = {}, publics, types, frais, modes_accueil }) => {
      const named = [
        [Object.keys(thematiques), THEMATIQUES],
        [publics, PUBLICS],
        [types, TYPES],
        [frais, FRAIS],
        [modes_accueil, MODES_ACCUEIL],
      ];
      return named.flatMap(([values = [], known]) =>
        values.filter((value) => !Object.hasOwn(known, value)).map((value) => `${file}: ${value}`),
      );
    });
    assert.deepEqual(unknown, []);
  });

  it('has groups that say something, and nothing else than what is known', () => {
    const known = 'thematiques publics types frais modes_accueil structures numero expressions file'.split(' ');
    for (const group of data.groups) {
      const strange = Object.keys(group).filter((name) => !known.includes(name));
      assert.deepEqual(strange, [], group.file);
      assert.ok(group.expressions.length && Object.keys(group).length > 2, `${group.file}: an empty group`);
    }
  });

  it('weighs thématiques from 0.3 to 3, in tenths', () => {
    for (const { file, thematiques = {} } of data.groups) {
      for (const [value, weight] of Object.entries(thematiques)) {
        const tenths = weight * 10;
        const right = weight >= 0.3 && weight <= 3 && Math.abs(tenths - Math.round(tenths)) < 1e-9;
        assert.ok(right, `${file}: ${value} weighs ${weight}`);
      }
    }
  });

  it('has neat expressions, each once in its group', () => {
    for (const { file, expressions } of data.groups) {
      for (const text of expressions)
        assert.ok(text && text === text.trim().replace(/\s+/g, ' '), `${file}: “${text}”`);
      const twice = expressions.filter((text, i) => expressions.indexOf(text) !== i);
      assert.deepEqual(twice, [], file);
    }
  });

  it('has abbreviations of one word, which alone can be recognised', () => {
    for (const [from, to] of Object.entries(data.abbreviations)) {
      assert.equal(sources.wordsOf(from).length, 1, from);
      assert.ok(sources.wordsOf(to).length, to);
    }
  });
});

describe('the compiled thesaurus', () => {
  const expressions = expressionsOf(data, sources);
  const lexicon = lexiconOf({ ...data, expressions }, sources);
  const text = compileText({ ...data, expressions }, sources);

  it('is read as it was written', () => {
    const { spellings, ...read } = drain(sources.codeLexicon(new sources.BitReader(text)));
    assert.deepEqual(sorted(read), sorted(lexicon));
    assert.ok(spellings.length > 0);
  });

  it('needs no escaping in a script', () => assert.match(text, /^[\w-]+$/));

  it('holds every expression of the data', () => {
    const thesaurus = drain(sources.readThesaurus(text));
    const held = new Set(thesaurus.bySequence.keys());
    for (const { stems, strict } of thesaurus.expressions) if (!strict) held.add([...stems].sort().join(' '));
    const lost = expressions.filter(({ key, words }) => words.length && !held.has(key.replace(/^=/, '')));
    assert.deepEqual(
      lost.map((each) => each.text),
      [],
    );
  });

  it('keeps what abbreviations stand for and what surrounds a need', () => {
    const { abbreviations, fillers } = drain(sources.readThesaurus(text));
    assert.deepEqual(abbreviations.get('rdv'), ['rendez', 'vous']);
    assert.equal(abbreviations.size, Object.keys(data.abbreviations).length);
    assert.ok(fillers.get('est').some((forms) => forms.join(' ') === 'est ce que'));
  });
});

describe('the arithmetic coder', () => {
  it('gives back every bit, likely or not, carries included', () => {
    const { BitReader } = sources;
    const bits = Array.from({ length: 20_000 }, (_, i) => [(i * i) % 7 < 2 ? 1 : 0, [0.0005, 0.5, 0.9995, 0.3][i % 4]]);
    const writer = new BitWriter(sources);
    for (const [bit, chance] of bits) writer.code(bit, chance);
    const reader = new BitReader(writer.end());
    for (const [i, [bit, chance]] of bits.entries()) assert.equal(reader.code(0, chance), bit, `bit ${i}`);
  });
});

describe('what the short thesaurus does without', () => {
  it('is chosen among expressions that the others lead to, down to the weight asked', async () => {
    const expressions = expressionsOf({ ...data, pruned: [] }, sources);
    const weightOf = (kept) => Math.ceil((compileText({ ...data, expressions: kept }, sources).length * 6) / 8);
    const limit = weightOf(expressions) - 1;
    const folder = await mkdtemp(join(tmpdir(), 'oi-prune-'));
    const file = join(folder, 'pruned.json');
    await promisify(execFile)(process.execPath, ['tools/thesaurus/prune.mjs', String(limit), file]);
    const pruned = JSON.parse(await readFile(file, 'utf8'));
    await rm(folder, { recursive: true });
    const left = expressions.filter(({ text }) => !pruned.includes(text));
    assert.ok(left.length <= expressions.length - pruned.length, 'some are no expressions');
    assert.ok(weightOf(left) <= limit);
  });
});

/** Lists of phrases are sets: the coder chooses their order. */
function sorted({ phrases, names, fillers, abbreviations, ...others }) {
  const sort = (list) => list.map((phrase) => JSON.stringify(phrase)).sort();
  return {
    ...others,
    phrases: phrases.map(sort),
    names: names.map(sort),
    fillers: sort(fillers),
    abbreviations: sort(abbreviations),
  };
}

/** Drives a generator to its end. */
function drain(steps) {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
