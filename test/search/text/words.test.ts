import { expect } from '@open-wc/testing';
import { fold } from '../../../src/search/text/fold.js';
import { wordsOf } from '../../../src/search/text/words.js';

const formsOf = (text: string) => wordsOf(text).map(({ form }) => form);

describe('words', () => {
  it('writes words without capitals, accents nor ligatures', () => {
    expect(fold('Œuvre À CÔTÉ, Cæcum')).to.equal('oeuvre a cote, caecum');
    expect(fold('e\u0301cole')).to.equal('ecole');
  });

  it('cuts at apostrophes and hyphens, and drops elided articles', () => {
    expect(formsOf("L'école d’été, aujourd'hui : porte-monnaie qu'on")).to.deep.equal([
      ...['ecole', 'ete', 'aujourd', 'hui', 'porte', 'monnaie', 'on'],
    ]);
  });

  it('keeps letters that mean something', () => {
    expect(formsOf('permis B')).to.deep.equal(['permis', 'b']);
  });

  it('reads acronyms with full stops as one word', () => {
    expect(formsOf('le R.S.A. et la C.A.F, etc.')).to.deep.equal(['le', 'rsa', 'et', 'la', 'caf', 'etc']);
  });

  it('reads hours and ranges', () => {
    expect(formsOf('15-20h, 8h30')).to.deep.equal(['15', '20h', '8h30']);
  });

  it('gives where each word stands', () => {
    const text = '  Garde d’enfants !';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).to.deep.equal(['Garde', 'enfants']);
  });

  it('reads every script and skips what is not words', () => {
    expect(formsOf('😀 مساعدة — допомога … 123 ()[]*+?^${}|\\')).to.deep.equal(['مساعدة', 'допомога', '123']);
  });

  it('shortens endless words and stops at the limit', () => {
    expect(formsOf('a'.repeat(1_000_000))[0]).to.have.lengthOf(40);
    expect(wordsOf('mot '.repeat(1000), 12)).to.have.lengthOf(12);
  });
});
