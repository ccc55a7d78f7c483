import { expect } from '@open-wc/testing';
import { cardTitle, countNames } from '../../../src/views/results/card-titles.js';
import { offer } from '../../support/fake-ports.js';

const maker = { id: 's1', nom: 'Maison des associations' };

describe('the title of a card', () => {
  it('leads with the service, then its structure', () => {
    const one = offer('a', { nom: 'Atelier vélo', structure: maker });
    expect(cardTitle(one, countNames([one]))).to.deep.equal({
      lead: 'Atelier vélo',
      second: 'Maison des associations',
    });
  });

  it('leads with the structure when several services bear the name, however it is written', () => {
    const one = offer('a', { nom: 'Accompagnement', structure: maker });
    const other = offer('b', { nom: 'ACCOMPAGNEMENT ', structure: { id: 's2', nom: 'CCAS' } });
    expect(cardTitle(one, countNames([one, other]))).to.deep.equal({
      lead: 'Maison des associations',
      second: 'Accompagnement',
    });
  });

  it('says a name once when structure and service bear the same', () => {
    const one = offer('a', { nom: 'maison des associations', structure: maker });
    expect(cardTitle(one, countNames([one, one]))).to.deep.equal({ lead: 'maison des associations' });
  });

  it('does without a structure, and with prototype-named services', () => {
    const one = offer('a', { nom: '__proto__' });
    expect(cardTitle(one, countNames([one, one]))).to.deep.equal({ lead: '__proto__' });
  });
});
