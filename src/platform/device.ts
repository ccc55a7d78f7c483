import type { Device, MapApp } from '../store/ports.js';

/** The clipboard and the sharing of this device, where it has them: plain http pages have neither. */
export const device: Device = {
  map: mapAppOf(navigator),
  canShare: 'share' in navigator,

  async share(data) {
    try {
      await navigator.share(data);
      return true;
    } catch {
      // Closed by the visitor, or refused: they know.
      return false;
    }
  },

  async copy(text, field) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      field?.select();
      // Deprecated, and all that plain http leaves.
      return field ? document.execCommand('copy') : false;
    }
  },
};

/** An iPad says that it is a Mac, which has no touch screen. */
export function mapAppOf({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): MapApp {
  if (/Android/.test(userAgent)) return 'android';
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1) ? 'apple' : 'web';
}
