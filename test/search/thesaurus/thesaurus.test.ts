import { expect } from '@open-wc/testing';
import { COMPILED_THESAURUS } from '../../../src/search/thesaurus/compiled.js';
import { readThesaurus, type Thesaurus } from '../../../src/search/thesaurus/thesaurus.js';

/** Reads it as the page does, and counts the rests. */
function readCounting(): { thesaurus: Thesaurus; rests: number } {
  const steps = readThesaurus(COMPILED_THESAURUS);
  for (let rests = 0; ; rests++) {
    const step = steps.next();
    if (step.done) return { thesaurus: step.value, rests };
  }
}

// One number rounded otherwise by an engine would garble all that follows: the end is right only if everything is.
describe('the thesaurus, read in this browser', () => {
  const { thesaurus, rests } = readCounting();

  it('is right to its last list', () => {
    expect(thesaurus.fillers.get('est')).to.deep.include(['est', 'ce', 'que']);
    expect(thesaurus.abbreviations.get('rdv')).to.deep.equal(['rendez', 'vous']);
  });

  it('knows what everyday words mean', () => {
    const needs = (stem: string) =>
      (thesaurus.byStem.get(stem) ?? [])
        .map((number) => thesaurus.expressions[number]!)
        .filter(({ stems }) => stems.length === 1)
        .flatMap(({ meaning }) => meaning.thematiques.map(([value]) => value));
    expect(needs('wifi')).to.include('numerique--acceder-a-une-connexion-internet');
    expect(needs('dentist')).to.include('sante--acces-aux-soins');
  });

  it('only holds words of letters and digits', () => {
    const strange = [...thesaurus.forms.keys()].filter((form) => !/^[a-z0-9]+$/.test(form));
    expect(strange).to.deep.equal([]);
  });

  it('rests often while it is read', () => {
    expect(rests).to.be.above(500);
  });
});
