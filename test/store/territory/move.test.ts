import { expect } from '@open-wc/testing';
import type { ManifestFeed } from '../../../src/feed/compact/manifest.js';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/store/settings.js';
import { INITIAL_STATE, type State, type Territory } from '../../../src/store/state.js';
import { moveTo } from '../../../src/store/territory/move.js';
import { reportOf } from '../../support/fake-ports.js';

const bounds = { south: 0, west: 0, north: 1, east: 1 };
const feeds: ManifestFeed[] = ['35', '44', '974'].map((code) => ({
  code,
  nom: code,
  file: `${code}.json`,
  total: 1,
  bounds,
}));
const shown = { load: 1, stage: 'whole', report: reportOf([]), communes: [], offers: [], announced: 0 } as const;

function stateOf(territory: Partial<Territory>, settings: Partial<Settings> = {}): State {
  return {
    ...INITIAL_STATE,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    feed: { status: 'complete', value: shown },
    territory: { url: 'https://a.example/manifest.json', manifest: { feeds }, ...territory },
  };
}

/** The départements asked for, and whether another one is on screen meanwhile. */
function moved(state: State, commune?: string): unknown {
  const action = moveTo(state, commune);
  if (action?.type !== 'territory' || !action.territory) return undefined;
  return [action.territory.codes, action.territory.moving];
}

describe('a place of a manifest', () => {
  const home = { codes: ['35', '44'] };

  it('in another département asks for it, what is shown staying meanwhile', () => {
    expect(moved(stateOf(home), '97411')).to.deep.equal([['974'], true]);
  });

  it('in one that is there, or in none, asks for nothing', () => {
    for (const commune of ['35238', '44109', '75056', undefined])
      expect(moved(stateOf(home), commune)).to.equal(undefined);
  });

  it('answers the question where to search, even with what is behind it', () => {
    expect(moved(stateOf({ ...home, asking: true }), '44109')).to.deep.equal([home.codes, false]);
    const first = { ...stateOf({ asking: true }), feed: { status: 'pending' } as const };
    expect(moved(first, '97411')).to.deep.equal([['974'], false]);
  });

  it('leaves no département that the integrator chose for everyone', () => {
    const locked = { codeCommune: '35238', locked: new Set(['code-commune']) } as unknown as Partial<Settings>;
    for (const settings of [{ codeDepartement: '35' }, locked])
      expect(moved(stateOf(home, settings), '97411')).to.equal(undefined);
  });
});
