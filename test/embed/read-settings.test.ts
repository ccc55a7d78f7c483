import { expect } from '@open-wc/testing';
import { readSettings } from '../../src/embed/read-settings.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src/store/settings.js';

interface Reading {
  readonly settings: Settings;
  /** What was said to the webmaster: `attribute=value`. */
  readonly reported: string[];
}

function read(attributes: Record<string, string>): Reading {
  const reported: string[] = [];
  const settings = readSettings(
    { get: (name) => attributes[name] ?? null, baseURI: 'https://page.example/dossier/page.html' },
    (attribute, value, accepted) => {
      expect(accepted).not.to.equal('');
      reported.push(`${attribute}=${value}`);
    },
  );
  return { settings, reported };
}

describe('readSettings', () => {
  it('gives the defaults of the contract', () => {
    const { settings, reported } = read({});
    expect({ ...settings }).to.deep.include({
      view: 'both',
      headingLevel: 2,
      theme: 'auto',
      tiles: DEFAULT_SETTINGS.tiles,
      geocoder: DEFAULT_SETTINGS.geocoder,
      urlState: 'none',
      notebook: 'device',
      cache: 'feed',
      refresh: 3600,
      idleReset: 0,
    });
    expect(reported).to.deep.equal([]);
  });

  it('resolves several URLs against the page', () => {
    expect(read({ src: ' 35.json\n https://cdn.example/s.json ' }).settings.src).to.deep.equal([
      'https://page.example/dossier/35.json',
      'https://cdn.example/s.json',
    ]);
  });

  it('asks addresses of the geocoder named, or of none', () => {
    expect(read({ geocoder: 'none' }).settings.geocoder).to.equal('none');
    expect(read({ geocoder: '/adresses' }).settings.geocoder).to.equal('https://page.example/adresses');
    const { settings, reported } = read({ geocoder: 'javascript:alert(1)' });
    expect(settings.geocoder).to.equal(DEFAULT_SETTINGS.geocoder);
    expect(reported).to.deep.equal(['geocoder=javascript:alert(1)']);
  });

  it('keeps no notebook on a shared terminal', () => {
    expect(read({ notebook: 'device', 'idle-reset': '120' }).settings).to.deep.include({
      notebook: 'none',
      idleReset: 120,
    });
  });

  it('never loads a script URL', () => {
    const { settings, reported } = read({ src: 'javascript:alert(1)' });
    expect(settings.src).to.deep.equal([]);
    expect(reported).to.deep.equal(['src=javascript:alert(1)']);
  });

  it('reads filters by the names and values of data·inclusion', () => {
    const { preset } = read({
      thematiques: 'mobilite sante--acces-aux-soins',
      'modes-accueil': 'a-distance',
      radius: '0',
      'score-qualite-minimum': '0.4',
    }).settings;
    expect(preset).to.deep.equal({
      thematiques: ['mobilite', 'sante--acces-aux-soins'],
      modes_accueil: ['a-distance'],
      radius: 0,
      score_qualite_minimum: 0.4,
    });
  });

  it('reports wrong values once each with what is accepted, and ignores them', () => {
    const { settings, reported } = read({
      view: 'carte',
      publics: 'jeunes martiens',
      radius: '-3',
      'heading-level': '9',
      'code-commune': 'Rennes',
      locked: 'publics src',
    });
    expect(settings.view).to.equal('both');
    expect(settings.preset).to.deep.equal({ publics: ['jeunes'] });
    expect(settings.headingLevel).to.equal(2);
    expect(settings.codeCommune).to.equal(undefined);
    expect([...settings.locked]).to.deep.equal(['publics']);
    expect(reported).to.have.members([
      'view=carte',
      'publics=martiens',
      'radius=-3',
      'heading-level=9',
      'code-commune=Rennes',
      'locked=src',
    ]);
  });

  it('does not credit IGN for the tiles of somebody else', () => {
    expect(read({ tiles: 'https://t.example/{z}/{x}/{y}.png' }).settings.tilesAttribution).to.equal('');
    expect(read({ tiles: 'none' }).settings.tiles).to.equal('none');
  });

  it('accepts Corsican and overseas codes', () => {
    expect(read({ 'code-departement': '2a' }).settings.codeDepartement).to.equal('2A');
    expect(read({ 'code-departement': '974' }).settings.codeDepartement).to.equal('974');
  });
});
