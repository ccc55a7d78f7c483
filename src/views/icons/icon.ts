import type { IconNode } from 'lucide';

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new Map<IconNode, SVGSVGElement>();

/**
 * An icon of Lucide, as a fresh `<svg class="icon">` that screen readers skip: an icon always
 * stands beside a word.
 */
export function icon(node: IconNode): SVGSVGElement {
  let svg = drawn.get(node);
  if (!svg) drawn.set(node, (svg = draw(node)));
  return svg.cloneNode(true) as SVGSVGElement;
}

function draw(node: IconNode): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, attributes] of node) {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
    svg.append(shape);
  }
  return svg;
}
