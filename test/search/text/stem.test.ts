import { expect } from '@open-wc/testing';
import { stem } from '../../../src/search/text/stem.js';

const FAMILIES = [
  ['loyer', 'loyers'],
  ['impaye', 'impayes', 'impayee', 'impayees'],
  ['payer', 'paye', 'payez', 'paie'],
  ['educateur', 'educatrice', 'educateurs', 'educatrisse'],
  ['coiffeur', 'coiffeuse'],
  ['administratif', 'administrative'],
  ['journal', 'journaux'],
  ['appelle', 'apelle'],
  ['conseiller', 'conseillere'],
  ['etranger', 'etrangere', 'etrangers'],
  ['travail', 'travailler', 'travaille'],
];

const STRANGERS = [
  ['aide', 'aidant'],
  ['pays', 'payer'],
  ['cafe', 'caf'],
  ['cours', 'course'],
  ['habits', 'habiter'],
  ['fils', 'fil'],
  ['formation', 'forme'],
  ['ccapex', 'cap'],
  ['asll', 'asl'],
  ['boxe', 'box'],
  ['carriere', 'carie'],
  ['etranger', 'etrange'],
  ['rate', 'rat'],
  ['rente', 'rentrer'],
];

describe('stem', () => {
  for (const family of FAMILIES) {
    it(`brings together ${family.join(', ')}`, () => {
      expect(new Set(family.map(stem)).size).to.equal(1);
    });
  }

  for (const [a, b] of STRANGERS as [string, string][]) {
    it(`keeps ${a} apart from ${b}`, () => {
      expect(stem(a)).to.not.equal(stem(b));
    });
  }

  it('leaves short words, numbers and other scripts alone', () => {
    for (const word of ['bus', 'rsa', 'a1', '3919', '20h', 'مساعدة', '']) expect(stem(word)).to.equal(word);
  });
});
