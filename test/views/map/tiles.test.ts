import { expect } from '@open-wc/testing';
import { createTiles, plainCredit } from '../../../src/views/map/tiles.js';

describe('the tiles of an integrator', () => {
  it('shows a credit as text, even pasted as HTML', () => {
    expect(plainCredit('&copy; <a href="https://osm.org" onclick="x()">OSM</a> contributors')).to.equal(
      '© OSM contributors',
    );
    expect(plainCredit('© IGN – Géoplateforme')).to.equal('© IGN – Géoplateforme');
  });

  it('refuses a template that Leaflet could not fill', () => {
    let failures = 0;
    for (const template of ['', 'https://t.example/{z}/{x}/{y}?key={key}', 'https://t.example/tile.png']) {
      expect(createTiles(template, () => failures++)).to.equal(undefined);
    }
    expect(failures).to.equal(3);
  });

  it('accepts the templates in use', () => {
    const templates = [
      'https://{s}.t.example/{z}/{x}/{y}{r}.png',
      'https://t.example?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    ];
    for (const template of templates) expect(createTiles(template, () => expect.fail())).not.to.equal(undefined);
  });
});
