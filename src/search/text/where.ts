import { fold } from './fold.js';

/** Where the words would like to search, beside the communes that they name. */
export interface NamedReach {
  /** « autour de moi », « près de chez nous ». */
  here?: true;
  postcode?: string;
  /** Kilometres: « à moins de 20 km ». */
  radius?: number;
}

const HERE = /\b(?:autour|pres|proches?|a cote) (?:de |d')?(?:chez )?(?:moi|nous)\b/;
const POSTCODE = /\b\d{5}\b/;
const RADIUS = /\b([1-9]\d{0,2}) ?(?:kms?|kilometres?)\b/;

export function reachIn(text: string): NamedReach {
  const folded = fold(text).replaceAll('’', "'");
  const radius = RADIUS.exec(folded)?.[1];
  return {
    ...(HERE.test(folded) && { here: true as const }),
    ...(POSTCODE.test(folded) && { postcode: POSTCODE.exec(folded)![0] }),
    ...(radius && { radius: Number(radius) }),
  };
}
