import { LocateFixed, MapPin } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Commune } from '../../model/commune.js';
import type { StreetAddress } from '../../store/ports.js';
import type { ControlsMessages } from '../../text/controls-messages.js';
import { icon } from '../icons/icon.js';
import type { Combobox } from './combobox.js';
import { listbox, listOption } from './combobox-field.js';
import { communeDepartement, communeLabel } from './commune-match.js';

/** Where one may search from: a commune of the feed, a street address, the visitor's position. */
export type PlaceOption =
  | { readonly kind: 'commune'; readonly commune: Commune }
  | { readonly kind: 'address'; readonly address: StreetAddress }
  | { readonly kind: 'here' };

export const HERE: readonly PlaceOption[] = [{ kind: 'here' }];

export function communeOptions(communes: readonly Commune[]): PlaceOption[] {
  return communes.map((commune) => ({ kind: 'commune', commune }));
}

export function addressOptions(addresses: readonly StreetAddress[]): PlaceOption[] {
  return addresses.map((address) => ({ kind: 'address', address }));
}

/** The list under the field. The département is said where it tells communes apart. */
export function placeList(combobox: Combobox<PlaceOption>, typed: string, t: ControlsMessages): TemplateResult {
  const { options } = combobox;
  const told = new Set(options.map(departementOf)).size > 1;
  return listbox(combobox, { id: 'places', label: t.place.places }, () =>
    options.map((option, index) =>
      listOption(
        combobox,
        index,
        html`${iconOf(option)}<span class="words">
            <bdi>${labelOf(option, typed, t)}</bdi>
            ${told ? html`<span class="detail">${departementOf(option)}</span>` : nothing}
          </span>`,
      ),
    ),
  );
}

/** « 3 communes », « 2 adresses »: said to screen readers. */
export function countAloud({ options, expanded }: Combobox<PlaceOption>, t: ControlsMessages): string {
  if (!expanded) return '';
  const [first] = options;
  if (first?.kind === 'here') return t.place.hereAloud;
  return first?.kind === 'address' ? t.place.addressCount(options.length) : t.place.communeCount(options.length);
}

function iconOf({ kind }: PlaceOption): SVGSVGElement | typeof nothing {
  if (kind === 'commune') return nothing;
  return icon(kind === 'here' ? LocateFixed : MapPin);
}

function labelOf(option: PlaceOption, typed: string, t: ControlsMessages): string {
  if (option.kind === 'commune') return communeLabel(option.commune, typed);
  return option.kind === 'address' ? option.address.place.nom! : t.place.locate;
}

function departementOf(option: PlaceOption): string | undefined {
  if (option.kind === 'commune') return communeDepartement(option.commune);
  return option.kind === 'address' ? option.address.departement : undefined;
}
