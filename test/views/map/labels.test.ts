import { expect } from '@open-wc/testing';
import { placeLabels, type Box, type LabelWish } from '../../../src/views/map/labels.js';

const frame: Box = { left: 0, top: 0, right: 600, bottom: 400 };

function wish(text: string, x: number, y: number): LabelWish {
  return { text, x, y, size: 12 };
}

function place(wishes: LabelWish[], taken: Box[] = [], limit = 20) {
  return placeLabels(wishes, { frame, taken, limit }).map(({ wish: { text }, dx, dy }) => ({ text, dx, dy }));
}

describe('placeLabels', () => {
  it('writes a name under its point', () => {
    const [label] = place([wish('Vitré', 300, 200)]);
    expect(label!.dx).to.equal(0);
    expect(label!.dy).to.be.greaterThan(0);
  });

  it('writes it elsewhere when another name is there, and leaves it out when no side is free', () => {
    const labels = place([wish('Rennes', 300, 200), wish('Saint-Jacques', 300, 190)]);
    expect(labels[1]!.dy).to.be.lessThan(0);
    const crowd = Array.from({ length: 30 }, () => wish('Rennes', 300, 200));
    expect(place(crowd).length).to.be.within(1, 4);
  });

  it('keeps the more important name', () => {
    const all = Array.from({ length: 12 }, (_, i) => wish(`Commune ${i}`, 300, 200 + i));
    expect(place(all, [], 1)).to.have.length(1);
    expect(place(all, [], 1)[0]!.text).to.equal('Commune 0');
  });

  it('writes beside what covers the point, once for all the points that it covers', () => {
    const marker: Box = { left: 280, top: 180, right: 320, bottom: 220 };
    const labels = place([wish('Rennes', 300, 200), wish('Cesson', 305, 200)], [marker]);
    expect(labels.map(({ text }) => text)).to.eql(['Rennes']);
    expect(200 + labels[0]!.dy).to.be.greaterThan(marker.bottom);
  });

  it('never cuts a name at the edge', () => {
    expect(place([wish('La Chapelle-des-Fougeretz', 4, 200)]).every(({ dx }) => dx > 0)).to.equal(true);
    expect(place([wish('La Chapelle-des-Fougeretz'.repeat(9), 300, 200)])).to.eql([]);
  });
});
