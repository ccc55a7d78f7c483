import { svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** White modules around, without which readers do not see the code: four, says the standard (ISO/IEC 18004). */
const QUIET = 4;

/** A code that a phone's camera reads as `text`, with its name; black on white whatever the theme. */
export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET;
  return svg`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${side} height=${side} fill="#fff"></rect>
    <path d=${darkModules(data)} transform="translate(${QUIET} ${QUIET})" fill="#000"></path>
  </svg>`;
}

/** One path: a run of dark modules is one rectangle. */
function darkModules(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1H${from}z`;
    }
  });
  return path;
}
