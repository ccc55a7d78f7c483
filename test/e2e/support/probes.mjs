/** Runs in the page before anything else: puts `window.oi`, what tests look through. Self-contained, as it is serialised. */
export function installProbes() {
  const EVENTS = ['oi-ready', 'oi-search', 'oi-select', 'oi-contact', 'oi-save', 'oi-error'];
  const oi = { events: [], violations: [], all, named, activeElement };

  /** Every match, through open shadow roots, in tree order. */
  function all(selector, root = document) {
    const found = [];
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) found.push(...all(selector, element.shadowRoot));
    }
    return found;
  }

  function isShown(element) {
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }

  /** The first shown match whose text, label or value holds `name`. */
  function named(selector, name) {
    const wanted = name.toLowerCase();
    const nameOf = (element) =>
      [element.innerText, element.ariaLabel, element.title, element.labels?.[0]?.innerText, element.placeholder].join(
        ' ',
      );
    return all(selector).find((element) => isShown(element) && nameOf(element).toLowerCase().includes(wanted));
  }

  /** The focused element, through shadow roots. */
  function activeElement() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  for (const type of EVENTS) {
    document.addEventListener(type, (event) =>
      oi.events.push({ type, detail: JSON.parse(JSON.stringify(event.detail)) }),
    );
  }
  document.addEventListener('securitypolicyviolation', (event) =>
    oi.violations.push(
      `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
    ),
  );
  Object.defineProperty(window, 'oi', { value: oi });
}
