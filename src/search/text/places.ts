import type { Commune } from '../../model/commune.js';
import type { Offer } from '../../model/offer.js';
import { COMMUNE } from './fields.js';
import { termsOf, type WordIndex } from './index-words.js';
import { EMPTY } from './function-words.js';
import { stem } from './stem.js';
import { wordsOf, type Word } from './words.js';

/** A commune that a query may name. */
export interface NamedPlace {
  nom: string;
  code?: string;
  lat?: number;
  lon?: number;
}

/** Names of communes, by their first word. */
export type Gazetteer = ReadonlyMap<string, readonly { forms: readonly string[]; place: NamedPlace }[]>;

/** Where a query names a commune: words `from` to `to`, excluded. */
export interface PlaceMention {
  place: NamedPlace;
  from: number;
  to: number;
}

/** Words that announce a place. */
const BEFORE_PLACES = new Set(
  'a au aux de d du sur vers pres dans en ville commune secteur quartier cote autour habite'.split(' '),
);
const SLICE = 128;

/** The communes of the feed and those where its offers stand. */
export function* buildGazetteer(offers: readonly Offer[], communes: readonly Commune[]): Generator<void, Gazetteer> {
  const gazetteer = new Map<string, { forms: string[]; place: NamedPlace }[]>();
  const seen = new Set<string>();
  const add = (nom: string, place: NamedPlace) => {
    const forms = placeForms(wordsOf(nom));
    const key = forms.join(' ');
    if (!forms.length || seen.has(key)) return;
    seen.add(key);
    const entry = { forms, place };
    const list = gazetteer.get(forms[0]!);
    if (list) list.push(entry);
    else gazetteer.set(forms[0]!, [entry]);
  };
  for (const [i, { nom, code, lat, lon }] of communes.entries()) {
    if (i % SLICE === 0) yield;
    add(nom, { nom, code, lat, lon });
  }
  for (const [i, offer] of offers.entries()) {
    if (i % SLICE === 0) yield;
    const { commune: nom, code_insee: code, latitude: lat, longitude: lon } = offer;
    if (nom) add(nom, { nom, code, lat, lon });
  }
  for (const list of gazetteer.values()) list.sort((a, b) => b.forms.length - a.forms.length);
  return gazetteer;
}

/** Folded words of a commune's name, `St` and `Ste` written out. */
function placeForms(words: readonly Word[]): string[] {
  return words.map(({ form }) => (form === 'st' ? 'saint' : form === 'ste' ? 'sainte' : form));
}

/** The communes that `words` name. `plain` tells words that mean something else when no `à` announces a place. */
export function placesIn(words: readonly Word[], gazetteer: Gazetteer, index: WordIndex): PlaceMention[] {
  const forms = placeForms(words);
  const mentions: PlaceMention[] = [];
  for (let from = 0; from < forms.length; from++) {
    const entry = gazetteer.get(forms[from]!)?.find((name) => name.forms.every((form, i) => forms[from + i] === form));
    if (!entry) continue;
    const to = from + entry.forms.length;
    const announced = from > 0 && BEFORE_PLACES.has(forms[from - 1]!);
    if (!announced && to - from === 1 && !isMostlyPlace(forms[from]!, index)) continue;
    if (entry.forms.every((form) => EMPTY.has(form))) continue;
    mentions.push({ place: entry.place, from, to });
    from = to - 1;
  }
  return mentions;
}

/** True when the feed mostly uses the word for where offers are. */
function isMostlyPlace(form: string, index: WordIndex): boolean {
  const terms = termsOf(index, stem(form));
  if (!terms.length) return form.length > 4;
  let [places, all] = [0, 0];
  for (const term of terms) {
    for (let at = index.offsets[term]!; at < index.offsets[term + 1]!; at++, all++) {
      if (index.fields[at]! & COMMUNE) places++;
    }
  }
  return places * 2 >= all;
}
