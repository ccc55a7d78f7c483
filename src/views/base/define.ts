/** Defines an element once: a second definition, by another copy of this code, is left alone. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
