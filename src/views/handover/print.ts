import { render, type CSSResult, type TemplateResult } from 'lit';

/** What is printed: a document of its own, in a frame that shows nothing. */
export interface Printed {
  readonly title: string;
  readonly lang: string;
  readonly content: TemplateResult;
  readonly styles: CSSResult;
}

/**
 * Prints only this, whatever the page around holds: a shadow root can't hide its page from a printer. The frame is the
 * first, empty document of an `iframe`: no request, no inline style, so that a strict Content-Security-Policy lets it be.
 */
export function printIn(frame: HTMLIFrameElement, { title, lang, content, styles }: Printed): void {
  const window = frame.contentWindow as (Window & typeof globalThis) | null;
  const document = frame.contentDocument;
  if (!window || !document) throw new Error('The frame to print in has no document.');
  document.title = title;
  document.documentElement.lang = lang;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(styles.cssText);
  document.adoptedStyleSheets = [sheet];
  render(content, document.body);
  window.focus();
  window.print();
}
