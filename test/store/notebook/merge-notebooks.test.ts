import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { STEPS, notebookOf, type Notebook } from '../../../src/model/notebook.js';
import { mergeNotebooks } from '../../../src/store/notebook/merge-notebooks.js';
import { readNotebook, writeNotebook } from '../../../src/store/notebook/read-notebook.js';
import { entry } from './entries.js';

describe('mergeNotebooks', () => {
  it('keeps the offers of both, the last kept first', () => {
    const merged = mergeNotebooks(notebookOf([entry('a', { keptAt: 1 })]), notebookOf([entry('b', { keptAt: 2 })]));
    expect(merged.entries.map(({ id }) => id)).to.deep.equal(['b', 'a']);
  });

  it('takes of each part of an entry the one changed last', () => {
    const here = entry('a', { note: 'Lundi', step: 'done', changed: { note: 5, step: 1, appointment: 0 } });
    const there = entry('a', { note: 'Dimanche', step: 'contacted', changed: { note: 4, step: 9, appointment: 0 } });
    const [merged] = mergeNotebooks(notebookOf([here]), notebookOf([there])).entries;
    expect(merged).to.include({ note: 'Lundi', step: 'contacted' });
  });

  it('never trades a note for the one of an offer just kept', () => {
    const justKept = entry('a', { keptAt: 100 });
    const noted = entry('a', { note: 'Rappeler Mme Le Gall', changed: { note: 5, step: 0, appointment: 0 } });
    expect(mergeNotebooks(notebookOf([justKept]), notebookOf([noted])).entries[0]!.note).to.equal(
      'Rappeler Mme Le Gall',
    );
  });

  it('takes out an appointment that was taken out last', () => {
    const set = entry('a', { appointment: { day: '2026-12-01' }, changed: { note: 0, step: 0, appointment: 1 } });
    const unset = entry('a', { changed: { note: 0, step: 0, appointment: 2 } });
    expect(mergeNotebooks(notebookOf([set]), notebookOf([unset])).entries[0]!.appointment).to.equal(undefined);
  });

  it('gives the same in any order, once or twice, with any two notebooks', () => {
    fc.assert(
      fc.property(notebooks(), notebooks(), notebooks(), (a, b, c) => {
        const merged = mergeNotebooks(a, b);
        expect(mergeNotebooks(b, a)).to.deep.equal(merged);
        expect(mergeNotebooks(merged, b)).to.deep.equal(merged);
        expect(mergeNotebooks(merged, c)).to.deep.equal(mergeNotebooks(a, mergeNotebooks(b, c)));
      }),
    );
  });

  it('survives being written and read again, with any notebook', () => {
    fc.assert(
      fc.property(notebooks(), (notebook) => {
        const reading = readNotebook(writeNotebook(notebook));
        expect(reading).to.deep.equal({ kind: 'notebook', notebook, unreadable: 0 });
      }),
    );
  });
});

function notebooks(): fc.Arbitrary<Notebook> {
  const time = fc.nat({ max: 3 });
  const entries = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    keptAt: time,
    note: fc.string({ maxLength: 3 }),
    step: fc.constantFrom(...STEPS),
    changed: fc.record({ step: time, note: time, appointment: time }),
    seenAt: time,
  });
  return fc
    .uniqueArray(entries, { selector: ({ id }) => id, maxLength: 3 })
    .map((list) => notebookOf(list.map((more) => entry(more.id, more))));
}
