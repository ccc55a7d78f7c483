import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/model/feed.js';
import { reduce } from '../../src/store/reduce.js';
import { DEFAULT_SETTINGS } from '../../src/store/settings.js';
import { INITIAL_STATE, PAGE_SIZE, type Feed, type State } from '../../src/store/state.js';
import { offer, reportOf } from '../support/fake-ports.js';

const RENNES = { code: '35238', nom: 'Rennes', codesPostaux: ['35000'], lat: 48.11, lon: -1.68, epci: '243500139' };

function feed(stage: Feed['stage'], communes = [RENNES]): Feed {
  const offers = [offer('a')];
  return { load: 1, stage, report: reportOf(offers), offers, communes, announced: 1 };
}

function configured(more: Partial<State['settings']>): State {
  return reduce(INITIAL_STATE, { type: 'configure', settings: { ...DEFAULT_SETTINGS, ...more } });
}

describe('reduce', () => {
  it('starts from the preset', () => {
    expect(configured({ preset: { publics: ['jeunes'] } }).query).to.deep.equal({ publics: ['jeunes'] });
  });

  it('waits for the commune of code-commune, then searches from it', () => {
    const waiting = configured({ codeCommune: '35238' });
    expect(waiting.placePending).to.equal(true);
    const arrived = reduce(waiting, { type: 'feed-arrived', feed: feed('core') });
    expect(arrived.placePending).to.equal(false);
    expect(arrived.query.place).to.deep.equal({
      code: '35238',
      nom: 'Rennes',
      lat: 48.11,
      lon: -1.68,
      epci: '243500139',
    });
  });

  it('keeps waiting while only the first cards are there', () => {
    const first = reduce(configured({ codeCommune: '35238' }), { type: 'feed-arrived', feed: feed('first', []) });
    expect(first.placePending).to.equal(true);
    const core = reduce(first, { type: 'feed-arrived', feed: feed('core', []) });
    expect(core.placePending).to.equal(false);
    expect(core.query.place).to.equal(undefined);
  });

  it('keeps what the visitor asked when an unrelated setting changes', () => {
    const asked = reduce(configured({ preset: { publics: ['jeunes'] } }), {
      type: 'refine',
      query: { text: 'permis' },
    });
    const dark = reduce(asked, {
      type: 'configure',
      settings: { ...asked.settings, preset: { publics: ['jeunes'] }, theme: 'dark' },
    });
    expect(dark.query.text).to.equal('permis');
  });

  it('asks nothing again when an unrelated setting changes beside locks, and asks within a lock that comes', () => {
    const bounds = { preset: { frais: ['gratuit'], radius: 20 }, locked: new Set(['frais', 'radius']) };
    const before = configured(bounds);
    const dark = reduce(before, { type: 'configure', settings: { ...before.settings, theme: 'dark' } });
    expect(dark.query).to.equal(before.query);
    const arrived = reduce(configured({ codeCommune: '35238', ...bounds }), {
      type: 'feed-arrived',
      feed: feed('core'),
    });
    const light = reduce(arrived, { type: 'configure', settings: { ...arrived.settings, theme: 'light' } });
    expect(light.query).to.equal(arrived.query);
    const fewer = reduce(arrived, { type: 'search', query: { thematiques: ['mobilite'] } });
    const again = reduce(fewer, { type: 'configure', settings: { ...fewer.settings, theme: 'light' } });
    expect(again.query).to.equal(fewer.query);
    const wide = reduce(configured({ preset: { radius: 20 } }), { type: 'refine', query: { radius: 50 } });
    const locked = reduce(wide, {
      type: 'configure',
      settings: { ...wide.settings, locked: new Set(['radius']) },
    });
    expect(locked.query.radius).to.equal(20);
  });

  it('says why a position could not be had until something else is asked, and goes on looking for one', () => {
    const asking = reduce(INITIAL_STATE, { type: 'locate' });
    const words = (state: State) => reduce(state, { type: 'refine', query: { text: 'permis' } });
    expect(words(asking).position.status).to.equal('asking');
    const denied = reduce(asking, { type: 'position-failed', problem: 'denied' });
    expect(reduce(denied, { type: 'raise', id: 'a' }).position.status).to.equal('failed');
    expect(reduce(denied, { type: 'refine', query: {} }).position.status).to.equal('failed');
    expect(words(denied).position.status).to.equal('idle');
    expect(reduce(denied, { type: 'reset' }).position.status).to.equal('idle');
    // Nor does it leave by itself.
    const settings = { ...denied.settings, preset: { frais: ['gratuit'] } };
    expect(reduce(denied, { type: 'configure', settings }).position.status).to.equal('failed');
  });

  it('points at no offer once something else is asked', () => {
    const raised = reduce(INITIAL_STATE, { type: 'raise', id: 'a' });
    expect(reduce(raised, { type: 'refine', query: {} }).raised).to.equal('a');
    expect(reduce(raised, { type: 'refine', query: { sort: 'nom' } }).raised).to.equal(undefined);
  });

  it('waits for the address of the page until it is read', () => {
    const awaited = reduce(INITIAL_STATE, { type: 'await-address', over: false });
    expect([awaited.addressAwaited, awaited.placePending]).to.deep.equal([true, true]);
    expect(reduce(awaited, { type: 'await-address', over: true }).addressAwaited).to.equal(false);
  });

  it('keeps the words as typed beside their correction, until others are searched', () => {
    const text = (state: State, to: string) => reduce(state, { type: 'refine', query: { text: to } });
    const correct = (state: State, to: string) => reduce(state, { type: 'correct', text: to });
    const corrected = correct(text(INITIAL_STATE, 'Lojement !'), 'Logement !');
    expect(corrected).to.deep.include({ query: { text: 'Logement !' }, typed: 'Lojement !' });
    const filtered = reduce(corrected, { type: 'refine', query: { frais: ['gratuit'] } });
    expect(filtered.typed, 'the same words, narrowed').to.equal('Lojement !');
    expect(correct(corrected, 'Logements').typed, 'corrected again').to.equal('Lojement !');
    expect(text(corrected, 'permis').typed).to.equal(undefined);
    expect(text(corrected, 'Lojement !').typed).to.equal(undefined);
    expect(reduce(corrected, { type: 'forget' }).typed).to.equal(undefined);
  });

  it('forgets words, values and keys that ask for nothing', () => {
    const asked = reduce(INITIAL_STATE, { type: 'refine', query: { text: '  ', publics: [], radius: undefined } });
    expect(asked.query).to.deep.equal({});
  });

  it('shows one page again after each search', () => {
    const more = reduce(INITIAL_STATE, { type: 'show-more' });
    expect(more.shown).to.equal(2 * PAGE_SIZE);
    expect(reduce(more, { type: 'refine', query: { text: 'x' } }).shown).to.equal(PAGE_SIZE);
  });

  it('keeps the last good feed when a reload fails', () => {
    const whole = reduce(INITIAL_STATE, { type: 'feed-arrived', feed: feed('whole') });
    const failed = reduce(reduce(whole, { type: 'feed-pending' }), {
      type: 'feed-failed',
      error: new FeedError('network', 'down'),
    });
    expect(failed.feed.status).to.equal('error');
    expect('value' in failed.feed && failed.feed.value?.offers.length).to.equal(1);
  });

  it('restores the starting search on reset', () => {
    const start = reduce(configured({ codeCommune: '35238', preset: { radius: 20 } }), {
      type: 'feed-arrived',
      feed: feed('whole'),
    });
    const asked = reduce(start, { type: 'search', query: { text: 'permis' } });
    expect(reduce(asked, { type: 'reset' }).query).to.deep.equal(start.query);
  });

  it('keeps the place of a locked code-commune, whoever asks for another one', () => {
    const locked = reduce(configured({ codeCommune: '35238', locked: new Set(['code-commune']) }), {
      type: 'feed-arrived',
      feed: feed('whole'),
    });
    const elsewhere = { lat: 1, lon: 1, code: '35360' };
    expect(reduce(locked, { type: 'search', query: { place: elsewhere } }).query.place?.code).to.equal('35238');
    expect(reduce(locked, { type: 'search', query: {} }).query.place?.code).to.equal('35238');
  });

  describe('with an offer open', () => {
    const reading = reduce(reduce(INITIAL_STATE, { type: 'refine', query: { text: 'loyer' } }), {
      type: 'open',
      id: 'a',
    });

    it('another search, place, filter or order closes it', () => {
      const asks = [{ text: 'permis' }, { place: RENNES }, { publics: ['femmes'] }, { sort: 'nom' as const }];
      for (const query of asks) expect(reduce(reading, { type: 'refine', query }).opened).to.equal(undefined);
      expect(reduce(reading, { type: 'search', query: { text: 'permis' } }).opened).to.equal(undefined);
    });

    it('the same search again, a newer feed or the same settings leave it open', () => {
      const again = reduce(reading, { type: 'refine', query: { text: 'loyer' } });
      expect(again.opened).to.equal('a');
      expect(again.query).to.equal(reading.query);
      expect(reduce(reading, { type: 'search', query: { text: 'loyer' } }).opened).to.equal('a');
      expect(reduce(reading, { type: 'feed-arrived', feed: feed('whole') }).opened).to.equal('a');
      expect(reduce(reading, { type: 'configure', settings: reading.settings }).opened).to.equal('a');
    });

    it('what says both what is searched and what is open has both', () => {
      const both = reduce(reading, { type: 'search', query: { text: 'permis' }, opened: 'b' });
      expect([both.query.text, both.opened]).to.deep.equal(['permis', 'b']);
      expect(reduce(reading, { type: 'search', query: reading.query, opened: undefined }).opened).to.equal(undefined);
    });
  });
});
