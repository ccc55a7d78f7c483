import { expect } from '@open-wc/testing';
import { contrast, readableOn, standingOut, type Rgb } from '../../../src/views/widget/contrast.js';

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const YELLOW: Rgb = [255, 221, 0];

describe('contrast', () => {
  it('is WCAG’s', () => {
    expect(contrast(WHITE, BLACK)).to.be.closeTo(21, 0.01);
    expect(contrast([118, 118, 118], WHITE)).to.be.closeTo(4.54, 0.01);
  });

  it('corrects an accent too pale to be read, by as little as it takes', () => {
    const corrected = readableOn(WHITE, YELLOW, [29, 34, 38]);
    expect(contrast(corrected, WHITE)).to.be.within(4.5, 6);
    expect(corrected[0]).to.be.greaterThan(corrected[2]);
  });

  it('leaves a readable accent as it is', () => {
    expect(readableOn(WHITE, [15, 92, 102], BLACK)).to.deep.equal([15, 92, 102]);
  });

  it('writes dark on a pale accent, light on a dark one', () => {
    expect(standingOut(YELLOW, [WHITE, BLACK])).to.deep.equal(BLACK);
    expect(standingOut([15, 92, 102], [WHITE, BLACK])).to.deep.equal(WHITE);
  });
});
