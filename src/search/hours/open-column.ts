import { departementOfOffer, timeAt, type PlaceTime } from '../../geo/opening.js';
import { EVENING, OPEN_VALUES, UNKNOWN_VALUES, type OpenValue } from '../../model/hours/open-values.js';
import type { OpeningHours, Span } from '../../model/hours/opening-hours.js';
import { statusAt, type OpeningStatus } from '../../model/hours/opening-status.js';
import type { Offer } from '../../model/offer.js';
import type { Column } from '../selection/column.js';

const VALUES: readonly OpenValue[] = [...OPEN_VALUES, ...UNKNOWN_VALUES];
const DICTIONARY: ReadonlyMap<string, number> = new Map(VALUES.map((value, code) => [value, code]));
const [NOW, EVENINGS, WEEKEND, MONDAY, UNKNOWN, UNKNOWN_NOW] = (
  ['now', 'evening', 'weekend', 'mo', 'unknown', 'unknown-now'] as const
).map((value) => VALUES.indexOf(value)) as [number, number, number, number, number, number];
const SATURDAY = 5;

export type HoursOf = (offer: Offer) => OpeningHours | undefined;

/**
 * The filter `open` at an instant (milliseconds since 1970), row by row. Hours are few and offers many: each schedule is
 * evaluated once per département, five thousand offers take 3 ms.
 */
export function openColumn(offers: readonly Offer[], hoursOf: HoursOf, instant: number): Column {
  const starts = new Uint32Array(offers.length + 1);
  const codes: number[] = [];
  const codesOf = evaluator(instant);
  for (let row = 0; row < offers.length; row++) {
    const offer = offers[row]!;
    const hours = hoursOf(offer);
    if (hours) codes.push(...codesOf(hours, departementOfOffer(offer)));
    else codes.push(UNKNOWN, UNKNOWN_NOW);
    starts[row + 1] = codes.length;
  }
  return { dictionary: DICTIONARY, starts, codes: Uint32Array.from(codes) };
}

/** Evaluates each schedule once per département. */
function evaluator(instant: number): (hours: OpeningHours, departement: string | undefined) => readonly number[] {
  const places = new Map<string | undefined, { time: PlaceTime; known: Map<OpeningHours, readonly number[]> }>();
  return (hours, departement) => {
    let place = places.get(departement);
    if (!place) places.set(departement, (place = { time: timeAt(instant, departement), known: new Map() }));
    let codes = place.known.get(hours);
    if (!codes) {
      const { state } = statusAt(hours, place.time.now, place.time.isHoliday);
      place.known.set(hours, (codes = valuesOf(hours, state)));
    }
    return codes;
  };
}

/** Days when it usually opens: in an ordinary week, or in a season's. None is told when school holidays decide. */
function valuesOf(hours: OpeningHours, now: OpeningStatus['state']): number[] {
  if (hours.schoolHolidays) return [UNKNOWN, UNKNOWN_NOW];
  const codes: number[] = [];
  if (now === 'open') codes.push(NOW);
  if (now === 'unknown') codes.push(UNKNOWN_NOW);
  const week = hours.week.map((spans, day) => [...spans, ...hours.exceptions.flatMap(({ days }) => days[day] ?? [])]);
  if (week.some((spans) => spans.some(isLate))) codes.push(EVENINGS);
  if (week.some((spans, day) => day >= SATURDAY && spans.length > 0)) codes.push(WEEKEND);
  week.forEach((spans, day) => spans.length > 0 && codes.push(MONDAY + day));
  return codes;
}

function isLate([, end]: Span): boolean {
  return end > EVENING;
}
