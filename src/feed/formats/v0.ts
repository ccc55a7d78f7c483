import type { IssueLog } from '../issue-log.js';
import type { RawRecord } from './batch.js';
import { FRAIS_V0, MODES_V0, PROFILS, REGIONS, THEMATIQUES_V0, TYPES_V0 } from './v0-values.js';

const FIELDS_OF_V0 = ['presentation_resume', 'presentation_detail', 'profils', 'types', 'zone_diffusion_type'];

/** True for a service written in schema v0, replaced in 2025. */
export function isV0(raw: RawRecord): boolean {
  return FIELDS_OF_V0.some((field) => Object.hasOwn(raw, field)) && !Object.hasOwn(raw, 'zone_eligibilite');
}

/** The same service in the fields and values of v1, still to be cleaned. */
export function fromV0(raw: RawRecord, log: IssueLog): RawRecord {
  log.add('schema-v0', undefined, raw.id);
  return {
    ...raw,
    description: raw.presentation_detail || raw.presentation_resume || raw.description,
    type: translated(raw.types, TYPES_V0)?.[0] ?? raw.type,
    thematiques: translated(raw.thematiques, THEMATIQUES_V0),
    publics: translated(raw.profils, PROFILS) ?? raw.publics,
    publics_precisions: raw.profils_precisions ?? raw.publics_precisions,
    frais: translated(raw.frais, FRAIS_V0)?.[0],
    frais_precisions: raw.frais_autres ?? raw.frais_precisions,
    conditions_acces: conditionsOf(raw),
    horaires_accueil: raw.horaires_accueil ?? raw.recurrence,
    lien_mobilisation: raw.formulaire_en_ligne ?? raw.prise_rdv ?? raw.lien_mobilisation,
    ...mobilisationOf(raw),
    zone_eligibilite: zoneOf(raw),
  };
}

/** Values that are not texts are left to the cleaning of v1, which counts them. */
function translated(value: unknown, table: ReadonlyMap<string, string>): unknown[] | undefined {
  if (value == null || value === '') return undefined;
  const list = Array.isArray(value) ? value : [value];
  return list.map((item: unknown) => (typeof item === 'string' ? (table.get(item) ?? item) : item));
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
}

/** « Aucun » was v0's way to say that nothing is required. */
function conditionsOf(raw: RawRecord): string | undefined {
  const conditions = [...textsOf(raw.pre_requis), ...textsOf(raw.justificatifs)].filter(
    (text) => !/^aucun/i.test(text),
  );
  return conditions.length > 0 ? conditions.join('\n') : undefined;
}

function mobilisationOf(raw: RawRecord): RawRecord {
  const alone = textsOf(raw.modes_orientation_beneficiaire);
  const guided = textsOf(raw.modes_orientation_accompagnateur);
  return {
    mobilisable_par: [...(alone.length > 0 ? ['usagers'] : []), ...(guided.length > 0 ? ['professionnels'] : [])],
    modes_mobilisation: translated([...alone, ...guided], MODES_V0),
    mobilisation_precisions: raw.modes_orientation_beneficiaire_autres ?? raw.modes_orientation_accompagnateur_autres,
  };
}

function zoneOf(raw: RawRecord): unknown {
  const { zone_diffusion_type: type, zone_diffusion_code: code } = raw;
  if (type === 'pays') return ['france'];
  if (typeof code !== 'string' || code === '') return undefined;
  return type === 'region' ? REGIONS.get(code)?.split(' ') : [code];
}
