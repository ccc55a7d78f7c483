/** What is read without the `opening_hours` library, compared with it: minute by minute, in days of 23, 24 and 25 hours. */
process.env.TZ = 'Europe/Paris';

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Library from 'opening_hours';
import { tidyAndRead } from '../../dist/lib/feed/hours/library.js';
import { isPublicHoliday } from '../../dist/lib/geo/public-holidays.js';
import { localTime } from '../../dist/lib/geo/time-zones.js';
import { decodeHours, encodeHours } from '../../dist/lib/model/hours/hours-code.js';
import { openingDay, statusAt } from '../../dist/lib/model/hours/opening-status.js';
import { readHours } from '../../dist/lib/model/hours/read-hours.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Where the library finds the public holidays of a département or a territory. */
const PLACES = {
  35: { state: 'Bretagne' },
  57: { state: 'Moselle' },
  67: { state: 'Bas-Rhin' },
  68: { state: 'Haut-Rhin' },
  971: { state: 'Guadeloupe' },
  972: { state: 'Martinique' },
  973: { state: 'Guyane' },
  974: { state: 'La Réunion' },
  976: { state: 'Mayotte' },
  977: { state: 'Saint-Barthélemy' },
  978: { state: 'Saint-Martin' },
  986: { state: 'Wallis-et-Futuna' },
  987: { state: 'Polynésie française' },
  988: { state: 'Nouvelle-Calédonie' },
};

function library(text, departement = '35') {
  const address = { country_code: 'fr', country: 'France', ...PLACES[departement] };
  return new Library(text, { lat: 48.1, lon: -1.6, address }, { locale: 'fr' });
}

/** Weeks that hold what is hard: daylight saving, public holidays, the end of February, the New Year. */
const WEEKS = ['2026-03-27', '2026-04-03', '2026-05-01', '2026-08-12', '2026-10-23', '2026-12-23', '2028-02-26'];
const DAYS = 8;

/** Open spans as the library has them, in milliseconds. */
function libraryIntervals(text, from, to) {
  return library(text)
    .getOpenIntervals(from, to)
    .filter(([, , unknown]) => !unknown)
    .map(([start, end]) => [start.getTime(), end.getTime()]);
}

/** Each minute of a week, as clocks in Paris show it; computed once. */
const minutesOf = new Map();
function minutesFrom(from, to) {
  const key = from.getTime();
  if (!minutesOf.has(key)) {
    const count = (to.getTime() - key) / MINUTE;
    const list = Array.from({ length: count }, (_, i) => [
      key + i * MINUTE,
      localTime(key + i * MINUTE, 'Europe/Paris'),
    ]);
    minutesOf.set(key, list);
  }
  return minutesOf.get(key);
}

/** Every minute of a week: what we say must be what the library says, unless we say that we do not know. */
function compare(text, hours, start) {
  const from = new Date(`${start}T00:00`);
  const to = new Date(from.getFullYear(), from.getMonth(), from.getDate() + DAYS);
  const intervals = libraryIntervals(text, from, to);
  const isHoliday = (day) => isPublicHoliday(day, '35');
  for (const [at, now] of minutesFrom(from, to)) {
    const status = statusAt(hours, now, isHoliday);
    const expected = intervals.some(([begin, end]) => at >= begin && at < end) ? 'open' : 'closed';
    if (status.state === 'unknown') {
      const holiday = isHoliday(now.day) || isHoliday(now.day - 1);
      assert.ok(holiday && hours.holidays === undefined, `unknown without reason: ${text} at ${new Date(at)}`);
    } else assert.equal(status.state, expected, `${text} at ${new Date(at)}`);
  }
}

const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const dayRange = fc
  .tuple(fc.nat(6), fc.nat(6))
  .map(([from, to]) => (from === to ? NAMES[from] : `${NAMES[from]}-${NAMES[to]}`));
const days = fc.uniqueArray(dayRange, { minLength: 1, maxLength: 3 }).map((list) => list.join(','));
const clock = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** From three o'clock: what ends in the hour that a day of 23 hours has not, ends at two for us, at three for the library. */
const times = fc
  .uniqueArray(fc.integer({ min: 36, max: 287 }), { minLength: 2, maxLength: 6 })
  .filter((marks) => marks.length % 2 === 0)
  .map((marks) => {
    const sorted = marks.sort((a, b) => a - b).map((mark) => clock(mark * 5));
    return sorted.flatMap((mark, i) => (i % 2 === 0 ? [`${mark}-${sorted[i + 1]}`] : [])).join(',');
  });
/** Never ending between two and three: a night of 25 hours has that hour twice, and the library ends in the first. */
const lateEnd = fc.oneof(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 36, max: 60 }));
const late = fc
  .tuple(fc.integer({ min: 240, max: 287 }), lateEnd)
  .map(([start, end]) => `${clock(start * 5)}-${clock(end * 5)}`);
