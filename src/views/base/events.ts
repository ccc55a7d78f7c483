import type { FeedErrorKind } from '../../model/feed.js';

/** Once per successful load. `total`: offers loaded. */
export class OiReadyEvent extends CustomEvent<{ total: number; rejected: number }> {
  constructor(detail: { total: number; rejected: number }) {
    super('oi-ready', { detail, bubbles: true, composed: true });
  }
}

/** What a settled search asked; `place` is a commune's code, never a position, nor the rectangle of a map. */
export interface SearchDetail {
  text: string;
  filters: Record<string, string[]>;
  place?: string;
  /** There when asked: recent offers only; also those reserved to the inhabitants of other communes. */
  recent?: true;
  any_zone?: true;
  total: number;
}

/** A search, settled: not per key. */
export class OiSearchEvent extends CustomEvent<SearchDetail> {
  constructor(detail: SearchDetail) {
    super('oi-search', { detail, bubbles: true, composed: true });
  }
}

/** An offer was opened. */
export class OiSelectEvent extends CustomEvent<{ id: string }> {
  constructor(detail: { id: string }) {
    super('oi-select', { detail, bubbles: true, composed: true });
  }
}

/** A visitor called, wrote, went or followed a link. `mode`: `telephone`, `courriel`, `lien`, `itineraire`… */
export class OiContactEvent extends CustomEvent<{ id: string; mode: string }> {
  constructor(detail: { id: string; mode: string }) {
    super('oi-contact', { detail, bubbles: true, composed: true });
  }
}

/** A feed could not be read; what was on screen stays. Or its data are old: `stale`. */
export class OiErrorEvent extends CustomEvent<{ kind: FeedErrorKind | 'stale'; message: string; url?: string }> {
  constructor(detail: { kind: FeedErrorKind | 'stale'; message: string; url?: string }) {
    super('oi-error', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'oi-ready': OiReadyEvent;
    'oi-search': OiSearchEvent;
    'oi-select': OiSelectEvent;
    'oi-contact': OiContactEvent;
    'oi-error': OiErrorEvent;
  }
}
