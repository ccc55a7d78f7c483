/** The beginning of a long text, cut between two words where there are some, and seen to be cut. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  return `${text.slice(0, space > longest / 2 ? space : longest).replace(/[\ud800-\udbff]$/, '')}…`;
}
