import { readPhones } from './phones.js';

const LONGEST = 2_000;
/** An address that can follow `mailto:` without adding anything to it. */
const MAIL = /^[\w.!#$%'*+/=^`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;

/** An http or https address without user name, as the URL parser writes it; else undefined. */
export function checkedLink(text: string | undefined): string | undefined {
  if (!text || text.length > LONGEST || /[\s\\]/.test(text) || !/^https?:\/\/[^/?#]/i.test(text)) return undefined;
  try {
    const { href, protocol, username, password } = new URL(text);
    const safe = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
    return safe ? href : undefined;
  } catch {
    return undefined;
  }
}

/** `mailto:` an address, with nothing but what we add ourselves. */
export function mailLink(
  address: string | undefined,
  message: { subject?: string; body?: string } = {},
): string | undefined {
  if (!address || !MAIL.test(address)) return undefined;
  const fields = Object.entries(message).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const to = encodeURIComponent(address).replace('%40', '@');
  return `mailto:${to}${fields.length > 0 ? `?${fields.join('&')}` : ''}`;
}

/** Whatever a text may link to: http, https, `www.`, mail and telephone; else undefined. */
export function checkedTarget(target: string): string | undefined {
  const bare = /^www\.[a-z0-9-]/i.test(target) ? `https://${target}` : target;
  if (/^tel:/i.test(target)) return readPhones(target)[0]?.href;
  return checkedLink(bare) ?? mailLink(target.replace(/^mailto:/i, '').split('?')[0]);
}

/** What a person reads of a link: its host, without `www.`. */
export function hostOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, '');
}
