import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { notebookOf } from '../../../src/model/notebook.js';
import { readNotebook, writeNotebook } from '../../../src/store/notebook/read-notebook.js';
import { entry } from './entries.js';

const NOW = 1_000_000;

function read(document: unknown) {
  return readNotebook(JSON.stringify(document), NOW);
}

/** The entries of a document of the current version, read. */
function readEntries(...entries: unknown[]) {
  const reading = read({ ...notebookOf([]), entries });
  if (reading.kind !== 'notebook') throw new Error(reading.kind);
  return reading;
}

describe('readNotebook', () => {
  it('reads version 1: its one date of change counts for every part', () => {
    const { id, keptAt, offer, seenAt } = entry('a');
    const old = { id, keptAt, step: 'contacted', note: 'Rappeler', changedAt: 7, offer, seenAt, from: [] };
    const reading = read({ format: 'offre-insertion/carnet', version: 1, entries: [old] });
    expect(reading).to.deep.equal({
      kind: 'notebook',
      notebook: notebookOf([
        entry('a', { step: 'contacted', note: 'Rappeler', changed: { step: 7, note: 7, appointment: 7 } }),
      ]),
      unreadable: 0,
    });
  });

  it('tells a newer version from what it does not know', () => {
    expect(read({ ...notebookOf([]), version: 3 }).kind).to.equal('newer');
    expect(read({ ...notebookOf([]), version: 'x' }).kind).to.equal('not-a-notebook');
    expect(read({ offers: [] }).kind).to.equal('not-a-notebook');
    expect(read([]).kind).to.equal('not-a-notebook');
    expect(readNotebook('{"format"', NOW).kind).to.equal('not-json');
  });

  it('counts the entries that it can’t read and keeps the others', () => {
    const good = entry('a');
    const { notebook, unreadable } = readEntries(good, { ...good, id: 'b' }, null, { id: 'c' }, { ...good, note: 3 });
    expect(notebook.entries.map(({ id }) => id)).to.deep.equal(['a']);
    expect(unreadable).to.equal(4);
  });

  it('lets through known fields of the right kind, and nothing else', () => {
    const offer = {
      id: 'a',
      nom: 'Aide',
      publics: ['jeunes', 3, {}],
      latitude: '48',
      contact_nom_prenom: 'Une personne',
      onclick: 'alert(1)',
      structure: { id: 's', nom: 'Asso', site_web: 7, __proto__: { polluted: true } },
    };
    const [read] = readEntries({ ...entry('a'), offer, html: '<b>' }).notebook.entries;
    expect(read!.offer).to.deep.equal({
      id: 'a',
      nom: 'Aide',
      publics: ['jeunes'],
      structure: { id: 's', nom: 'Asso' },
    });
    expect(Object.keys(read!)).to.not.include('html');
  });

  it('brings dates of the future back to now: they would win every merge', () => {
    const [read] = readEntries(entry('a', { changed: { step: 9e15, note: -1, appointment: 5 } })).notebook.entries;
    expect(read!.changed).to.deep.equal({ step: NOW, note: 0, appointment: 5 });
  });

  it('leaves out appointments that are none', () => {
    const dated = (appointment: unknown) =>
      readEntries({ ...entry('a'), appointment }).notebook.entries[0]!.appointment;
    expect(dated({ day: '2026-12-01', time: '09:30' })).to.deep.equal({ day: '2026-12-01', time: '09:30' });
    expect(dated({ day: '2026-12-01', time: '25:00' })).to.deep.equal({ day: '2026-12-01' });
    expect(dated({ day: '2026-13-45' })).to.equal(undefined);
    expect(dated('demain')).to.equal(undefined);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readNotebook(text);
        readNotebook(`{"format":"offre-insertion/carnet","version":1,"entries":[${text}]}`);
        readNotebook(`{"format":"offre-insertion/carnet","version":2,"entries":${text}}`);
      }),
    );
  });

  it('writes what it reads', () => {
    const notebook = notebookOf([entry('a', { note: 'é « ’ » 😀', appointment: { day: '2026-12-01' } })]);
    expect(readNotebook(writeNotebook(notebook))).to.deep.equal({ kind: 'notebook', notebook, unreadable: 0 });
  });
});
