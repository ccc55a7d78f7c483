import type { Query } from '../../model/query.js';

/** What is adjusted while one looks at the same search. */
const ADJUSTED: readonly string[] = ['radius', 'sort'] satisfies (keyof Query)[];

/** Is this the same search, adjusted, or its words typed further (or erased a little)? Else it is another one. */
export function isRefinement(before: Query, after: Query): boolean {
  return changedKeys(before, after).every(
    (key) => ADJUSTED.includes(key) || (key === 'text' && isTypedFurther(before.text, after.text)),
  );
}

function changedKeys(before: Query, after: Query): string[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof Query)[];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

function isTypedFurther(before = '', after = ''): boolean {
  return before !== '' && after !== '' && (after.startsWith(before) || before.startsWith(after));
}
