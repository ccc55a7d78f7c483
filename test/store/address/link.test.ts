import { expect } from '@open-wc/testing';
import { linkOf, type LinkTarget } from '../../../src/store/address/link.js';

const HERE: LinkTarget = { page: 'https://mairie.example/aide?x=1#contact', whereabouts: { widgets: 1 } };
const SEARCH = { query: { text: 'permis', radius: 20 } };
const OFFER = { query: {}, opened: 'dora--1/2' };

describe('a link to share', () => {
  it('leads to this page, beside what is there', () => {
    expect(linkOf(SEARCH, HERE)).to.equal('https://mairie.example/aide?x=1#contact&oi=q:permis;radius:20');
    expect(linkOf(OFFER, HERE)).to.equal('https://mairie.example/aide?x=1#contact&oi=id:dora--1%2F2');
    expect(linkOf({ query: {} }, HERE)).to.equal('https://mairie.example/aide?x=1#contact');
    const several = { ...HERE, whereabouts: { id: 'bas', widgets: 2 } };
    expect(linkOf(SEARCH, several)).to.equal('https://mairie.example/aide?x=1#contact&oi-bas=q:permis;radius:20');
  });

  for (const [shareHref, search, offer] of [
    [
      'https://p.example/r#oi={state}',
      'https://p.example/r#oi=q:permis;radius:20',
      'https://p.example/r#oi=id:dora--1%2F2',
    ],
    ['https://p.example/r', 'https://p.example/r#oi=q:permis;radius:20', 'https://p.example/r#oi=id:dora--1%2F2'],
    [
      '/fiche/{id}',
      'https://mairie.example/aide?x=1#contact&oi=q:permis;radius:20',
      'https://mairie.example/fiche/dora--1%2F2',
    ],
    [
      'javascript:alert(`{id}`)',
      'https://mairie.example/aide?x=1#contact&oi=q:permis;radius:20',
      'https://mairie.example/aide?x=1#contact&oi=id:dora--1%2F2',
    ],
    [
      'https://[',
      'https://mairie.example/aide?x=1#contact&oi=q:permis;radius:20',
      'https://mairie.example/aide?x=1#contact&oi=id:dora--1%2F2',
    ],
  ] as const) {
    it(`follows share-href="${shareHref}"`, () => {
      expect(linkOf(SEARCH, { ...HERE, shareHref })).to.equal(search);
      expect(linkOf(OFFER, { ...HERE, shareHref })).to.equal(offer);
    });
  }

  it('leads to the offer’s record from a page that no one else can open', () => {
    const file = { ...HERE, page: 'file:///C:/aide.html', record: 'https://dora.example/1' };
    expect(linkOf(OFFER, file)).to.equal('https://dora.example/1');
    expect(linkOf(OFFER, { ...HERE, page: 'about:srcdoc' })).to.equal(undefined);
  });
});
