import { DEFAULT_RADIUS } from '../../model/query.js';
import type { Settings } from '../../store/settings.js';

/** Kilometres offered around a place; 0 is the whole territory. */
const RADII = [5, 10, 20, 50, 0];

/** The radius in force. */
export function currentRadius(radius: number | undefined): number {
  return radius ?? DEFAULT_RADIUS;
}

/** What a visitor may choose: never wider than a locked radius; the one in force always among them. */
export function radiusChoices(current: number, { locked, preset }: Settings): number[] {
  const widest = locked.has('radius') && preset.radius ? preset.radius : 0;
  const allowed = RADII.filter((radius) => extent(radius) <= extent(widest));
  return [...new Set([...allowed, current])].sort((a, b) => extent(a) - extent(b));
}

function extent(radius: number): number {
  return radius === 0 ? Infinity : radius;
}
