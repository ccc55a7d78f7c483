import { expect } from '@open-wc/testing';
import { readCoordinates } from '../../src/feed/fields/coordinates.js';
import { readInsee, readPostcode } from '../../src/feed/fields/code.js';
import { readMail, readPhone } from '../../src/feed/fields/contact.js';
import { readDate } from '../../src/feed/fields/date.js';
import { areHoursRecognised } from '../../src/feed/fields/hours.js';
import { readLink } from '../../src/feed/fields/link.js';
import { readList } from '../../src/feed/fields/list.js';
import { readText } from '../../src/feed/fields/text.js';
import { readValue } from '../../src/feed/fields/vocabulary.js';
import { IssueLog } from '../../src/feed/issue-log.js';

const NOW = Date.UTC(2026, 5, 1);

/** What a field reader gives for a value, and the problems it counts. */
function reading<T>(read: (log: IssueLog) => T): [T, ...string[]] {
  const log = new IssueLog();
  return [read(log), ...log.list().map(({ problem }) => problem)];
}

describe('coordinates', () => {
  const at = (latitude: unknown, longitude: unknown, departement?: string): unknown[] => {
    const [found, ...problems] = reading((log) => readCoordinates(latitude, longitude, departement, log));
    return [found && [found.latitude, found.longitude], ...problems];
  };

  it('inside a French territory are kept, as numbers or as text', () => {
    expect(at(48.11, -1.68)).to.deep.equal([[48.11, -1.68]]);
    expect(at('48.11', '-1.68')).to.deep.equal([[48.11, -1.68]]);
    expect(at(-12.78, 45.23)).to.deep.equal([[-12.78, 45.23]]);
    expect(at(4.93, -52.33)).to.deep.equal([[4.93, -52.33]]);
    expect(at(-22.27, 166.44)).to.deep.equal([[-22.27, 166.44]]);
  });

  it('are repaired when one repair only leads to France', () => {
    expect(at('48,11', '-1,68')).to.deep.equal([[48.11, -1.68], 'repaired-coordinates']);
    expect(at(-1.68, 48.11)).to.deep.equal([[48.11, -1.68], 'repaired-coordinates']);
    expect(at(20.88, 55.44, '974')).to.deep.equal([[-20.88, 55.44], 'repaired-coordinates']);
    expect(at(14.6, 61.07)).to.deep.equal([[14.6, -61.07], 'repaired-coordinates']);
  });

  it('in Lambert 93 are converted: the Eiffel Tower is where it is', () => {
    const [found] = reading((log) => readCoordinates(6862288, 648237, '75', log));
    expect(found!.latitude).to.be.closeTo(48.8584, 0.0005);
    expect(found!.longitude).to.be.closeTo(2.2945, 0.0005);
  });

  it('are dropped when a repair would be a guess', () => {
    for (const [latitude, longitude] of [
      [0, 0],
      [48.11, undefined],
      ['nan', 'nan'],
      [90, 180],
      [Infinity, -Infinity],
      [true, false],
      ['48°06’N', '1°40’O'],
      [40.7, -74],
    ]) {
      expect(at(latitude, longitude)).to.deep.equal([undefined, 'unusable-coordinates']);
    }
    expect(at(20.88, 55.44, '35'), 'the commune says otherwise').to.deep.equal([undefined, 'unusable-coordinates']);
  });

  it('absent are no defect', () => {
    expect(at(null, undefined)).to.deep.equal([undefined]);
    expect(at('', ' ')).to.deep.equal([undefined]);
  });
});

describe('dates', () => {
  const date = (value: unknown): unknown[] => reading((log) => readDate(value, 'date_maj', log, NOW));

  it('are read in every form that feeds use', () => {
    const forms = [1739491200000, 1739491200, 20250214, '1739491200000', '2025-02-14', '20250214', '14/02/2025'];
    for (const value of [...forms, '2025-02-14T23:59:00+01:00', '14-02-2025']) {
      expect(date(value), String(value)).to.deep.equal(['2025-02-14']);
    }
  });

  it('that can’t be true are dropped and counted', () => {
    for (const value of [
      0,
      -1,
      4102444800000,
      253402300800000000,
      'hier',
      '31/02/2025',
      '2025-13-01',
      false,
      {},
      NaN,
    ]) {
      expect(date(value), String(value)).to.deep.equal([undefined, 'unreadable-date']);
    }
  });

  it('absent are no defect', () => {
    expect(date(null)).to.deep.equal([undefined]);
    expect(date('')).to.deep.equal([undefined]);
  });
});

