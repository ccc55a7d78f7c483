import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { drain } from '../../../src/search/drain.js';
import { sortInSteps } from '../../../src/search/selection/sort-in-steps.js';

describe('sorting in steps', () => {
  it('gives what sort gives, equal ones in their order, whatever the length', () => {
    const lists = fc.oneof(
      { weight: 4, arbitrary: fc.array(fc.nat(40), { maxLength: 30 }) },
      fc.array(fc.nat(40), { minLength: 1000, maxLength: 3000 }),
    );
    fc.assert(
      fc.property(lists, (keys) => {
        const items = keys.map((key, place) => ({ key, place }));
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(drain(sortInSteps(items, compare))).to.deep.equal([...items].sort(compare));
      }),
    );
  });

  it('rests every few hundred items', () => {
    const steps = [
      ...sortInSteps(
        Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007),
        (a, b) => a - b,
      ),
    ];
    expect(steps.length).to.be.at.least(20 + 60);
  });
});
