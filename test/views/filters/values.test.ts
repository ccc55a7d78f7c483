import { expect } from '@open-wc/testing';
import { DEFAULT_SETTINGS } from '../../../src/store/settings.js';
import { chosenIn, differsFromStart, hasChoice } from '../../../src/views/filters/choice.js';
import { countOf, valueLabel, valuesOf } from '../../../src/views/filters/values.js';

const locked = { ...DEFAULT_SETTINGS, preset: { publics: ['femmes', 'jeunes'] }, locked: new Set(['publics']) };

describe('the values of a filter', () => {
  it('lists the reference in its order, then what only the feed or the query has', () => {
    const values = valuesOf('frais', { frais: { 'prix-libre': 2, gratuit: 1 } }, ['don'], undefined);
    expect(values).to.deep.equal(['gratuit', 'payant', 'don', 'prix-libre']);
  });

  it('lists the sources of the feed only', () => {
    expect(valuesOf('sources', { sources: { soliguide: 1, dora: 2 } }, [], undefined)).to.deep.equal([
      'dora',
      'soliguide',
    ]);
  });

  it('names a value that the reference does not know readably', () => {
    expect(valueLabel('thematiques', 'mobilite--nouvelle-roue')).to.equal('Nouvelle roue');
    expect(valueLabel('publics', 'constructor')).to.equal('Constructor');
  });

  it('counts what is not in the facet as zero, and what is not counted yet as unknown', () => {
    expect(countOf('frais', { frais: { gratuit: 3 } }, 'gratuit')).to.equal(3);
    expect(countOf('frais', { frais: { gratuit: 3 } }, 'constructor')).to.equal(0);
    expect(countOf('frais', undefined, 'gratuit')).to.equal(undefined);
  });

  it('counts offers for everyone under a public that no offer names', () => {
    expect(countOf('publics', { publics: { 'tous-publics': 4 } }, 'seniors')).to.equal(4);
  });

  it('takes a locked filter at its bounds for no choice', () => {
    expect(chosenIn('publics', { publics: ['jeunes', 'femmes'] }, locked)).to.deep.equal([]);
    expect(chosenIn('publics', { publics: ['jeunes'] }, locked)).to.deep.equal(['jeunes']);
    expect(hasChoice({ publics: ['jeunes', 'femmes'] }, locked)).to.equal(false);
    expect(valuesOf('publics', undefined, [], locked.preset.publics)).to.deep.equal(['femmes', 'jeunes']);
  });

  it('knows when a reset would change nothing', () => {
    const start = { publics: ['jeunes', 'femmes'], place: { lat: 48, lon: -1 } };
    expect(differsFromStart({ ...start, publics: ['femmes', 'jeunes'], text: 'loyer' }, start)).to.equal(false);
    expect(differsFromStart({ ...start, frais: ['gratuit'] }, start)).to.equal(true);
    expect(differsFromStart({ publics: start.publics }, start)).to.equal(true);
  });
});
