import { expect } from '@open-wc/testing';
import type { Offer } from '../../../src/model/offer.js';
import { addressOf, contactsOf } from '../../../src/views/offer/contact/contacts.js';
import { checkedLink, checkedTarget, mailLink } from '../../../src/views/offer/contact/links.js';
import { readPhones } from '../../../src/views/offer/contact/phones.js';
import { reportLink } from '../../../src/views/offer/contact/report.js';
import { sourceName } from '../../../src/views/offer/source-names.js';

const offer = (more: Partial<Offer>): Offer => ({ id: 'x/1', nom: 'Aide & écoute', ...more });

describe('readPhones', () => {
  const read = (field: string) => readPhones(field).map(({ text, href }) => [text.replaceAll('\u00a0', ' '), href]);

  it('writes French numbers for reading, and links to their digits', () => {
    expect(read('+33612345678')).to.deep.equal([['06 12 34 56 78', 'tel:+33612345678']]);
    expect(read('02.99.00.00.00')).to.deep.equal([['02 99 00 00 00', 'tel:0299000000']]);
    expect(read('+33 (0)2 99-00-00-00')).to.deep.equal([['02 99 00 00 00', 'tel:+33299000000']]);
    expect(read('0800111035')).to.deep.equal([['0 800 11 10 35', 'tel:0800111035']]);
    expect(read('+262262123456')).to.deep.equal([['0262 12 34 56', 'tel:+262262123456']]);
    expect(read('3949')).to.deep.equal([['3949', 'tel:3949']]);
    expect(read('+41 22 123 45 67')).to.deep.equal([['+41 22 123 45 67', 'tel:+41221234567']]);
  });

  it('tells two numbers apart', () => {
    expect(read('0299000000 / 06 12 34 56 78')).to.deep.equal([
      ['02 99 00 00 00', 'tel:0299000000'],
      ['06 12 34 56 78', 'tel:0612345678'],
    ]);
  });

  it('shows what can’t be dialled, without a link', () => {
    expect(read('voir le site')).to.deep.equal([['voir le site', undefined]]);
    expect(read('<b>0199000000</b>')).to.deep.equal([['<b>0199000000</b>', undefined]]);
    expect(readPhones(undefined)).to.deep.equal([]);
  });

  it('never links to anything but digits', () => {
    for (const field of ['+33199000000;javascript:1', 'tel:0199000000"onclick=1', 'javascript:1', '0'.repeat(500)]) {
      for (const { href = 'tel:00' } of readPhones(field)) expect(href).to.match(/^tel:\+?\d{2,15}$/);
    }
  });
});

describe('Links', () => {
  it('keep http and https only, without user names', () => {
    expect(checkedLink('https://a.example/x?y=é')).to.equal('https://a.example/x?y=%C3%A9');
    const refused = [
      'javascript:1',
      ' https://a.example',
      'java\nscript:1',
      'https://u:p@a.example',
      '//a.example',
      'http://[::1',
      'ftp://a',
    ];
    for (const link of [...refused, '', undefined, `https://a.example/${'a'.repeat(3000)}`]) {
      expect(checkedLink(link), String(link).slice(0, 30)).to.equal(undefined);
    }
  });

  it('write mails with our words only', () => {
    expect(mailLink('a+b@c.example', { subject: 'Été & moi' })).to.equal(
      'mailto:a%2Bb@c.example?subject=%C3%89t%C3%A9%20%26%20moi',
    );
    for (const mail of ['a@b.example?cc=pirate@x.example', 'x@y.example"><script>', 'a b@c.example', 'a@b', '']) {
      expect(mailLink(mail), mail).to.equal(undefined);
    }
  });

  it('complete what is written without its scheme', () => {
    expect(checkedTarget('www.a.example')).to.equal('https://www.a.example/');
    expect(checkedTarget('a@b.example')).to.equal('mailto:a@b.example');
    expect(checkedTarget('mailto:a@b.example?bcc=x@y.example')).to.equal('mailto:a@b.example');
  });
});

describe('contactsOf', () => {
  it('takes the structure’s contacts where the service has none', () => {
    const structure = {
      id: 's',
      nom: 'S',
      telephone: '0299000000',
      courriel: 's@a.example',
      site_web: 'https://s.example',
    };
    const { phones, mail, site } = contactsOf(offer({ structure }));
    expect([phones[0]!.href, mail, site]).to.deep.equal(['tel:0299000000', 's@a.example', 'https://s.example/']);
    expect(contactsOf(offer({ structure, courriel: 'o@a.example' })).mail).to.equal('o@a.example');
  });

  it('leads to an address, by its coordinates or else by its words', () => {
    const at = { adresse: '1 rue du Pré', code_postal: '35000', commune: 'Rennes' };
    const exact = new URL(contactsOf(offer({ ...at, latitude: 48.1, longitude: -1.6 })).directions!);
    expect([exact.host, exact.searchParams.get('route')]).to.deep.equal(['www.openstreetmap.org', ';48.1,-1.6']);
    const named = new URL(contactsOf(offer(at)).directions!);
    expect(named.searchParams.get('query')).to.equal('1 rue du Pré, 35000 Rennes');
  });

  it('leads nowhere without a street, nor to what is only given remotely', () => {
    expect(contactsOf(offer({ commune: 'Rennes', latitude: 48.1, longitude: -1.6 })).directions).to.equal(undefined);
    expect(contactsOf(offer({ adresse: '1 rue', modes_accueil: ['a-distance'] })).directions).to.equal(undefined);
  });

  it('does not mix the service’s commune with the structure’s street', () => {
    const structure = { id: 's', nom: 'S', adresse: '1 rue du Siège', commune: 'Paris' };
    expect(addressOf(offer({ commune: 'Rennes', code_postal: '35000', structure })).lines).to.deep.equal([
      '35000 Rennes',
    ]);
    expect(addressOf(offer({ structure })).lines).to.deep.equal(['1 rue du Siège', 'Paris']);
  });
});

describe('reportLink', () => {
  it('fills the integrator’s template, encoded', () => {
    const template = 'mailto:erreur@a.example?subject={nom}%20({id})';
    expect(reportLink(template, offer({}))).to.equal(
      'mailto:erreur@a.example?subject=Aide%20%26%20%C3%A9coute%20(x%2F1)',
    );
    expect(reportLink('https://a.example/?l={lien_source}', offer({ lien_source: 'https://b.example/?c=d' }))).to.equal(
      'https://a.example/?l=https%3A%2F%2Fb.example%2F%3Fc%3Dd',
    );
  });

  it('is the record’s page by default, and no script ever', () => {
    expect(reportLink(undefined, offer({ lien_source: 'https://b.example/1' }))).to.equal('https://b.example/1');
    expect(reportLink(undefined, offer({}))).to.equal(undefined);
    for (const template of ['javascript:{nom}', '{nom}', 'data:text/html,{nom}']) {
      expect(reportLink(template, offer({ nom: 'javascript:alert(1)' }))).to.equal(undefined);
    }
    expect(reportLink('https://a.example/?n={nom}', offer({ nom: 'a\ud800b' }))).to.equal(
      'https://a.example/?n=a%EF%BF%BDb',
    );
  });
});

describe('sourceName', () => {
  it('gives the name that people know', () => {
    expect(['dora', 'cd35', 'cd2a', 'une-autre_source'].map(sourceName)).to.deep.equal([
      'DORA',
      'Département Ille-et-Vilaine',
      'Département Corse-du-Sud',
      'une autre source',
    ]);
    expect(sourceName('constructor')).to.equal('constructor');
  });
});