const period = fc.constantFrom('Aug', 'Jul-Aug', 'Aug 01-15', 'Dec 24-Jan 02', 'Dec 31', '2026 Apr 01-10', 'Oct-Mar');
const rule = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(days, times).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: days.map((list) => `${list} off`) },
  { weight: 2, arbitrary: period.map((when) => `${when} off`) },
  { weight: 1, arbitrary: fc.tuple(period, days, times).map((parts) => parts.join(' ')) },
);
const first = fc.tuple(days, times).map((parts) => parts.join(' '));
const rules = fc.array(rule, { maxLength: 3 });
const holidays = fc.constantFrom('', '', '; PH off', '; PH off', '; PH 10:00-12:00', '; Su,PH off');
const schedule = fc.tuple(first, rules, holidays).map(([one, others, last]) => [one, ...others].join('; ') + last);
/** Weeks first, periods next, as people write them. */
const orderly = fc
  .tuple(
    first,
    fc.array(
      period.map((when) => `${when} off`),
      { maxLength: 3 },
    ),
    fc.constantFrom('', '; PH off'),
  )
  .map(([one, others, last]) => [one, ...others].join('; ') + last);

describe('hours, against the opening_hours library', () => {
  it('are the same minute by minute, through holidays and days of 23 and 25 hours', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(schedule, fc.constantFrom(...WEEKS), (text, start) => {
        const hours = readHours(text);
        if (hours) compare(text, hours, start);
      }),
      { numRuns: 120, examples: [['Mo off; Aug Mo 03:00-03:05; PH 10:00-12:00', '2026-04-03']] },
    );
  });

  it('are always read when written in order', () => {
    fc.assert(
      fc.property(orderly, fc.constantFrom(...WEEKS), (text, start) => {
        assert.ok(readHours(text), text);
        compare(text, readHours(text), start);
      }),
      { numRuns: 60 },
    );
  });

  // The library takes the Monday after a day of 23 hours for a Sunday: `now - 24 h` is the Saturday.
  it('pass midnight', () => {
    const weeks = WEEKS.filter((week) => week !== '2026-03-27');
    fc.assert(
      fc.property(
        fc.tuple(dayRange, late).map((parts) => parts.join(' ')),
        fc.constantFrom(...weeks),
        (text, start) => {
          compare(text, readHours(text), start);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('survive their code, as a feed carries it', () => {
    fc.assert(
      fc.property(schedule, (text) => {
        const hours = readHours(text);
        if (hours) assert.deepEqual(decodeHours(encodeHours(hours)), hours);
      }),
    );
  });

  it('of odd forms are put in order by the library, and bounded', () => {
    const spans = (text) => encodeHours(tidyAndRead(text) ?? { week: [], exceptions: [] });
    assert.equal(spans('mo – fr 9-17'), '01234 540-1020');
    assert.equal(spans('Mo-Fr 9am-5pm'), '01234 540-1020');
    for (const text of ['Lundi 9h-12h', 'We 08:00', 'Mo[1] 09:00-12:00', 'Mo-Fr 09:00-12:00 "sur rendez-vous"', '']) {
      assert.equal(tidyAndRead(text), undefined, text);
    }
    const started = performance.now();
    for (const text of ['Mo,'.repeat(5000), 'Mo (((('.repeat(60), 'Mo-Fr 09:00-12:00;'.repeat(400)]) tidyAndRead(text);
    assert.ok(performance.now() - started < 2000);
  });

  it('never throw, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 600 }),
          schedule.map((text) => text.replace(/\d/g, '9')),
        ),
        (text) => {
          readHours(text);
          tidyAndRead(text);
          decodeHours(text);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('public holidays, against the library', () => {
  for (const departement of Object.keys(PLACES)) {
    it(`are the same in ${departement} from 2024 to 2032`, () => {
      const intervals = libraryHolidays(departement);
      const ours = [];
      for (let day = Date.UTC(2024, 0, 1) / DAY; day < Date.UTC(2033, 0, 1) / DAY; day++) {
        if (isPublicHoliday(day, departement)) ours.push(new Date(day * DAY).toISOString().slice(0, 10));
      }
      assert.deepEqual(ours, intervals);
    });
  }
});

/** The days of `PH`, as dates. */
function libraryHolidays(departement) {
  const dates = [];
  const open = library('PH 10:00-11:00', departement).getOpenIntervals(new Date(2024, 0, 1), new Date(2033, 0, 1));
  for (const [start] of open) dates.push(new Date(start.getTime() + 6 * 3600_000).toISOString().slice(0, 10));
  return dates;
}

describe('a day of the week', () => {
  it('that is a public holiday nobody spoke of is unknown, and never closed', () => {
    const hours = readHours('Mo-Fr 09:00-17:00');
    const friday = Date.UTC(2026, 4, 1) / DAY;
    const isHoliday = (day) => isPublicHoliday(day, '35');
    assert.deepEqual(statusAt(hours, { day: friday, minutes: 600 }, isHoliday), { state: 'unknown' });
    assert.equal(openingDay(hours, friday, isHoliday).unknown, true);
    const saturday = Date.UTC(2026, 7, 15) / DAY;
    assert.equal(statusAt(hours, { day: saturday, minutes: 600 }, isHoliday).state, 'closed');
  });
});
