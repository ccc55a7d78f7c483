import { ContextProvider } from '@lit/context';
import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, css, type TemplateResult } from 'lit';
import type { Commune } from '../../../src/model/commune.js';
import type { Offer } from '../../../src/model/offer.js';
import { storeContext } from '../../../src/store/context.js';
import type { Ports } from '../../../src/store/ports.js';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/store/settings.js';
import type { State } from '../../../src/store/state.js';
import { WidgetStore } from '../../../src/store/widget-store.js';
import { base } from '../../../src/views/base/base.styles.js';
import { tokens } from '../../../src/views/base/tokens.styles.js';
import { MemoryStorage } from '../../support/memory-storage.js';

export interface Arrangement {
  offers?: readonly Offer[];
  communes?: readonly Commune[];
  settings?: Partial<Settings>;
  ports?: Partial<Ports>;
  /** Wait for the text index too. Default: filters and place only. */
  words?: boolean;
}

export interface Arranged<T extends Element> {
  /** The first element of the template. */
  element: T;
  store: WidgetStore;
  /** Everything the ports were told to warn about. */
  warnings: string[];
}

/** A widget's root without its views: the tokens, the container that widths are asked of, the store. */
class TestRoot extends LitElement {
  static override styles = [
    base,
    tokens,
    css`
      .root {
        container: widget / inline-size;
        background: var(--_background);
      }
    `,
  ];
  content?: TemplateResult;
  dark = false;

  override render(): TemplateResult {
    return html`<div class="root ${this.dark ? 'dark' : ''}" lang="fr">${this.content}</div>`;
  }
}
customElements.define('test-root', TestRoot);

/**
 * Renders `template` inside a root that provides a real, started store, whose feed is the given
 * offers and communes. Resolves once the offers are answered and the element has rendered.
 */
export async function renderWithStore<T extends Element>(
  template: TemplateResult,
  { offers = [], communes = [], settings, ports, words = false }: Arrangement = {},
): Promise<Arranged<T>> {
  const warnings: string[] = [];
  const report = { offers: [...offers], communes: [...communes], issues: [], rejected: 0, folded: 0, format: 'test' };
  const store = new WidgetStore({
    loadFeed: () => Promise.resolve(report),
    locate: () => Promise.reject(new Error('No position in this test.')),
    notebookStorage: () => Promise.resolve(new MemoryStorage()),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    warn: (message) => warnings.push(message),
    ...ports,
  });
  store.dispatch({
    type: 'configure',
    settings: { ...DEFAULT_SETTINGS, src: ['https://feed.example/35.json'], ...settings },
  });
  const root = document.createElement('test-root') as TestRoot;
  root.content = template;
  new ContextProvider(root, { context: storeContext, initialValue: store });
  store.start();
  stopLater(store);
  if (ports?.loadFeed === undefined) await until(store, (state) => state.outcome !== undefined);
  if (words) {
    store.dispatch({ type: 'want-words' });
    await untilWords(store);
  }
  await fixture(root);
  const element = root.renderRoot.querySelector<T>('.root > *')!;
  await settled(element);
  return { element, store, warnings };
}

/** Resolves once the state is as `isReached` says; a test's own timeout tells when it never is. */
export function until(store: WidgetStore, isReached: (state: State) => boolean): Promise<void> {
  if (isReached(store.state)) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!isReached(state)) return;
      stop();
      resolve();
    });
  });
}

/** Resolves once an element, and those inside it, have rendered what they have been told. */
export async function settled(element: Element): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await (element as Partial<LitElement>).updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/**
 * Replaces what a field holds by `text`, whose last letter is typed for real: on a busy machine each real
 * key costs up to a second.
 */
export async function typeInto(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  field.value = text.slice(0, -1);
  field.setSelectionRange(text.length, text.length);
  await sendKeys({ type: text.slice(-1) });
}

async function untilWords(store: WidgetStore): Promise<void> {
  store.dispatch({ type: 'want-words' });
  while (!store.words) await new Promise((resolve) => setTimeout(resolve, 20));
}

const started: WidgetStore[] = [];

function stopLater(store: WidgetStore): void {
  started.push(store);
}

afterEach(() => {
  for (const store of started.splice(0)) store.stop();
  fixtureCleanup();
});
