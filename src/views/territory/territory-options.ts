import { foldName } from '../../geo/fold-name.js';
import type { Commune } from '../../model/commune.js';
import type { Territory } from '../../store/state.js';
import { departementsOfDigits } from '../../store/territory/departements-for.js';
import type { CommuneFinder } from '../search-form/commune-finder.js';

type ManifestFeed = Territory['manifest']['feeds'][number];

/** Where one may begin: a département, or a commune of one. */
export type TerritoryOption =
  | { readonly kind: 'departement'; readonly feed: ManifestFeed }
  | { readonly kind: 'commune'; readonly commune: Commune };

const SHOWN = 8;

/** Digits, or the code of a Corsican département: no name is needed to answer. */
export function isDigits(typed: string): boolean {
  return /^\s*(\d[\d\s]*|2[ab])\s*$/i.test(typed);
}

/** What typed words or digits may mean, best first. */
export function optionsFor(territory: Territory, typed: string, finder: CommuneFinder): TerritoryOption[] {
  const { manifest, communes } = territory;
  if (isDigits(typed)) return departementsOfDigits(manifest, typed).slice(0, SHOWN).map(departement);
  const sought = foldName(typed);
  if (sought === '') return [];
  const named = manifest.feeds.filter(({ nom }) => ` ${foldName(nom)}`.includes(` ${sought}`));
  const found = finder.find(undefined, typed, SHOWN, communes);
  const options = [...named.map(departement), ...found.map((commune) => ({ kind: 'commune' as const, commune }))];
  return options.slice(0, SHOWN);
}

/** The one option that what is typed says by its whole name; undefined when it may be another. */
export function optionMeant(options: readonly TerritoryOption[], typed: string): TerritoryOption | undefined {
  if (options.length <= 1) return options[0];
  const sought = foldName(typed);
  const exact = options.filter((option) =>
    option.kind === 'departement'
      ? [foldName(option.feed.nom), option.feed.code.toLowerCase()].includes(sought)
      : foldName(option.commune.nom) === sought,
  );
  return exact.length === 1 ? exact[0] : undefined;
}

function departement(feed: ManifestFeed): TerritoryOption {
  return { kind: 'departement', feed };
}
