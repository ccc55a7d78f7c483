/**
 * Sixty real opening hours, read from ../shared/data by the id of their service: only ids and what is expected are here.
 * Expected hours were read by a person, in the code of `model/hours/hours-code.ts`; null: not certain, so unknown.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tidyAndRead } from '../../dist/lib/feed/hours/library.js';
import { departementOfOffer, openingStatus } from '../../dist/lib/geo/opening.js';
import { encodeHours } from '../../dist/lib/model/hours/hours-code.js';
import { readHours } from '../../dist/lib/model/hours/read-hours.js';

const shared = new URL('../../../shared/data/', import.meta.url);
const skip = existsSync(shared) ? false : 'no sample data beside the project';
const expected = JSON.parse(readFileSync(new URL('support/real-hours.json', import.meta.url), 'utf8'));

function readRecords() {
  const names = ['reel-services.json', 'reel-structures.json'];
  const records = names.flatMap((name) => JSON.parse(readFileSync(new URL(name, shared), 'utf8')));
  return new Map(records.reverse().map((record) => [record.id, record]));
}

const records = skip ? new Map() : readRecords();
const hoursOf = (text) => readHours(text) ?? tidyAndRead(text);

describe('sixty real opening hours', { skip }, () => {
  it('are sixty', () => assert.equal(new Set(expected.map(({ id }) => id)).size, 60));

  for (const { id, hours } of expected) {
    it(`of ${id} are ${hours === null ? 'unknown' : hours}`, () => {
      const read = hoursOf(records.get(id).horaires_accueil);
      assert.equal(read ? encodeHours(read) : null, hours);
    });
  }
});

/** Service, instant, what is said: `open 15:00` until three, `closed +1 09:00` opens tomorrow at nine. */
const MOMENTS = [
  // La Réunion is three or two hours ahead of Paris, and has no daylight saving.
  ['97413', '480-900', '2026-11-26T05:00Z', 'open 15:00'],
  ['97413', '480-900', '2026-11-26T03:59Z', 'closed +0 08:00'],
  ['97413', '480-900', '2026-07-10T11:00Z', 'closed +3 08:00'],
  // 20 December, abolition of slavery in La Réunion; a Monday in 2027.
  ['97413', '480-900', '2027-12-20T05:00Z', 'unknown'],
  // Mayotte, Guyane, Martinique.
  ['97615', '480-720,840-1080', '2026-11-26T12:00Z', 'open 18:00'],
  ['97305', '450-990', '2026-11-26T10:00Z', 'closed +0 07:30'],
  ['97209', '480-975', '2026-05-22T13:00Z', 'unknown'],
  ['97209', '480-975', '2026-05-21T13:00Z', 'open 16:15'],
  // Good Friday is a holiday in Alsace, not in Loir-et-Cher.
  ['67434', '480-720', '2026-04-03T08:00Z', 'unknown'],
  ['41101', '540-750', '2026-04-03T08:00Z', 'open 12:30'],
  // Open on Sundays from 9:00: a Sunday of 23 hours, one of 25.
  ['63352', '840-1110', '2026-03-29T06:59Z', 'closed +0 09:00'],
  ['63352', '840-1110', '2026-03-29T07:00Z', 'open 12:30'],
  ['63352', '840-1110', '2026-10-25T07:59Z', 'closed +0 09:00'],
  ['63352', '840-1110', '2026-10-25T08:00Z', 'open 12:30'],
  // Closed on Wednesdays, said last; a night, a weekend, a holiday in between that nobody spoke of.
  ['26108', '540-720', '2026-11-25T10:00Z', 'closed +1 09:00'],
  ['26108', '540-720', '2026-11-27T17:00Z', 'closed +4 09:00'],
  ['53097', '510-720', '2026-11-10T17:00Z', 'closed'],
  // 11 November itself; 1 January; a Saturday of holiday, closed every Saturday.
  ['53097', '510-720', '2026-11-11T10:00Z', 'unknown'],
  ['34183', '540-750', '2027-01-01T10:00Z', 'unknown'],
  ['34183', '540-750', '2026-08-15T10:00Z', 'closed +2 09:00'],
];

describe('real services at a moment', { skip }, () => {
  for (const [insee, spans, at, said] of MOMENTS) {
    it(`${insee} at ${at}: ${said}`, () => {
      const { id } = expected.find(
        ({ id: each, hours }) => hours?.includes(spans) && records.get(each).code_insee === insee,
      );
      const record = records.get(id);
      const status = openingStatus(hoursOf(record.horaires_accueil), Date.parse(at), departementOfOffer(record));
      assert.equal(words(status, Date.parse(at), record), said);
    });
  }
});

function words(status, at, record) {
  if (status.state === 'unknown') return 'unknown';
  const moment = status.state === 'open' ? status.until : status.next;
  if (!moment) return status.state;
  const clock = [Math.floor(moment.minutes / 60), moment.minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
  if (status.state === 'open') return `open ${clock}`;
  // Overseas days begin at another hour.
  const shift = { 972: -4, 973: -3, 974: 4, 976: 3 }[departementOfOffer(record)] ?? 1;
  const today = Math.floor((at + shift * 3_600_000) / 86_400_000);
  return `closed +${moment.day - today} ${clock}`;
}
