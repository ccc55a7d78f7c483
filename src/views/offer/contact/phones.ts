/** One number of a telephone field; `href` is absent for words (« ou », « standard »…) and for what can't be dialled. */
export interface Phone {
  readonly text: string;
  /** `tel:` and digits only. */
  readonly href?: string;
}

const SEPARATOR = /\s*[/;,|\n]\s*|\s+ou\s+/;
const LONGEST = 200;

/** The numbers of a `telephone` field, formatted for reading; some fields hold two. */
export function readPhones(field: string | undefined): Phone[] {
  if (!field) return [];
  const whole = readPhone(field);
  if (whole.href !== undefined) return [whole];
  const parts = field
    .slice(0, LONGEST)
    .split(SEPARATOR)
    .filter((part) => part !== '');
  const phones = parts.map(readPhone);
  return phones.some(({ href }) => href !== undefined) ? phones : [whole];
}

function readPhone(written: string): Phone {
  const text = written.trim();
  const digits = text
    .replace(/^tel:/i, '')
    .replace(/\(0\)/, '')
    .replace(/[\s.\-‑–()\u00a0\u202f]/g, '');
  if (!/^\+?\d{2,15}$/.test(digits)) return { text };
  const dialled = digits.replace(/^00/, '+');
  return { text: readable(dialled) ?? text, href: `tel:${dialled}` };
}

/** `06 12 34 56 78`, `0 800 11 10 35`, `0262 12 34 56`; other countries and short numbers as they are written. */
function readable(dialled: string): string | undefined {
  const overseas = /^\+(262|508|590|594|596)(\d{9})$/.exec(dialled);
  const national = overseas ? `0${overseas[2]}` : dialled.replace(/^\+33(?=[1-9]\d{8}$)/, '0');
  if (!/^0\d{9}$/.test(national)) return undefined;
  if (/^08/.test(national)) return national.replace(/^(\d)(\d{3})(\d\d)(\d\d)(\d\d)$/, spaced);
  if (/^0(262|508|590|594|596)/.test(national)) return national.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)$/, spaced);
  return national.replace(/^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, spaced);
}

/** Groups kept on one line. */
function spaced(_whole: string, ...groups: unknown[]): string {
  return groups.filter((group) => typeof group === 'string' && group.length < 5).join('\u00a0');
}