describe('links', () => {
  const link = (value: unknown): unknown[] => reading((log) => readLink(value, 'lien_source', log));

  it('of http and https are kept', () => {
    for (const value of [
      'https://a.example/x?y=1#z',
      'http://a.example',
      'HTTPS://a.example/é',
      'https://a.example/@nom',
    ]) {
      expect(link(value)).to.deep.equal([value]);
    }
  });

  it('that are nearly right are repaired', () => {
    expect(link(' https://a.example/x ')).to.deep.equal(['https://a.example/x']);
    expect(link('www.a-b.example/x')).to.deep.equal(['https://www.a-b.example/x']);
    expect(link('https://a.example/mon fichier.pdf')).to.deep.equal(['https://a.example/mon%20fichier.pdf']);
    expect(link('https://a.example/" onclick="x')).to.deep.equal(['https://a.example/%22%20onclick=%22x']);
  });

  it('of any other kind are refused', () => {
    const refused = [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:x',
      '//pirate.example/x',
      'data:text/html,x',
    ];
    refused.push(
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://a.example/1',
      'mailto:a@b.example',
      'http://[::1',
      'ftp://a.example',
    );
    refused.push(
      'https://user:pass@pirate.example/',
      'https:/\\pirate.example',
      'https:///x',
      `https://a.example/${'x'.repeat(3000)}`,
    );
    for (const value of refused) expect(link(value), value).to.deep.equal([undefined, 'refused-link']);
    expect(link(12)).to.deep.equal([undefined, 'refused-link']);
  });
});

describe('lists', () => {
  const list = (value: unknown): unknown[] => reading((log) => readList(value, 'publics', log));

  it('are read from JSON, from Python and from a single value', () => {
    expect(list(['a', 'b', 'a', '', null])).to.deep.equal([['a', 'b']]);
    expect(list("['a', 'b']")).to.deep.equal([['a', 'b']]);
    expect(list('["a", "b"]')).to.deep.equal([['a', 'b']]);
    expect(list(`["l'un", 'l\\'autre', None]`)).to.deep.equal([["l'un", "l'autre"]]);
    expect(list('a, b')).to.deep.equal([['a, b']]);
  });

  it('that hold nothing are absent', () => {
    for (const value of [null, undefined, '', [], '[]', [''], [null]]) expect(list(value)).to.deep.equal([undefined]);
  });

  it('of another type are ignored and counted', () => {
    for (const value of [true, {}, [{}], [['a']]]) expect(list(value)).to.deep.equal([undefined, 'wrong-type']);
    expect(list(35)).to.deep.equal([['35'], 'wrong-type']);
  });

  it('are bounded', () => {
    const [values, problem] = list(Array.from({ length: 5000 }, (_, index) => `v${index}`));
    expect((values as string[]).length).to.equal(2000);
    expect(problem).to.equal('truncated-list');
  });
});

describe('texts', () => {
  const text = (value: unknown): unknown[] => reading((log) => readText(value, 'nom', log, 20));

  it('are trimmed, and cleaned of what breaks addresses and terminals', () => {
    expect(text('  Nom  ')).to.deep.equal(['Nom']);
    expect(text('Nul\u0000dedans\u001b[31m')).to.deep.equal(['Nuldedans[31m']);
    expect(text('Seul \ud800 ici')).to.deep.equal(['Seul \ufffd ici']);
    expect(text('👩‍👩‍👧 oui')).to.deep.equal(['👩‍👩‍👧 oui']);
    expect(text('\u200b\u200b')).to.deep.equal([undefined]);
  });

  it('too long are cut between two characters', () => {
    expect(text('x'.repeat(21))).to.deep.equal([`${'x'.repeat(19)}…`, 'truncated-text']);
    expect(text(`${'x'.repeat(18)}😀😀`)).to.deep.equal([`${'x'.repeat(18)}…`, 'truncated-text']);
  });
});

