import { expect } from '@open-wc/testing';
import { cut } from '../../../src/views/handover/cut.js';

describe('a text cut for paper or a message', () => {
  it('is left as it is when it is short enough', () => expect(cut('Atelier vélo', 12)).to.equal('Atelier vélo'));

  it('is cut between two words, and seen to be', () => expect(cut('Atelier de vélo', 12)).to.equal('Atelier de…'));

  it('is cut anywhere when it has no space, never inside a character', () => {
    expect(cut('a'.repeat(80), 70)).to.equal(`${'a'.repeat(70)}…`);
    expect(cut(`${'a'.repeat(9)}😀😀`, 10)).to.equal(`${'a'.repeat(9)}…`);
  });
});
