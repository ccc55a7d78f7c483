/** What has the focus, through the shadow trees of views. */
export function deepFocus(root: ShadowRoot): HTMLElement | undefined {
  const { activeElement } = root;
  return activeElement?.shadowRoot?.activeElement
    ? deepFocus(activeElement.shadowRoot)
    : ((activeElement as HTMLElement | null) ?? undefined);
}
