/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Contrast of text that WCAG 2.2 AA asks for. */
export const READABLE = 4.5;

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `colour`, moved towards `anchor` by as little as makes it readable on `ground`. */
export function readableOn(ground: Rgb, colour: Rgb, anchor: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, anchor, share);
    if (contrast(mixed, ground) >= READABLE) return mixed;
  }
  return anchor;
}

/** Whichever of the candidates stands out most on `ground`; the first one that is readable wins. */
export function standingOut(ground: Rgb, candidates: readonly Rgb[]): Rgb {
  const best = [...candidates].sort((a, b) => contrast(b, ground) - contrast(a, ground))[0];
  return candidates.find((candidate) => contrast(candidate, ground) >= READABLE) ?? best ?? [0, 0, 0];
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const [r, g, b] = one.map((value, i) => Math.round(value + (other[i]! - value) * share));
  return [r!, g!, b!];
}

/** WCAG 2.2 relative luminance. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
