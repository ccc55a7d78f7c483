import type { Offer } from '../../model/offer.js';
import type { Column } from '../selection/column.js';
import { openColumn, type HoursOf } from './open-column.js';

const MINUTE = 60_000;

/** The filter `open` of the same rows, worked out again when the minute is another one. */
export function openAt(now: () => number, hoursOf: HoursOf): (rows: readonly Offer[]) => Column {
  let last: { rows: readonly Offer[]; minute: number; column: Column } | undefined;
  return (rows) => {
    const minute = Math.floor(now() / MINUTE);
    if (last?.rows !== rows || last.minute !== minute) {
      last = { rows, minute, column: openColumn(rows, hoursOf, minute * MINUTE) };
    }
    return last.column;
  };
}
