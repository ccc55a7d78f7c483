import { expect } from '@open-wc/testing';
import { decodeHours, encodeHours } from '../../../src/model/hours/hours-code.js';
import { readHours } from '../../../src/model/hours/read-hours.js';

/** In the compact format's code; undefined when nothing is certain. */
function read(text: string): string | undefined {
  const hours = readHours(text);
  return hours && encodeHours(hours);
}

describe('readHours', () => {
  it('reads days and hours', () => {
    expect(read('Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:00')).to.equal('01234 540-720,840-1020;5 600-720');
    expect(read('Mo,We,Th 09:00-12:00')).to.equal('023 540-720');
    expect(read('We-Mo 9:00-12:00')).to.equal('023456 540-720');
    expect(read('10:00-12:00')).to.equal('0123456 600-720');
    expect(read('24/7')).to.equal('0123456 0-1440;h 0-1440');
    expect(read('Fr 20:00-02:00')).to.equal('4 1200-1560');
  });

  it('forgives spaces, cases, dashes and hours written the French way', () => {
    expect(read(' mo – fr 10h00 - 12h30 ,13:30-17:00 ; ')).to.equal('01234 600-750,810-1020');
  });

  it('lets a later rule replace an earlier one, or add to it after a comma', () => {
    expect(read('Mo-We 09:00-12:00; Tu off')).to.equal('02 540-720');
    expect(read('Mo-Fr 08:00-20:00, Sa 08:00-12:30')).to.equal('01234 480-1200;5 480-750');
    expect(read('Mo-Fr 08:00-12:00, We 14:00-17:00')).to.equal('0134 480-720;2 480-720,840-1020');
  });

  it('reads public and school holidays, months and dates', () => {
    expect(read('Mo-Fr 14:00-18:00; PH,SH off; Jul-Aug off')).to.equal('01234 840-1080;h;s;701-831');
    expect(read('Mo 10:00-12:00; PH 10:00-11:00')).to.equal('0 600-720;h 600-660');
    expect(read('Mo 10:00-12:00; 2026 Dec 24-2027 Jan 02 off')).to.equal('0 600-720;20261224-20270102');
    expect(read('Mo 10:00-12:00; Jan 01,Dec 25 off')).to.equal('0 600-720;101-101;1225-1225');
  });

  it('leaves everything else as it is written', () => {
    const others = ['Sur rendez-vous', 'We 08:00', 'Th[1,3] 10:00-12:00', 'PH off', 'Mo 25:00-26:00', 'Mo 10:00-10:00'];
    others.push(
      'Mo 09:00-12:00 "sur rendez-vous"',
      '9h-12h',
      '',
      ';',
      'week 1-53/2 Th 14:00-16:30',
      'SH Mo 10:00-12:00',
    );
    others.push('Mo-Fr 09:00-12:00; 14:00-17:00', 'Fr 17:00-12:00', 'Aug off; Mo 10:00-12:00', 'Mo 10:00+');
    others.push('Mo 10:00-12:00; PH 10:00-11:00; Aug off', 'Mo 10:00-12:00; PH 10:00-11:00; Sa 10:00-12:00');
    others.push('Mo sunrise-sunset', 'easter off; Mo 10:00-12:00', 'Mo-Fr 09:00-12:00;'.repeat(100));
    for (const text of others) expect(read(text), text.slice(0, 40)).to.equal(undefined);
  });
});

describe('the code of hours', () => {
  it('is refused when someone tampered with it', () => {
    const bad = [
      '7 540-720',
      '0 720-540',
      '0 540',
      'x',
      '',
      '0 540-720;',
      '0 540-9999',
      '1-2-3',
      '0 540-720;'.repeat(60),
    ];
    for (const code of bad) expect(decodeHours(code), code.slice(0, 30)).to.equal(undefined);
  });
});
