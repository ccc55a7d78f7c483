/** A name to write on the map, in pixels of the view. */
export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size of the letters, in pixels. */
  readonly size: number;
}

/** A rectangle of the view that a name must not cover. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel<Wish extends LabelWish> {
  readonly wish: Wish;
  /** Where the middle of the text goes, from the point. */
  readonly dx: number;
  readonly dy: number;
}

/** Mean width of a letter, in em: measured on French names of communes in usual sans-serif faces. */
const LETTER = 0.54;
/** Between the point's dot and the letters, and around every name. */
const GAP = 6;

/**
 * Writes as many names as fit, the first wishes first: each under its point, else above, else
 * beside; left out when it would cover another name or a taken box.
 */
export function placeLabels<Wish extends LabelWish>(
  wishes: readonly Wish[],
  taken: readonly Box[],
  limit: number,
): PlacedLabel<Wish>[] {
  const boxes = [...taken];
  const placed: PlacedLabel<Wish>[] = [];
  for (const wish of wishes) {
    if (placed.length >= limit) break;
    const position = positionsOf(wish).find(({ box }) => !boxes.some((other) => overlaps(box, other)));
    if (!position) continue;
    boxes.push(position.box);
    placed.push({ wish, dx: position.dx, dy: position.dy });
  }
  return placed;
}

function positionsOf({ text, x, y, size }: LabelWish): { dx: number; dy: number; box: Box }[] {
  const half = (text.length * size * LETTER) / 2 + GAP / 2;
  const below = size / 2 + GAP;
  const offsets = [
    [0, below],
    [0, -below],
    [half + GAP, 0],
    [-half - GAP, 0],
  ] as const;
  return offsets.map(([dx, dy]) => ({
    dx,
    dy,
    box: { left: x + dx - half, right: x + dx + half, top: y + dy - size * 0.7, bottom: y + dy + size * 0.7 },
  }));
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
