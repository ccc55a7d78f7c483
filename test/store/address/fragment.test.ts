import { expect } from '@open-wc/testing';
import { nameOf, namesOf, readFragment, withoutWidgets, writeFragment } from '../../../src/store/address/fragment.js';

const ALONE = { widgets: 1 };

describe('a widget’s part of the fragment', () => {
  it('is beside what is there already', () => {
    expect(writeFragment('', ['oi'], 'q:a')).to.equal('#oi=q:a');
    expect(writeFragment('#contact', ['oi'], 'q:a')).to.equal('#contact&oi=q:a');
    expect(writeFragment('#/route?x=1&oi=q:a&y', ['oi'], 'q:b')).to.equal('#/route?x=1&y&oi=q:b');
    expect(writeFragment('#contact&oi=q:a', ['oi'], undefined)).to.equal('#contact');
    expect(writeFragment('#oi=q:a', ['oi'], undefined)).to.equal('');
  });

  it('bears the element’s id when the page has several, and never another one’s', () => {
    expect(nameOf({ id: 'un', widgets: 1 })).to.equal('oi');
    expect(nameOf({ id: 'un', widgets: 2 })).to.equal('oi-un');
    expect(nameOf({ id: 'a b&c', widgets: 2 })).to.equal('oi-a%20b%26c');
    expect(nameOf({ widgets: 2 })).to.equal(undefined);
    const hash = '#oi-un=q:a&oi-deux=q:b';
    expect(readFragment(hash, { id: 'deux', widgets: 2 })).to.equal('q:b');
    expect(readFragment(hash, { id: 'trois', widgets: 2 })).to.equal(undefined);
    expect(readFragment(hash, { widgets: 2 })).to.equal(undefined);
    expect(readFragment('#oi=q:a', { id: 'un', widgets: 2 })).to.equal(undefined);
  });

  it('is found by a widget that is alone now and was not then', () => {
    expect(readFragment('#oi-un=q:a', { id: 'un', widgets: 1 })).to.equal('q:a');
    expect(readFragment('#oi-un=q:a&oi=q:b', { id: 'un', widgets: 1 })).to.equal('q:b');
    const names = namesOf({ id: 'un', widgets: 1 });
    expect(writeFragment('#x&oi-un=q:a', names, 'q:b')).to.equal('#x&oi=q:b');
    expect(writeFragment('#x&oi-un=q:a', names, undefined)).to.equal('#x');
    expect(readFragment('#x&oi=q:a', ALONE)).to.equal('q:a');
    expect(readFragment('#koi=q:a', ALONE)).to.equal(undefined);
    expect(readFragment('', ALONE)).to.equal(undefined);
  });

  it('is left out, with others’, of a link to share', () => {
    expect(withoutWidgets('#contact&oi=q:a&oi-deux=q:b&oiseau=1')).to.equal('#contact&oiseau=1');
  });
});
