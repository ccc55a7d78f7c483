/**
 * Feeds: bytes or addresses in, offers out. The public module `offre-insertion/feed`.
 * Runs on Node ≥ 20 and in browsers, without a DOM.
 */
export { loadFeed } from './load.js';
export { parseFeed, type ParseOptions } from './parse-feed.js';
export type { Fetch, LoadOptions } from './download.js';
export { FeedError, type FeedErrorKind, type FeedProgress, type FeedReport, type Issue } from '../model/feed.js';
export type { Commune } from '../model/commune.js';
export type { Offer, Service, Structure } from '../model/offer.js';
