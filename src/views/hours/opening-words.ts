import type { PlaceTime } from '../../geo/opening.js';
import { DAY_MINUTES } from '../../model/hours/opening-hours.js';
import { weekdayOf, type LocalTime, type OpeningStatus } from '../../model/hours/opening-status.js';
import type { HoursMessages } from '../../text/hours-messages.js';

/** Until this hour of the next morning, one still says the hour alone: « ferme à 2 h ». */
const LATE = DAY_MINUTES + 6 * 60;
const WEEK = 7;

/** What is said of an offer now, in a few words; undefined when nobody can tell. */
export function openingWords(status: OpeningStatus, now: PlaceTime['now'], t: HoursMessages): string | undefined {
  if (status.state === 'unknown') return undefined;
  if (status.state === 'open') return openWords(status.until, now, t);
  if (status.holiday) return t.closedHoliday;
  return status.next ? nextWords(status.next, now, t) : t.closedNow;
}

function openWords(until: LocalTime | undefined, now: LocalTime, t: HoursMessages): string {
  if (!until) return t.openAlways;
  const minutes = (until.day - now.day) * DAY_MINUTES + until.minutes;
  return minutes <= LATE ? t.open(t.clock(until.minutes)) : t.openLong(dayWords(until, now, t), t.clock(until.minutes));
}

function nextWords(next: LocalTime, now: LocalTime, t: HoursMessages): string {
  const days = next.day - now.day;
  if (days === 0) return t.opensToday(t.clock(next.minutes));
  if (days < WEEK) return t.opens(dayWords(next, now, t), t.clock(next.minutes));
  return t.opensOn(t.dayOfYear(new Date(next.day * 86_400_000).toISOString().slice(0, 10)));
}

/** Within a week the day's name is enough. */
function dayWords({ day }: LocalTime, now: LocalTime, t: HoursMessages): string {
  return day === now.day + 1 ? t.tomorrow : t.days[weekdayOf(day)]!;
}
