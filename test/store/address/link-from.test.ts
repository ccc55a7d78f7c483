import { expect } from '@open-wc/testing';
import type { Manifest } from '../../../src/feed/compact/manifest.js';
import { linkFrom } from '../../../src/store/address/link-from.js';
import { DEFAULT_SETTINGS } from '../../../src/store/settings.js';
import { INITIAL_STATE, type State } from '../../../src/store/state.js';
import { offer, reportOf } from '../../support/fake-ports.js';

const offers = [offer('a', { code_insee: '97411' }), offer('b')];
const state: State = {
  ...INITIAL_STATE,
  settings: { ...DEFAULT_SETTINGS, shareHref: 'https://p.example/#oi={state}' },
  feed: {
    status: 'complete',
    value: { load: 1, stage: 'whole', report: reportOf(offers), communes: [], offers, announced: 2 },
  },
};
const manifest: Manifest = { feeds: [] };
const national: State = { ...state, territory: { url: 'https://p.example/manifest.json', manifest } };

describe('a link to an offer', () => {
  it('of a manifest says its commune, which tells whose feed has it', () => {
    const link = linkFrom(national, { opened: 'a' }, undefined);
    expect(link).to.equal('https://p.example/#oi=code-commune:97411;id:a');
  });

  it('says nothing of a commune that is not known, or that one feed needs not', () => {
    expect(linkFrom(national, { opened: 'b' }, undefined)).to.equal('https://p.example/#oi=id:b');
    expect(linkFrom(state, { opened: 'a' }, undefined)).to.equal('https://p.example/#oi=id:a');
  });

  it('keeps the place of the search that it carries', () => {
    const query = { place: { code: '35238', lat: 48, lon: -1 } };
    const link = linkFrom(national, { query, opened: 'a' }, undefined);
    expect(link).to.equal('https://p.example/#oi=code-commune:35238;id:a');
  });
});
