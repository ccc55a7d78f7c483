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
export const LETTER = 0.54;
/** Pixels between a point, or what covers it, and the letters. */
const GAP = 6;

/**
 * Writes as many names as fit, the first wishes first: each under its point, else above, else
 * beside, clear of a box that covers the point; left out when it would leave the frame, or cover
 * another name or a taken box.
 */
export function placeLabels<Wish extends LabelWish>(
  wishes: readonly Wish[],
  { frame, taken, limit }: { frame: Box; taken: readonly Box[]; limit: number },
): PlacedLabel<Wish>[] {
  const boxes = [...taken];
  /** What covers several points bears the name of the first. */
  const named = new Set<Box>();
  const placed: PlacedLabel<Wish>[] = [];
  for (const wish of wishes) {
    if (placed.length >= limit) break;
    const cover = taken.find((box) => holds(box, wish));
    if (cover && named.has(cover)) continue;
    const position = positionsOf(wish, cover).find(
      ({ box }) => isInside(box, frame) && !boxes.some((other) => overlaps(box, other)),
    );
    if (!position) continue;
    boxes.push(position.box);
    if (cover) named.add(cover);
    placed.push({ wish, dx: position.dx, dy: position.dy });
  }
  return placed;
}

function positionsOf(wish: LabelWish, cover: Box | undefined): { dx: number; dy: number; box: Box }[] {
  const { x, y, size } = wish;
  const around = cover ?? { left: x - GAP / 2, right: x + GAP / 2, top: y - GAP / 2, bottom: y + GAP / 2 };
  const half = (wish.text.length * size * LETTER) / 2 + GAP;
  const middle = (around.left + around.right) / 2 - x;
  const line = size * 0.7;
  const offsets = [
    [middle, around.bottom - y + line],
    [middle, around.top - y - line],
    [around.right - x + half, (around.top + around.bottom) / 2 - y],
    [around.left - x - half, (around.top + around.bottom) / 2 - y],
  ] as const;
  return offsets.map(([dx, dy]) => ({
    dx,
    dy,
    box: { left: x + dx - half, right: x + dx + half, top: y + dy - line + 0.5, bottom: y + dy + line - 0.5 },
  }));
}

function holds(box: Box, { x, y }: LabelWish): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
