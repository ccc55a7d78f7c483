import { html, type TemplateResult } from 'lit';
import { zoneNames } from '../../geo/zone-names.js';
import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { reservedStyles } from './notes.styles.js';

/** Territories named; the others are counted. */
const NAMED = 3;

/** On the card of an offer for the inhabitants of other communes: whom it is for, in names. */
export class OiReserved extends StoreElement<ControlsMessages> {
  static override styles = [base, reservedStyles];
  static override properties = { zone: { attribute: false } };

  protected override readonly messagesFor = controlsMessagesFor;

  /** `zone_eligibilite`. */
  zone: readonly string[] = [];

  protected override watch({ feed }: State): readonly unknown[] {
    return ['value' in feed ? feed.value?.communes : undefined];
  }

  protected override render(): TemplateResult {
    const { names, unknown } = zoneNames(this.zone, feedOf(this.state)?.communes ?? []);
    const named = names.slice(0, NAMED);
    return html`<p><bdi>${this.t.notes.reservedTo(named, names.length - named.length + unknown)}</bdi></p>`;
  }
}
