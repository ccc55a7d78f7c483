/**
 * Something fetched, in its four states. `pending` and `error` keep what was there before, so that
 * a failed reload leaves the last good data on screen.
 */
export type Remote<T, E = Error, P = undefined> =
  | { readonly status: 'initial' }
  | { readonly status: 'pending'; readonly value?: T; readonly progress?: P }
  | { readonly status: 'complete'; readonly value: T }
  | { readonly status: 'error'; readonly error: E; readonly value?: T };
