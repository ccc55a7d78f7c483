/** The keyboard alone: where the focus is, and whether it is seen on the way. */
import assert from 'node:assert/strict';

/** What has the focus: enough to know it, and whether one sees it. */
export function focused(page) {
  return page.evaluate(() => {
    const element = window.oi.activeElement();
    // The ring may be drawn by the element, by what it generates, or by what holds it (a card, a label).
    const holders = [element, element.parentElement, element.closest('label, [part~=card]'), ...element.children];
    const styles = holders
      .filter(Boolean)
      .flatMap((node) => [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(node, pseudo)));
    const isRing = (style) =>
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    const box = element.getBoundingClientRect();
    const parts = [];
    for (let node = element; node; node = node.parentNode ?? node.host) if (node.part) parts.push(...node.part);
    return {
      id: element.id,
      name: (element.ariaLabel ?? element.labels?.[0]?.innerText ?? element.innerText ?? '').trim(),
      tag: element.localName,
      classes: [...element.classList],
      parts,
      card: element.closest('[part~=card]')?.dataset.id,
      outlined: styles.some(isRing),
      shown: box.width > 0 && box.height > 0,
    };
  });
}

/** Presses Tab until the focus satisfies `test`; every stop on the way must be visible. */
export async function tabUntil(page, test, { most = 80 } = {}) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    assert.ok(stop.shown, `focus on something not shown: ${JSON.stringify(stop)}`);
    assert.ok(stop.outlined || ['avant', 'apres'].includes(stop.id), `focus not visible: ${JSON.stringify(stop)}`);
    if (test(stop)) return stop;
  }
  throw new Error(`not reached with ${most} presses of Tab`);
}
