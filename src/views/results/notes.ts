import { html, nothing, type TemplateResult } from 'lit';
import { labelOf, type Vocabulary } from '../../model/vocabularies/labels.js';
import { FRAIS, MODES_ACCUEIL, PUBLICS, TYPES } from '../../model/vocabularies/vocabularies.js';
import { proposedFilters, type ProposedFilter } from '../../store/selectors.js';
import type { State } from '../../store/state.js';
import type { Messages } from '../../text/messages.js';

const VOCABULARIES: Readonly<Record<ProposedFilter['filter'], Vocabulary>> = {
  publics: PUBLICS,
  frais: FRAIS,
  modes_accueil: MODES_ACCUEIL,
  types: TYPES,
};

type Propose = (chosen: ProposedFilter) => void;

/** What stands between the count and the list: another spelling, narrowings in one click, who is left out. */
export function notes(state: State, t: Messages, propose: Propose): TemplateResult | typeof nothing {
  const parts = [suggestion(state, t), proposals(state, t, propose), notEligible(state, t)].filter(
    (part) => part !== nothing,
  );
  return parts.length === 0 ? nothing : html`<div class="notes">${parts}</div>`;
}

function suggestion({ outcome }: State, t: Messages): TemplateResult | typeof nothing {
  if (!outcome?.suggestion) return nothing;
  return html`<p>
    ${t.results.didYouMean}
    <button class="link" data-action="suggestion"><bdi>${outcome.suggestion}</bdi></button>
  </p>`;
}

function proposals(state: State, t: Messages, propose: Propose): TemplateResult | typeof nothing {
  const proposed = state.settings.hide.has('filters') ? [] : proposedFilters(state);
  if (proposed.length === 0) return nothing;
  return html`<div class="proposals" role="group" aria-label=${t.results.narrow}>
    <span aria-hidden="true">${t.results.narrow}</span>
    ${proposed.map(
      (filter) =>
        html`<button class="chip" @click=${() => propose(filter)}>
          ${labelOf(VOCABULARIES[filter.filter], filter.value)}
          <span class="muted">${t.format.number(state.outcome?.facets[filter.filter]?.[filter.value] ?? 0)}</span>
        </button>`,
    )}
  </div>`;
}

function notEligible({ outcome }: State, t: Messages): TemplateResult | typeof nothing {
  return outcome && outcome.notEligible > 0
    ? html`<p class="muted">${t.results.notEligible(outcome.notEligible)}</p>`
    : nothing;
}
