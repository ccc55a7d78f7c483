import { expect } from '@open-wc/testing';
import {
  groupByCategorie,
  shareChosen,
  toggleCategorie,
  toggleThematique,
} from '../../../src/views/filters/categories.js';

const [group] = groupByCategorie(['mobilite', 'mobilite--a', 'mobilite--b', 'mobilite--c']) as [
  ReturnType<typeof groupByCategorie>[number],
];

describe('the choice of catégories and thématiques', () => {
  it('groups values by catégorie, in their order, the ones without thématique too', () => {
    expect(groupByCategorie(['sante--x', 'famille', 'sante', 'imprevu'])).to.deep.equal([
      { categorie: 'sante', thematiques: ['sante--x'], whole: ['sante'] },
      { categorie: 'famille', thematiques: [], whole: ['famille'] },
      { categorie: 'imprevu', thematiques: [], whole: ['imprevu'] },
    ]);
  });

  it('says whether all, some or none of a catégorie is chosen', () => {
    expect(shareChosen(group, ['sante'])).to.equal('none');
    expect(shareChosen(group, ['mobilite--a'])).to.equal('some');
    expect(shareChosen(group, ['mobilite'])).to.equal('all');
    expect(shareChosen(group, ['mobilite--c', 'mobilite--a', 'mobilite--b'])).to.equal('all');
  });

  it('asks for the catégorie itself rather than for its thématiques', () => {
    expect(toggleCategorie(group, ['sante', 'mobilite--a'])).to.deep.equal(['sante', 'mobilite']);
    expect(toggleCategorie(group, ['sante', 'mobilite'])).to.deep.equal(['sante']);
    expect(toggleCategorie(group, ['mobilite--a', 'mobilite--b', 'mobilite--c'])).to.deep.equal([]);
  });

  it('takes one thématique out of a whole catégorie, and makes it whole again', () => {
    const without = toggleThematique(group, 'mobilite--b', ['mobilite', 'sante']);
    expect(without).to.deep.equal(['sante', 'mobilite--a', 'mobilite--c']);
    expect(toggleThematique(group, 'mobilite--b', without)).to.deep.equal(['sante', 'mobilite']);
  });

  it('stays inside the thématiques that are allowed', () => {
    const [bounded] = groupByCategorie(['mobilite--a', 'mobilite--b'], ['mobilite--a', 'mobilite--b']);
    expect(toggleCategorie(bounded!, [])).to.deep.equal(['mobilite--a', 'mobilite--b']);
  });

  it('is not fooled by values named after prototypes', () => {
    const groups = groupByCategorie(['__proto__', 'constructor--x']);
    expect(groups.map(({ categorie }) => categorie)).to.deep.equal(['__proto__', 'constructor']);
  });
});
