import type { LitElement, ReactiveController } from 'lit';

/**
 * The keys and the state of an editable combobox with a list (ARIA 1.2): the focus stays in the
 * input, `active` is the option pointed at. The host renders the input and the list.
 */
export class Combobox<Option> implements ReactiveController {
  options: readonly Option[] = [];
  /** Index of the option pointed at; -1 for none. */
  active = -1;
  #open = false;
  readonly #host: LitElement;
  readonly #choose: (option: Option) => void;

  constructor(host: LitElement, choose: (option: Option) => void) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
  }

  /** The list is on screen. */
  get expanded(): boolean {
    return this.#open && this.options.length > 0;
  }

  /** Value of `aria-activedescendant`. */
  get activeId(): string | undefined {
    return this.expanded && this.active >= 0 ? this.optionId(this.active) : undefined;
  }

  optionId(index: number): string {
    return `option-${index}`;
  }

  /** Opens the list on other options; none closes it. */
  show(options: readonly Option[]): void {
    this.options = options;
    this.#set(options.length > 0, -1);
  }

  close(): void {
    this.#set(false, -1);
  }

  choose(option: Option): void {
    this.close();
    this.#choose(option);
  }

  /** True when the key was for the list: the host has nothing more to do with it. */
  handleKey(event: KeyboardEvent): boolean {
    if (event.isComposing) return true;
    const handled = this.#act(event);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
    return handled;
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  /** Keeps the active option in sight by scrolling the list alone, never the page. */
  hostUpdated(): void {
    if (this.activeId === undefined) return;
    const option = this.#host.renderRoot.querySelector<HTMLElement>(`#${this.activeId}`);
    const list = option?.closest<HTMLElement>('[role=listbox]');
    if (!option || !list) return;
    const end = option.offsetTop + option.offsetHeight;
    if (option.offsetTop < list.scrollTop) list.scrollTop = option.offsetTop;
    else if (end > list.scrollTop + list.clientHeight) list.scrollTop = end - list.clientHeight;
  }

  #act({ key, altKey }: KeyboardEvent): boolean {
    switch (key) {
      case 'ArrowDown':
        return this.#move(altKey ? 0 : 1);
      case 'ArrowUp':
        return altKey ? this.#dismiss() : this.#move(-1);
      case 'Enter':
        return this.#chooseActive();
      case 'Escape':
        return this.#dismiss();
      case 'Tab':
        this.close();
        return false;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The caret moves in the input: no option is pointed at any more.
        this.#set(this.#open, -1);
        return false;
    }
    return false;
  }

  /** One option up or down, by way of none at both ends; opens a closed list. */
  #move(step: number): boolean {
    const count = this.options.length;
    if (count === 0) return false;
    const places = count + 1;
    const from = this.expanded ? this.active : -1;
    this.#set(true, ((from + 1 + step + places) % places) - 1);
    return true;
  }

  #chooseActive(): boolean {
    const option = this.expanded ? this.options[this.active] : undefined;
    if (option === undefined) return false;
    this.choose(option);
    return true;
  }

  #dismiss(): boolean {
    const wasExpanded = this.expanded;
    this.close();
    return wasExpanded;
  }

  #set(open: boolean, active: number): void {
    this.#open = open;
    this.active = active;
    this.#host.requestUpdate();
  }
}
