import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ArraySplitter } from '../../dist/lib/feed/formats/split-array.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The elements of a text, given in chunks that end at `cuts`. */
function split(text, cuts = []) {
  const bytes = encoder.encode(text);
  const splitter = new ArraySplitter();
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
  const elements = [];
  let start = 0;
  for (const end of ends) {
    for (const element of splitter.push(bytes.slice(start, end))) elements.push(decoder.decode(element));
    start = end;
  }
  return { elements, isOver: splitter.isOver };
}

const parsed = (text, cuts) => split(text, cuts).elements.map((element) => JSON.parse(element));

describe('the splitter of arrays', () => {
  it('gives what JSON.parse gives, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.array(fc.nat(), { maxLength: 40 }),
        fc.constantFrom(undefined, 1, '\t'),
        (values, cuts, space) => {
          const text = JSON.stringify(values, null, space);
          assert.deepEqual(parsed(text, cuts), JSON.parse(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives it byte after byte', () => {
    const text = '\ufeff [ {"a\\\\":"\\"]}, \\\\\\"é😀", "b":[[],{}]} , null,\n"x,y]" ,-1e3,[[]] ]\r\n';
    const cuts = Array.from({ length: 200 }, (_, at) => at);
    assert.deepEqual(parsed(text, cuts), JSON.parse(text.slice(1)));
    assert.equal(split(text, cuts).isOver, true);
  });

  it('knows an empty array, and one that is cut', () => {
    assert.deepEqual(split(' [ \n ] '), { elements: [], isOver: true });
    for (const text of ['', '[', '[{}', '[{},', '[{"a":"]', '[{"a":"\\"]', '[[]'])
      assert.equal(split(text).isOver, false, text);
    assert.deepEqual(split('[{"a":1},{"a":').elements, ['{"a":1}']);
  });

  it('leaves a missing element to be found by its parser', () => {
    for (const text of ['[,1]', '[1,,2]', '[1,]']) assert.throws(() => parsed(text), SyntaxError, text);
  });

  it('refuses what is no array, and what goes on after one', () => {
    for (const text of ['{"a":[1]}', '<html>', '[1] [2]', '[1]x']) assert.throws(() => split(text), SyntaxError, text);
  });

  it('cuts a hundred megabytes in a second or so, keeping none', () => {
    const record = encoder.encode(
      `{"id":"x","description":"${'Une phrase, avec des [signes] et des \\"guillemets\\". '.repeat(40)}"},`,
    );
    const splitter = new ArraySplitter();
    splitter.push(encoder.encode('['));
    const started = performance.now();
    let count = 0;
    for (let sent = 0; sent < 100e6; sent += record.length) count += splitter.push(record).length;
    assert.ok(performance.now() - started < 5000);
    assert.equal(count, Math.ceil(100e6 / record.length));
  });
});
