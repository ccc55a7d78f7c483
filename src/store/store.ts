import type { Action } from './actions.js';
import { reduce } from './reduce.js';
import { INITIAL_STATE, type State } from './state.js';

export type Listener = (state: State, before: State) => void;

/** The one state of one widget: changed by actions only, heard by views and effects. */
export class Store {
  #state: State;
  readonly #listeners = new Set<Listener>();
  readonly #queue: Action[] = [];
  #draining = false;

  constructor(state: State = INITIAL_STATE) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  /** Actions dispatched by a listener wait for their turn, so that everyone hears changes in order. */
  dispatch(action: Action): void {
    this.#queue.push(action);
    if (this.#draining) return;
    this.#draining = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#apply(next);
    } finally {
      this.#draining = false;
    }
  }

  /** Calls `listener` after each change; returns the function that stops it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #apply(action: Action): void {
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state === before) return;
    for (const listener of [...this.#listeners]) listener(this.#state, before);
  }
}
