import { ATTRIBUTES } from './attributes.js';

const COPIED = new Set<string>([...ATTRIBUTES, 'id', 'class']);

/** Marks a served tag for every copy of this script on the page: loaded twice, it serves once. */
const SERVED = Symbol.for('offre-insertion:served');

type ScriptTag = HTMLScriptElement & { [SERVED]?: true };

/**
 * Gives one `<offre-insertion>` to every script tag that loads this file and carries `data-src`,
 * whenever it is inserted. `isOurs` tells a tag that loads this file from the others.
 */
export function autoInsert(isOurs: (script: HTMLScriptElement) => boolean): void {
  const serve = (script: ScriptTag): void => {
    if (script[SERVED] || script.dataset['src'] === undefined || !isOurs(script)) return;
    script[SERVED] = true;
    place(elementFor(script), script);
  };
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[data-src]')) serve(script);
  // A module that is already loaded does not run again, but each new tag still fires `load`.
  document.addEventListener('load', (event) => event.target instanceof HTMLScriptElement && serve(event.target), true);
}

/** The documented attributes, `id` and `class`, copied from `data-*`; nothing else is. */
function elementFor(script: HTMLScriptElement): HTMLElement {
  const element = document.createElement('offre-insertion');
  for (const { name, value } of script.attributes) {
    const attribute = name.startsWith('data-') ? name.slice('data-'.length) : '';
    if (COPIED.has(attribute)) element.setAttribute(attribute, value);
  }
  return element;
}

function place(element: HTMLElement, script: HTMLScriptElement): void {
  const target = script.dataset['target'];
  if (target !== undefined) whenParsed(() => placeInTarget(element, target, script));
  else if (script.closest('head')) whenParsed(() => placeAtEnd(element));
  else script.after(element);
}

function placeInTarget(element: HTMLElement, selector: string, script: HTMLScriptElement): void {
  const target = find(selector);
  if (target) return target.append(element);
  console.warn(`offre-insertion : data-target="${selector}" ne désigne aucun élément de la page.`);
  if (script.closest('body')) script.after(element);
  else document.body.append(element);
}

function find(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}

function placeAtEnd(element: HTMLElement): void {
  console.warn(
    'offre-insertion : la balise est dans <head>, la recherche est donc placée à la fin de la page. Mettez la balise là où la recherche doit paraître, ou ajoutez data-target="#id".',
  );
  document.body.append(element);
}

/** Runs once the whole page is parsed: a classic script in the head runs before there is a body. */
function whenParsed(action: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', action, { once: true });
  else action();
}
