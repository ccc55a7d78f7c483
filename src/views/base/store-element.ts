import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import type { Action } from '../../store/actions.js';
import { storeContext } from '../../store/context.js';
import type { State } from '../../store/state.js';
import type { WidgetStore } from '../../store/widget-store.js';
import { messagesFor, type Messages } from '../../text/messages.js';

/**
 * A view of the widget: reads the store, dispatches actions, and renders again only when what it
 * watches changed.
 */
export abstract class StoreElement<M extends Messages = Messages> extends LitElement {
  readonly #consumer = new ContextConsumer(this, {
    context: storeContext,
    subscribe: true,
    callback: (store) => this.#follow(store),
  });
  #unsubscribe?: () => void;
  #watched: readonly unknown[] = [];

  /** What this view shows, taken from the state; compared value by value. */
  protected abstract watch(state: State): readonly unknown[];

  /** Called with each new state that this view watches, before it renders. */
  protected stateChanged(_state: State): void {}

  protected get store(): WidgetStore {
    const store = this.#consumer.value;
    if (!store) throw new Error(`<${this.localName}> needs a store: put it inside <offre-insertion>.`);
    return store;
  }

  protected get state(): State {
    return this.store.state;
  }

  /** The words of the interface. */
  protected get t(): M {
    return this.messagesFor(this.state.settings.lang);
  }

  /** Where this view's words come from: a view that arrives on demand brings more than the first list needs. */
  protected readonly messagesFor: (lang: string) => M = messagesFor as (lang: string) => M;

  protected dispatch(action: Action): void {
    this.store.dispatch(action);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#consumer.value) this.#follow(this.#consumer.value);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override shouldUpdate(): boolean {
    return this.#consumer.value !== undefined;
  }

  #follow(store: WidgetStore): void {
    this.#unsubscribe?.();
    this.#unsubscribe = store.subscribe((state) => this.#heard(state));
    this.#watched = [];
    this.#heard(store.state);
  }

  #heard(state: State): void {
    const watched = this.watch(state);
    if (watched.length === this.#watched.length && watched.every((value, i) => Object.is(value, this.#watched[i])))
      return;
    this.#watched = watched;
    this.stateChanged(state);
    this.requestUpdate();
  }
}
