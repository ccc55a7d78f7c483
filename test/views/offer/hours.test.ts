import { expect } from '@open-wc/testing';
import { readHours } from '../../../src/views/offer/hours.js';

/** `0-4 540-720,840-1020` for each row. */
function rows(text: string): string[] | undefined {
  return readHours(text)?.rows.map(
    ({ from, to, spans }) => `${from}-${to} ${spans.map((span) => span.join('-')).join(',')}`,
  );
}

describe('readHours', () => {
  it('reads days and hours', () => {
    expect(rows('Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:00')).to.deep.equal([
      '0-4 540-720,840-1020',
      '5-5 600-720',
    ]);
    expect(rows('Mo,We,Th 09:00-12:00')).to.deep.equal(['0-0 540-720', '2-3 540-720']);
    expect(rows('We-Mo 9:00-12:00')).to.deep.equal(['0-0 540-720', '2-6 540-720']);
    expect(rows('24/7')).to.deep.equal(['0-6 0-1440']);
    expect(rows('10:00-12:00')).to.deep.equal(['0-6 600-720']);
  });

  it('lets a later rule replace an earlier one', () => {
    expect(rows('Mo-We 09:00-12:00; Tu off')).to.deep.equal(['0-0 540-720', '1-1 ', '2-2 540-720']);
  });

  it('reads closings, and is then not certain of today', () => {
    const hours = readHours('Mo-Fr 14:00-18:00; PH,SH off; Jul-Aug off')!;
    expect([hours.holidaysOff, hours.schoolHolidaysOff, hours.monthsOff, hours.certain]).to.deep.equal([
      true,
      true,
      [[6, 7]],
      false,
    ]);
    expect(readHours('Mo 10:00-12:00')!.certain).to.equal(true);
  });

  it('leaves everything else as it is written', () => {
    const others = [
      'Sur rendez-vous',
      'We 08:00',
      'Th[1,3] 10:00-12:00',
      'Mo-Fr 08:00-20:00, Sa 08:00-12:30',
      'Aug 01-21 off',
      'PH off',
    ];
    others.push(
      'Mo 09:00-12:00 "sur rendez-vous"',
      'Mo 25:00-26:00',
      'Mo 10:00-10:00',
      '9h-12h',
      '',
      ';',
      'Mo-Fr 09:00-12:00;'.repeat(100),
    );
    for (const text of others) expect(readHours(text), text.slice(0, 40)).to.equal(undefined);
  });
});
