import { expect } from '@open-wc/testing';
import { withinLocks } from '../../src/store/lock.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src/store/settings.js';

function settings(more: Partial<Settings>): Settings {
  return { ...DEFAULT_SETTINGS, ...more };
}

describe('what the integrator locked', () => {
  const mobility = settings({ preset: { thematiques: ['mobilite'] }, locked: new Set(['thematiques']) });

  it('leaves a query alone when nothing is locked', () => {
    const query = { thematiques: ['sante'] };
    expect(withinLocks(query, DEFAULT_SETTINGS)).to.equal(query);
  });

  it('comes back when the visitor removes it', () => {
    expect(withinLocks({}, mobility).thematiques).to.deep.equal(['mobilite']);
  });

  it('lets the visitor narrow to a thématique of a locked catégorie', () => {
    const narrowed = withinLocks({ thematiques: ['mobilite--financer-ma-mobilite'] }, mobility);
    expect(narrowed.thematiques).to.deep.equal(['mobilite--financer-ma-mobilite']);
  });

  it('refuses values outside, from a shared link too', () => {
    expect(withinLocks({ thematiques: ['sante', 'mobilite'] }, mobility).thematiques).to.deep.equal(['mobilite']);
    expect(withinLocks({ thematiques: ['sante'] }, mobility).thematiques).to.deep.equal(['mobilite']);
  });

  it('never lets the radius grow, the whole territory (0) being the widest', () => {
    const near = settings({ preset: { radius: 20 }, locked: new Set(['radius']) });
    expect(withinLocks({ radius: 50 }, near).radius).to.equal(20);
    expect(withinLocks({ radius: 0 }, near).radius).to.equal(20);
    expect(withinLocks({ radius: 5 }, near).radius).to.equal(5);
  });

  it('never lets the minimum score fall', () => {
    const good = settings({ preset: { score_qualite_minimum: 0.5 }, locked: new Set(['score-qualite-minimum']) });
    expect(withinLocks({ score_qualite_minimum: 0.1 }, good).score_qualite_minimum).to.equal(0.5);
    expect(withinLocks({ score_qualite_minimum: 0.8 }, good).score_qualite_minimum).to.equal(0.8);
  });
});
