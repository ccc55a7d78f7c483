import { html, type TemplateResult } from 'lit';

/** Where a text holds what was searched: offsets, end excluded, in order and apart. */
export type FindMatches = (shown: string) => readonly (readonly [start: number, end: number])[];

/** `text` with what was searched marked; `text` itself without anything to mark. */
export function highlighted(text: string, find: FindMatches | undefined): string | TemplateResult[] {
  const ranges = find?.(text) ?? [];
  if (ranges.length === 0) return text;
  const pieces: TemplateResult[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    pieces.push(html`${text.slice(from, start)}<mark>${text.slice(start, end)}</mark>`);
    from = end;
  }
  return [...pieces, html`${text.slice(from)}`];
}
