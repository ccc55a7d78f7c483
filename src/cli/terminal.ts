/** Where a command writes: results on one side, progress and errors on the other. */
export interface Terminal {
  out: (text: string) => void;
  error: (text: string) => void;
  /** One line that replaces itself, empty to take it away; only where someone watches. */
  progress?: (text: string) => void;
}

/** Text of a feed that can't drive the terminal: no escape sequence, no other control character but line breaks. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
