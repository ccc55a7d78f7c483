import type { Place, Query } from '../model/query.js';
import type { Action } from './actions.js';
import { withinLocks } from './lock.js';
import type { NotebookState } from './notebook/notebook-state.js';
import type { Settings } from './settings.js';
import { PAGE_SIZE, type Feed, type State } from './state.js';

const IDLE = { status: 'idle' } as const;

/** The state after an action. Pure; returns the same object when nothing changed. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'configure':
      return configured(state, action.settings);
    case 'refine':
      return searched(state, { ...state.query, ...leavingZone(action.query), ...action.query });
    case 'correct':
      return {
        ...searched(state, { ...state.query, text: action.text }),
        typed: state.typed ?? state.query.text,
      };
    case 'search':
      return 'opened' in action
        ? { ...asked(state, action.query), opened: action.opened }
        : searched(state, action.query);
    case 'want-words':
      return state.wordsWanted ? state : { ...state, wordsWanted: true };
    case 'await-address':
      return { ...state, placePending: state.placePending || !action.over, addressAwaited: !action.over };
    case 'reset':
      return started(inNotebook({ ...state, opened: undefined, position: IDLE }, { open: false }));
    case 'show-more':
      return { ...state, shown: state.shown + PAGE_SIZE };
    case 'open':
      return { ...state, opened: action.id, raised: action.id };
    case 'close':
      return state.opened === undefined ? state : { ...state, opened: undefined };
    case 'raise':
      return state.raised === action.id ? state : { ...state, raised: action.id };
    case 'show-pane':
      return { ...state, pane: action.pane };
    case 'fold-map':
      return { ...state, mapFolded: action.folded };
    case 'open-filters':
      return { ...state, filtersOpen: action.open };
    case 'locate':
      return { ...state, position: { status: 'asking' } };
    case 'position-found':
      return { ...state, position: IDLE };
    case 'position-failed':
      return { ...state, position: { status: 'failed', problem: action.problem } };
    case 'reload':
      return { ...state, attempt: state.attempt + 1 };
    case 'tick':
      return { ...state, now: action.now };
    case 'feed-pending':
      return { ...state, feed: { status: 'pending', value: feedOf(state), progress: action.progress } };
    case 'feed-arrived':
      return arrived(state, action.feed);
    case 'feed-failed':
      return { ...state, feed: { status: 'error', error: action.error, value: feedOf(state) } };
    case 'freshness':
      return { ...state, freshness: { ...state.freshness, ...action.change } };
    case 'territory':
      return { ...state, territory: action.territory };
    case 'ask-notebook':
      return inNotebook(state, { asked: [...state.notebook.asked, action.ask] });
    case 'show-notebook':
      return inNotebook({ ...state, opened: undefined }, { open: action.open, news: undefined });
    case 'notebook-changed':
      return inNotebook(state, action.change);
    case 'hand-over':
      return { ...state, handedOver: action.offers };
    case 'receive':
      return { ...state, received: action.received };
    case 'warn-idle':
      return { ...state, idle: action.idle };
    case 'forget':
      return started({
        ...state,
        ...{ opened: undefined, handedOver: undefined, received: undefined, raised: undefined, idle: false },
        ...{ pane: 'list', mapFolded: false, filtersOpen: false, position: IDLE },
        notebook: { ...state.notebook, open: false },
      });
    case 'answered':
      return { ...state, outcome: action.outcome, searching: !action.final };
  }
}

function inNotebook(state: State, change: Partial<NotebookState>): State {
  return { ...state, notebook: { ...state.notebook, ...change } };
}

/** The feed on screen: the last good one, whatever happened since. */
export function feedOf(state: State): Feed | undefined {
  return 'value' in state.feed ? state.feed.value : undefined;
}

/** New settings keep what the visitor asked, unless the starting values themselves changed. */
function configured(state: State, settings: Settings): State {
  const before = state.settings;
  const next = { ...state, settings };
  const restart = !sameQuery(settings.preset, before.preset) || settings.codeCommune !== before.codeCommune;
  if (restart) return started(next);
  const query = boundedQuery(state.query, next);
  return sameQuery(query, state.query) ? next : { ...next, query };
}

function started(state: State): State {
  const { settings } = state;
  const place = settings.codeCommune === undefined ? undefined : communeOf(feedOf(state), settings.codeCommune);
  return {
    ...asked(state, place ? { ...settings.preset, place } : settings.preset),
    placePending: settings.codeCommune !== undefined && !place,
  };
}

/** Whoever asks for something else is done with the offer that is open: the results are what they wait for. */
function searched(state: State, query: Query): State {
  const next = asked(state, query);
  if (next.query === state.query) return next;
  // They have also read why their position could not be had.
  return { ...next, opened: undefined, position: state.position.status === 'asking' ? state.position : IDLE };
}

/** Whoever searches is done with what a link brought. The same question is the same object. */
function asked(state: State, query: Query): State {
  const bounded = boundedQuery(query, state);
  const same = sameQuery(bounded, state.query);
  return {
    ...state,
    received: undefined,
    query: same ? state.query : bounded,
    typed: bounded.text === state.query.text ? state.typed : undefined,
    wordsWanted: state.wordsWanted || bounded.text !== undefined,
    shown: same ? state.shown : PAGE_SIZE,
    raised: same ? state.raised : undefined,
    placePending: state.placePending && !bounded.place,
  };
}

/** Another place or radius is another « where »: the zone of the map is left for it. */
function leavingZone(query: Partial<Query>): Partial<Query> {
  return 'place' in query || 'radius' in query ? { zone: undefined } : {};
}

/** A query as it is really asked: within what the integrator locked. */
export function boundedQuery(query: Query, state: State): Query {
  return withoutNothing(withinLocks(withPlaceLocked(query, state), state.settings));
}

/** With `locked="code-commune"`, the place stays that commune, whoever asks for another one or for none. */
function withPlaceLocked(query: Query, state: State): Query {
  const { locked, codeCommune } = state.settings;
  if (!locked.has('code-commune') || codeCommune === undefined || query.place?.code === codeCommune) return query;
  return { ...query, place: communeOf(feedOf(state), codeCommune) };
}

function arrived(state: State, feed: Feed): State {
  const next: State = {
    ...state,
    feed: feed.stage === 'whole' ? { status: 'complete', value: feed } : { status: 'pending', value: feed },
  };
  if (!state.placePending || state.settings.codeCommune === undefined) return next;
  const place = communeOf(feed, state.settings.codeCommune);
  if (place) return { ...next, query: withoutNothing({ ...next.query, place }), placePending: false };
  return { ...next, placePending: feed.stage === 'first' };
}

function communeOf(feed: Feed | undefined, code: string): Place | undefined {
  const commune = feed?.communes.find((candidate) => candidate.code === code);
  return commune && placeOfCommune(commune);
}

/** A commune as a place to search from. */
export function placeOfCommune({
  code,
  nom,
  lat,
  lon,
  epci,
}: Required<Pick<Place, 'code' | 'nom' | 'lat' | 'lon'>> & Place): Place {
  return epci === undefined ? { code, nom, lat, lon } : { code, nom, lat, lon, epci };
}

/** Without the keys that ask for nothing, in one order: the same question reads the same. */
function withoutNothing(query: Query): Query {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => !isNothing(value))
      .sort(),
  );
}

/** Presets are read again with every attribute: they are the same when they say the same. */
function sameQuery(one: Query, other: Query): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What asks for nothing: `undefined`, `false`, no words, no value. */
function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === false ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}