describe('codes and contacts', () => {
  const log = new IssueLog();

  it('get back the zeros that numbers lose', () => {
    expect(readPostcode(1000, 'code_postal', log)).to.equal('01000');
    expect(readPostcode('35000 CEDEX 7', 'code_postal', log)).to.equal('35000');
    expect(readInsee(1004, 'code_insee', log)).to.equal('01004');
    expect(readInsee('2a004', 'code_insee', log)).to.equal('2A004');
    expect(readPhone(33199000000, 'telephone', log)).to.equal('+33199000000');
    expect(readPhone('299000000', 'telephone', log)).to.equal('0299000000');
  });

  it('that are no codes are dropped', () => {
    expect(readInsee('<script>', 'code_insee', log)).to.equal(undefined);
    expect(readPostcode('F-75', 'code_postal', log)).to.equal(undefined);
  });

  it('an address of mail adds nothing to what it opens', () => {
    expect(readMail('contact@a.example', 'courriel', log)).to.equal('contact@a.example');
    expect(readMail('mailto:a@b.example ; c@d.example', 'courriel', log)).to.equal('a@b.example');
    for (const value of ['a@b.example?cc=p@p.example', 'javascript:1@y.example', 'x@y.example"><b>', 'non']) {
      expect(readMail(value, 'courriel', log), value).to.equal(undefined);
    }
  });
});

describe('vocabularies', () => {
  it('are recognised by value or label, whatever the case; the unknown is kept and counted', () => {
    const value = (text: string): unknown[] => reading((log) => readValue(text, 'thematiques', log));
    expect(value('famille--garde-denfants')).to.deep.equal(['famille--garde-denfants']);
    expect(value('FAMILLE--GARDE-DENFANTS')).to.deep.equal(['famille--garde-denfants']);
    expect(value("Garde d'enfants")).to.deep.equal(['famille--garde-denfants']);
    expect(value('nouvelle--valeur')).to.deep.equal(['nouvelle--valeur', 'unknown-vocabulary-value']);
    expect(value('__proto__')).to.deep.equal(['__proto__', 'unknown-vocabulary-value']);
  });
});

describe('hours', () => {
  it('in OSM syntax are recognised', () => {
    for (const hours of [
      'Mo-Fr 09:00-12:00',
      '24/7',
      'Mo-Fr',
      'Mo-Fr 09:00-12:00; PH off; week 1-53/2 Tu 10:00-11:00',
      'Tu[1,3] 14:00-17:00',
      'Mo-Fr 09:00-12:00,14:00-17:00 "sur rendez-vous"',
      'Mo-Fr 22:00-02:00',
      'sunrise-sunset',
      'We,Fr 14:00-18:00; SH Mo-Fr 10:00-17:00',
      'Jan 15-Mar 20 Mo 10:00-12:00; easter off',
      '08:30-17:30 open "sauf fériés"; SH closed',
    ]) {
      expect(areHoursRecognised(hours), hours).to.equal(true);
    }
  });

  it('in any other writing are not, without ever taking long', () => {
    for (const hours of [
      'lundi au vendredi 9h-12h',
      'Mo 25:00-26:00',
      'We 08:00',
      ';;;',
      '<b>Mo</b>',
      'Sur rendez-vous',
    ]) {
      expect(areHoursRecognised(hours), hours).to.equal(false);
    }
    const started = performance.now();
    for (const piece of ['Mo', 'Mo,', 'Mo-', '1:00-', 'Jan ', 'week 1,', '09:00-10:00,']) {
      for (const times of [40, 145, 2000]) areHoursRecognised(piece.repeat(times));
    }
    expect(performance.now() - started).to.be.lessThan(2000);
  });
});
