import { expect } from '@open-wc/testing';
import { f } from '../../../src/text/fr/format.js';

/** Intl separates with narrow or plain no-break spaces, as the browser's data goes. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('French formats', () => {
  it('writes distances as people say them', () => {
    expect(plain(f.distance(0))).to.equal('50 m');
    expect(plain(f.distance(0.34))).to.equal('350 m');
    expect(plain(f.distance(0.99))).to.equal('1 km');
    expect(plain(f.distance(2.44))).to.equal('2,4 km');
    expect(plain(f.distance(37.4))).to.equal('37 km');
  });

  it('counts in the plural from two', () => {
    const forms = { one: 'service', other: 'services' };
    expect(f.count(0, forms)).to.equal('0 service');
    expect(f.count(1, forms)).to.equal('1 service');
    expect(plain(f.count(1500, forms))).to.equal('1 500 services');
  });

  it('dates in UTC, whatever the visitor’s time zone', () => {
    expect(f.date('2025-02-14')).to.equal('14 février 2025');
    expect(f.date('2025-05-01')).to.equal('1er mai 2025');
    expect(f.date('pas une date')).to.equal('');
  });

  it('says how old something is', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(f.since('2026-11-23', now)).to.equal('aujourd’hui');
    expect(f.since('2026-11-20', now)).to.equal('il y a 3 jours');
    expect(f.since('2026-08-20', now)).to.equal('il y a 3 mois');
    expect(f.since('2023-11-01', now)).to.equal('il y a 3 ans');
    expect(f.since('2100-01-01', now)).to.equal('aujourd’hui');
    expect(f.since('', now)).to.equal('');
  });

  it('writes numbers, plurals, dates and ages as Intl does', () => {
    const numbers = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 });
    for (const value of [0, 7, 0.04, 0.05, 2.4, 12.96, 999, 1000, 1500.5, 99_999, 123_456, 1_234_567, -1500])
      expect(f.number(value), String(value)).to.equal(numbers.format(value));
    const plurals = new Intl.PluralRules('fr');
    for (const value of [0, 0.5, 1, 1.5, 2, 17, 1000])
      expect(f.count(value, { one: 'un', other: 'plusieurs' })).to.match(
        plurals.select(value) === 'one' ? /un$/ : /plusieurs$/,
      );
    const dates = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(Date.UTC(2026, month, 15)).toISOString();
      expect(f.date(day.slice(0, 10))).to.equal(dates.format(new Date(day)));
    }
    const ages = new Intl.RelativeTimeFormat('fr', { numeric: 'auto' });
    const now = new Date('2026-11-23T12:00:00Z');
    const ago = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();
    for (let days = 0; days < 14; days += 1)
      expect(plain(f.since(ago(days), now)).replace('’', "'"), `${days}`).to.equal(
        ages.format(-days, 'day').replace('’', "'"),
      );
    for (let days = 14; days < 60; days += 1)
      expect(f.since(ago(days), now)).to.equal(plain(ages.format(-Math.floor(days / 7), 'week')));
    for (let days = 60; days < 730; days += 1)
      expect(f.since(ago(days), now)).to.equal(plain(ages.format(-Math.floor(days / 30.44), 'month')));
    for (let days = 731; days < 4000; days += 30)
      expect(f.since(ago(days), now)).to.equal(plain(ages.format(-Math.floor(days / 365.25), 'year')));
  });
});
