/**
 * This script's own address: a classic script's tag tells it, a module's `import.meta.url`
 * (which the classic build replaces).
 */
export function ownUrl(): string {
  const tag = document.currentScript;
  return tag instanceof HTMLScriptElement && tag.src ? tag.src : import.meta.url;
}
