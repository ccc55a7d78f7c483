/** Plain lines for people. */
export function title(text) {
  console.log(`\n${text}\n${'─'.repeat(text.length)}`);
}

/** Columns aligned: the first to the left, the others to the right. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) {
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('   ')}`,
    );
  }
}

export const ms = (value) => (value === undefined ? '–' : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`);
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const MB = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const bars = [];

/** One bar of the quality page: said at the end, all together. */
export function bar(name, value, limit, format = (number) => number.toFixed(2)) {
  bars.push({ name, holds: value <= limit, text: `${format(value)} (bar ${format(limit)})` });
}

/** Prints every bar, and says whether all hold. */
export function closeReport() {
  if (bars.length === 0) return true;
  title('Bars');
  for (const { name, holds, text } of bars) console.log(`  ${holds ? 'holds ' : 'MISSED'}  ${name}: ${text}`);
  return bars.every(({ holds }) => holds);
}
