import { readableOn, standingOut, type Rgb } from './contrast.js';

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/**
 * Corrects the tones that an integrator's accent may make unreadable: the accent as text on the
 * ground, and text on the accent. `probe` carries the accent as its colour, the text's tone as its
 * outline, the ground as its background.
 */
export function correctTones(root: HTMLElement, probe: HTMLElement): void {
  const style = getComputedStyle(probe);
  const accent = parseColour(style.color);
  const text = parseColour(style.outlineColor);
  const ground = parseColour(style.backgroundColor);
  if (!accent || !text || !ground) return;
  root.style.setProperty('--_accent-text', css(readableOn(ground, accent, text)));
  root.style.setProperty('--_on-accent', css(standingOut(accent, [ground, text, WHITE, BLACK])));
}

/** A computed colour as sRGB; undefined when it can't be known. */
function parseColour(computed: string): Rgb | undefined {
  const legacy = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)/.exec(computed);
  if (legacy) return [Number(legacy[1]), Number(legacy[2]), Number(legacy[3])];
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!];
}

function css(colour: Rgb): string {
  return `rgb(${colour.join(' ')})`;
}
