import { expect } from '@open-wc/testing';
import type { Commune } from '../../../src/model/commune.js';
import { communeLabel, communeMeant } from '../../../src/views/search-form/commune-match.js';

function commune(code: string, nom: string, ...codesPostaux: string[]): Commune {
  return { code, nom, codesPostaux, lat: 48, lon: -1 };
}

const REUNION = commune('97411', 'Saint-Denis', '97400');
const SEINE = commune('93066', 'Saint-Denis', '93200', '93210');
const PARIS = commune('75056', 'Paris', '75001', '75011');

describe('the commune that is meant', () => {
  it('is the one with the name, the postcode, or the name and the département that are typed', () => {
    const found = [SEINE, REUNION];
    expect(communeMeant('saint-denis', found)).to.equal(undefined);
    expect(communeMeant('93210', found)).to.equal(SEINE);
    expect(communeMeant('saint denis, la réunion', found)).to.equal(REUNION);
  });

  it('is written with the postcode that was typed; a city of arrondissements with its département', () => {
    expect(communeLabel(SEINE)).to.equal('Saint-Denis (93200)');
    expect(communeLabel(SEINE, '93210')).to.equal('Saint-Denis (93210)');
    expect(communeLabel(PARIS)).to.equal('Paris (75)');
    expect(communeLabel(PARIS, 'paris 75')).to.equal('Paris (75)');
    expect(communeLabel(PARIS, '75011')).to.equal('Paris (75011)');
  });
});
