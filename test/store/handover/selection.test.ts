import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { findSelection, MOST_IN_LINK, readSelection, writeSelection } from '../../../src/store/handover/selection.js';
import { shortIdOf } from '../../../src/store/handover/short-id.js';

const offers = Array.from({ length: 80 }, (_, i) => ({ id: `dora--${i}-${'x'.repeat(i * 4)}`, nom: `Service ${i}` }));
const ids = offers.map(({ id }) => id);

describe('short identifiers', () => {
  it('never change: links are printed on paper', () => {
    expect(shortIdOf('dora--1234')).to.equal('fXwJWQXc');
    expect(shortIdOf('')).to.match(/^[\w-]{8}$/);
    expect(shortIdOf('é\ud83d\ude00')).to.match(/^[\w-]{8}$/);
  });

  it('tell apart a hundred and forty thousand neighbouring identifiers', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 140_000; i++) seen.add(shortIdOf(`source--${i}`));
    expect(seen.size).to.equal(140_000);
  });
});

describe('a selection in a link', () => {
  it('comes back whole, in its order', () => {
    const values = writeSelection([ids[9]!, ids[3]!, ids[70]!]);
    const received = readSelection(values)!;
    expect(received.damaged).to.equal(false);
    expect(findSelection(received, offers).found.map(({ nom }) => nom)).to.deep.equal([
      'Service 9',
      'Service 3',
      'Service 70',
    ]);
  });

  it('holds thirty offers in less than three hundred characters, whatever their identifiers', () => {
    expect(writeSelection(ids.slice(0, 30)).join(',').length).to.be.below(300);
  });

  it('stops at what a link carries', () => {
    expect(readSelection(writeSelection(ids))!.shortIds.length).to.equal(MOST_IN_LINK);
  });

  it('says when it was cut or changed, and still gives what can be found', () => {
    const values = writeSelection(ids.slice(0, 3));
    const cut = readSelection(values.slice(0, 2))!;
    expect(cut.damaged).to.equal(true);
    expect(findSelection(cut, offers).found.length).to.equal(2);
    const changed = readSelection(['AAAAAAAA', ...values.slice(1)])!;
    expect(changed.damaged).to.equal(true);
    expect(findSelection(changed, offers)).to.deep.equal({ found: offers.slice(1, 3), missing: 1 });
    expect(readSelection([])).to.equal(undefined);
  });

  it('reads anything without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        const received = readSelection(values);
        expect(received === undefined).to.equal(values.length === 0);
        if (received) findSelection(received, offers);
      }),
    );
  });
});
